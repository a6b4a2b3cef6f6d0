#include "services/platform/Privacy.h"

#include "services/platform/Login.h"

#include <QFile>
#include <QFileInfo>

#if defined(Q_OS_WIN)
#include <QDir>
#include <aclapi.h>
#include <sddl.h>
#include <windows.h>
#endif

#if defined(Q_OS_WIN)

namespace
{

/// Frees what the system allocated for us.
struct Freed {
    HLOCAL memory = nullptr;
    ~Freed() { LocalFree(memory); }
};

std::wstring native(const QString &path)
{
    return QDir::toNativeSeparators(QFileInfo(path).absoluteFilePath()).toStdWString();
}

bool isOfTheSystem(PSID sid)
{
    return IsWellKnownSid(sid, WinLocalSystemSid) || IsWellKnownSid(sid, WinBuiltinAdministratorsSid);
}

} // namespace

bool makePrivate(const QString &path)
{
    const Login own = Login::own();
    wchar_t *sid = nullptr;
    if (!own.isKnown() || !ConvertSidToStringSidW(own.sid(), &sid))
        return false;
    const Freed text{sid};
    // Protected from what the folder above gives, and given on to what is inside: all of it to this login, the system and administrators.
    std::wstring list = L"D:P";
    for (const std::wstring &who : {std::wstring(sid), std::wstring(L"SY"), std::wstring(L"BA")})
        list += L"(A;OICI;FA;;;" + who + L")";
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    if (!ConvertStringSecurityDescriptorToSecurityDescriptorW(list.c_str(), SDDL_REVISION_1, &descriptor, nullptr))
        return false;
    const Freed made{descriptor};
    BOOL isThere = FALSE, isDefault = FALSE;
    PACL access = nullptr;
    std::wstring name = native(path);
    return GetSecurityDescriptorDacl(descriptor, &isThere, &access, &isDefault) && isThere &&
           SetNamedSecurityInfoW(name.data(), SE_FILE_OBJECT, DACL_SECURITY_INFORMATION | PROTECTED_DACL_SECURITY_INFORMATION, nullptr,
                                 nullptr, access, nullptr) == ERROR_SUCCESS;
}

bool isPrivate(const QString &path)
{
    const Login own = Login::own();
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    PACL access = nullptr;
    std::wstring name = native(path);
    if (!own.isKnown() || GetNamedSecurityInfoW(name.data(), SE_FILE_OBJECT, DACL_SECURITY_INFORMATION, nullptr, nullptr, &access, nullptr,
                                                &descriptor) != ERROR_SUCCESS)
        return false;
    const Freed told{descriptor};
    if (!access) // everybody has it: a disk that keeps no lists
        return false;
    for (DWORD i = 0; i < access->AceCount; ++i) {
        void *entry = nullptr;
        if (!GetAce(access, i, &entry))
            return false;
        const auto *allowed = static_cast<ACCESS_ALLOWED_ACE *>(entry);
        if (allowed->Header.AceType == ACCESS_DENIED_ACE_TYPE || (allowed->Header.AceFlags & INHERIT_ONLY_ACE))
            continue;
        PSID who = const_cast<DWORD *>(&allowed->SidStart);
        if (allowed->Header.AceType != ACCESS_ALLOWED_ACE_TYPE || !(EqualSid(who, own.sid()) || isOfTheSystem(who)))
            return false;
    }
    return true;
}

#else

bool makePrivate(const QString &path)
{
    const QFile::Permissions file = QFile::ReadOwner | QFile::WriteOwner;
    return QFile::setPermissions(path, QFileInfo(path).isDir() ? file | QFile::ExeOwner : file);
}

bool isPrivate(const QString &path)
{
    constexpr QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    return !(QFileInfo(path).permissions() & others);
}

#endif

#include "services/platform/Login.h"

#if defined(Q_OS_WIN)

#include <windows.h>

Login::Login(void *process)
{
    HANDLE token = nullptr;
    if (!process || !OpenProcessToken(process, TOKEN_QUERY, &token))
        return;
    DWORD size = 0;
    GetTokenInformation(token, TokenUser, nullptr, 0, &size);
    m_user.resize(size);
    if (size == 0 || !GetTokenInformation(token, TokenUser, m_user.data(), size, &size))
        m_user.clear();
    CloseHandle(token);
}

Login Login::own()
{
    return Login(GetCurrentProcess());
}

void *Login::sid() const
{
    return isKnown() ? reinterpret_cast<const TOKEN_USER *>(m_user.data())->User.Sid : nullptr;
}

bool Login::operator==(const Login &other) const
{
    return isKnown() && other.isKnown() && EqualSid(sid(), other.sid());
}

#endif

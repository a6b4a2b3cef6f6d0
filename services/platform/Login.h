#pragma once

#include <QtGlobal>

#include <vector>

#if defined(Q_OS_WIN)
/// Who a process of Windows runs as.
class Login final
{
public:
    /// The process by its handle; none at all, or one that we may not ask, as those of other logins are, is nobody's.
    explicit Login(void *process);
    /// The login that this process itself runs as.
    static Login own();
    bool isKnown() const { return !m_user.empty(); }
    /// Its SID, for as long as this object lives; null where it is not known.
    void *sid() const;
    bool operator==(const Login &other) const;

private:
    std::vector<char> m_user{}; ///< TOKEN_USER
};
#endif

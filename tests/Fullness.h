#pragma once

#include <csignal>
#include <sys/resource.h>

/// For its life no file of this process grows beyond `bytes`, as on a disk that is full.
class Fullness final
{
public:
    explicit Fullness(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit full = m_before;
        full.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &full);
    }
    ~Fullness() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Fullness(const Fullness &) = delete;
    Fullness &operator=(const Fullness &) = delete;

private:
    rlimit m_before{};
};

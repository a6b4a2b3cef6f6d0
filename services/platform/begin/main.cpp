// butler-begin TOOLS PROGRAM [ARGUMENT...]   becomes PROGRAM, in a session of its own, after it noted itself in the file TOOLS
//
// butler-begin --tied PROGRAM [ARGUMENT...]  becomes PROGRAM, which ends when whoever started it does, however that ends (Linux)
//
// A program of its own, because between fork and exec nothing of ours may run: Qt gives that moment a few KB of stack, and the first call
// of a function that is bound lazily needs more than that on processors with wide registers. Needs no library but C's, so it costs a
// millisecond.

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#if defined(__linux__)
#include <csignal>
#include <sys/prctl.h>
#endif

namespace
{

/// This process as the system writes it: /proc/self/stat on Linux, elsewhere the pid alone. It stays true of the program it becomes.
ssize_t describeSelf(char *text, size_t size)
{
    const int self = open("/proc/self/stat", O_RDONLY | O_CLOEXEC);
    const ssize_t length = self < 0 ? 0 : read(self, text, size);
    if (self >= 0)
        close(self);
    return length > 0 ? length : std::snprintf(text, size, "%ld\n", static_cast<long>(getpid()));
}

void note(const char *toolsPath)
{
    const int tools = open(toolsPath, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (tools < 0)
        return; // the lock names the tool, too
    char text[1024];
    const ssize_t length = describeSelf(text, sizeof text);
    [[maybe_unused]] const ssize_t written = write(tools, text, static_cast<size_t>(length));
    close(tools);
}

/// The kernel ends us when the thread that started us is gone; that may have happened before we asked for it.
bool tie()
{
#if defined(__linux__)
    const pid_t parent = getppid();
    return prctl(PR_SET_PDEATHSIG, SIGTERM) == 0 && getppid() == parent && parent != 1;
#else
    return true;
#endif
}

} // namespace

int main(int count, char **words)
{
    if (count < 3) {
        std::fputs("usage: butler-begin TOOLS|--tied PROGRAM [ARGUMENT...]\n", stderr);
        return 2;
    }
    if (std::strcmp(words[1], "--tied") == 0) {
        if (!tie())
            return 1;
    } else {
        setsid();
        note(words[1]);
    }
    execv(words[2], words + 2);
    std::fprintf(stderr, "%s could not be started: %s.\n", words[2], std::strerror(errno));
    return 127;
}

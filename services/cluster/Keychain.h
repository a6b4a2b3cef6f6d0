#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>

/// What the keychain said.
struct KeychainAnswer {
    enum class State { Done, NotThere, NoKeychain };
    State state = State::NoKeychain;
    QByteArray value{};
    bool isDenied = false; ///< NoKeychain because a person, or a rule of this computer, said no
};

/// The login's keychain (Secret Service, KWallet, macOS, Windows), asked in a way that never hangs.
namespace Keychain
{
/// Under which name it shows our entries.
QString service();
/// Whether it makes sense to ask: on Linux without a session bus there is none.
bool mayExist();
/// Each waits at most `milliseconds`, then counts as NoKeychain.
KeychainAnswer read(const QString &key, int milliseconds);
/// What becomes of a write that is done after nobody waits for it any more.
enum class Late { Stays, IsTakenBack };
KeychainAnswer write(const QString &key, const QByteArray &value, int milliseconds, Late late);
KeychainAnswer remove(const QString &key, int milliseconds);
/// Reads without blocking; `handler` is not called when `context` is gone.
void ask(const QString &key, int milliseconds, QObject *context, std::function<void(const KeychainAnswer &)> handler);

/// One act on the keychain, and who hears its end, be it late or never.
struct Act {
    enum class Kind { Read, Write, Remove };
    Kind kind = Kind::Read;
    QString key{};
    QByteArray value{};
    std::function<void(const KeychainAnswer &)> done{};
};
/// Does an act without blocking, with the limit of read() and write(); `done` is not called when `context` is gone.
void act(Act act, int milliseconds, Late late, QObject *context);
/// Lets `keychain` stand in for the login's, for tests; nothing puts the true one back.
void setStandIn(std::function<void(const Act &)> keychain);
} // namespace Keychain

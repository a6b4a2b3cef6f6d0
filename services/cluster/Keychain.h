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
};

/// The login's keychain (Secret Service, KWallet, macOS, Windows), asked in a way that never hangs.
namespace Keychain
{
/// Whether it makes sense to ask: on Linux without a session bus there is none.
bool mayExist();
/// Each waits at most `milliseconds`, then counts as NoKeychain.
KeychainAnswer read(const QString &key, int milliseconds);
KeychainAnswer write(const QString &key, const QByteArray &value, int milliseconds);
KeychainAnswer remove(const QString &key, int milliseconds);
/// Reads without blocking; `handler` is not called when `context` is gone.
void ask(const QString &key, int milliseconds, QObject *context, std::function<void(const KeychainAnswer &)> handler);
} // namespace Keychain

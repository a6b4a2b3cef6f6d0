#pragma once

#include <QString>

/// What the file of somebody's private key tells without its passphrase. The key itself is never taken in.
struct KeyFile {
    enum class State {
        Missing,
        Unreadable,
        Public, ///< the half that is for others
        Strange,
        Open,
        Locked ///< with a passphrase
    };
    State state = State::Missing;
    QString publicKey{}; ///< the line that others may have; empty: it is not known

    static KeyFile at(const QString &path);
};

#pragma once

#include <QString>

/// How a jump host answered, in words for a person.
struct JumpHostAnswer {
    enum class Kind {
        LetsIn,
        New,     ///< it was not seen before, and shows hostKey
        Changed, ///< it shows another key than the one that is trusted
        Failed
    };
    Kind kind = Kind::Failed;
    QString message{};
    QString todo{};        ///< what to do; also where it lets in, and does not lead on
    QString hostKey{};     ///< `TYPE BASE64`, of New
    QString fingerprint{}; ///< of the key that it shows, of New and Changed
    QString ownKey{};      ///< the public key to be made known there, where that is what is missing
};

#pragma once

#include <QString>

/// One step of a connection test.
struct CloudStep {
    enum class Id { Address, Privacy, Keystone, Login, Project, Catalogue, Nova, Neutron, Cinder, Quota, Key, Bastion };
    enum class State {
        Waiting,
        Running,
        Passed,
        Asks, ///< a person has to say something to what was seen
        Failed
    };
    Id id = Id::Address;
    State state = State::Waiting;
    QString message{}; ///< what was seen, or what went wrong
    QString todo{};    ///< what to do; also where it passed, and will not for long
    qint64 milliseconds = 0;
    QString hostKey{};         ///< of Bastion, where it asks: what the jump host shows, to be trusted or not
    QString fingerprint{};     ///< of Bastion: of the key that it shows and that is not trusted
    QString ownKey{};          ///< of Bastion: the public key that the jump host does not know
    bool isKeyChanged = false; ///< of Bastion: the jump host shows another key than the one that is trusted

    bool isOver() const { return state == State::Passed || state == State::Asks || state == State::Failed; }
    /// As verbs call it: address, privacy, keystone …
    static QString word(Id id);
};

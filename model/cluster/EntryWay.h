#pragma once

#include "model/cluster/Cluster.h"
#include "model/cluster/Problem.h"

#include <QList>
#include <QString>

#include <optional>

/// How a cluster at a cloud is entered, as its target says by `entry`, `address` and `gateway`. A value.
struct EntryWay {
    enum class Kind {
        New,     ///< by a new floating address, which goes with the cluster
        Own,     ///< by a floating address of the project, which is given back
        Gateway, ///< by a port of another host, which somebody leads to the entry's SSH
        Direct   ///< by the machine's own address
    };
    Kind kind = Kind::New;
    QString address{}; ///< of Own
    QString host{};    ///< of Gateway: a name or an address
    int port = 22;     ///< of Gateway

    /// As a target says it; New where it says nothing, or what is no way at all.
    static EntryWay of(const TargetChoice &target);
    /// So that a target says this and nothing of another way.
    void writeTo(TargetChoice &target) const;
    /// HOST:PORT, an IPv6 address in brackets, as it is written and shown; nothing where the text is none.
    static std::optional<EntryWay> ofGateway(const QString &text);
    QString gateway() const;
    /// The machines get a floating address, a new one or an own one.
    bool isFloating() const { return kind == Kind::New || kind == Kind::Own; }
    bool operator==(const EntryWay &) const = default;
};

/// In the order in which they are offered.
QList<EntryWay::Kind> entryKinds();
/// As cluster.yaml calls it.
QString entryWord(EntryWay::Kind kind);
/// As it is offered: "a new public address".
QString entryTitle(EntryWay::Kind kind);
/// The setting that says more of this way; empty: none does.
QString entrySetting(EntryWay::Kind kind);
/// The word for `entry` as the target has it, whether or not it is one.
QString entryWordIn(const TargetChoice &target);
/// Whether a floating address has to be made for this target.
bool wantsNewAddress(const TargetChoice &target);
/// What is wrong with what a target says of the way in, whatever its cloud has.
void checkEntryWay(const TargetChoice &target, QList<Problem> &problems);

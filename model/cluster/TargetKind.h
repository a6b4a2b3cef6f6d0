#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// A kind of place where machines run: all that the window, a design and its checks must know of it. What is done there is a Target of
/// services/targets with the same id.
struct TargetKind {
    QString id{};              ///< as cluster.yaml names it
    QString title{};           ///< "This computer"
    QString choice{};          ///< the same with what it takes, where one chooses
    QString where{};           ///< within a sentence: "on this computer, in containers"
    QString machineWord{};     ///< what a machine is there, of one that says no size: "container"
    QString sizeHelp{};        ///< what is to be said beside a machine's size; empty: nothing
    bool isOfComputer = false; ///< its machines share what this computer has
    bool keepsVolumes = false; ///< data volumes outlive the cluster there, unless whoever takes it down says otherwise
    /// What a design can say of the place, in cluster.yaml beside `kind`.
    struct Setting {
        enum class Need { No, Yes, OfGroups }; ///< OfGroups: of the target, or of every group
        QString key{};
        Need need = Need::No;
        QString help{};
        QString missing{}; ///< a sentence, of one that is needed
        QString title{};   ///< of its field; empty: it is written in the design's text alone
    };
    QList<Setting> settings{};
    QString accountKey{}; ///< the setting that names an account of this computer's; empty: it takes none
};

/// All that this program knows, in the order in which they are offered.
QList<TargetKind> targetKinds();
QStringList targetKindIds();
/// The one with this id; one that is not known is called by its id.
TargetKind targetKind(const QString &id);
bool isTargetKnown(const QString &id);
/// A kind of a program that brings a Target of its own. To be called before a design is read.
void addTargetKind(const TargetKind &kind);

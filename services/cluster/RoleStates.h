#pragma once

#include "model/Result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

/// The Salt states that roles name: those that the program brings, and the user's own in the folder `states` beside his roles. Both come to
/// lie in one folder on the master, so that no name of his may be one of ours. A value.
class RoleStates final
{
public:
    /// Those of the program alone.
    RoleStates() = default;
    /// And those in this folder; one that is not there has none.
    explicit RoleStates(QString ownFolder);

    /// The user's own roles: butler-desktop/roles in the local data folder, or where BUTLER_ROLES says that a group keeps its own.
    static QString ownRolesFolder();
    /// All there are: ours, and of the user's own what is fine.
    static RoleStates all();

    /// Whether a role may name this state: NAME/init.sls or NAME.sls is there, where a dot stands for a folder.
    bool has(const QString &name) const;
    /// Names that can be given, for suggestions.
    QStringList names() const;
    /// What must be there for this name, for a sentence.
    QString wantedFile(const QString &name) const;
    /// `FILE:1:1: sentence` of each of the user's own that cannot be taken.
    const QList<Error> &faults() const { return m_faults; }
    /// All files by their paths below /srv/butler/states, ours and the user's.
    QMap<QString, QByteArray> files() const;

private:
    void readOwn();
    QString faultOf(const QString &path, const QByteArray &text) const;
    void complain(const QString &path, const QString &sentence);
    QString m_ownFolder{};
    QMap<QString, QByteArray> m_own{};
    QList<Error> m_faults{};
};

#pragma once

#include "model/runs/StateWords.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMap>
#include <QString>

/// What states are called on screen, as the names.yaml beside each state file says it: the program's, and the user's own. A state without
/// a name there is called by its id. A value.
class StateNames final
{
public:
    /// `files` by their paths, as RoleStates gives them; what cannot be read has no names.
    explicit StateNames(const QMap<QString, QByteArray> &files);
    /// Of all the states that there are now.
    static StateNames all();

    /// What these states are a part of, as “DNS”.
    QString title(const QString &sls) const { return words(sls, {}, {}).title; }
    StateWords words(const QString &sls, const QString &id, const QString &function) const;

private:
    struct Entry {
        QString id{}; ///< with at most one *
        QString function{};
        QString name{};
    };
    struct File {
        QString title{};
        QList<Entry> entries{};
    };
    static File read(const QByteArray &text, const QString &path);
    static QString nameOf(const File &file, const QString &id, const QString &function);
    QHash<QString, File> m_files{}; ///< by the name of their states
};

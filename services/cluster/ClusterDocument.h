#pragma once

#include "model/Result.h"
#include "model/cluster/Cluster.h"

#include <QList>
#include <QObject>
#include <QString>

/// The design that is being edited: a Cluster value with named snapshots for undo and redo, kept in step with cluster.yaml.
class ClusterDocument final : public QObject
{
    Q_OBJECT

public:
    explicit ClusterDocument(QObject *parent = nullptr);

    /// Reads `path`; on an error (FILE:LINE:COLUMN in its message) the document stays as it was.
    Result<void> load(const QString &path);
    /// Writes the entries that changed, and only those, atomically.
    Result<void> save();

    const QString &path() const { return m_path; }
    const Cluster &cluster() const { return m_cluster; }
    bool isModified() const { return m_cluster != m_saved; }

    /// Makes `cluster` the design, as one step of undo with a name in words ("give worker the role genotyper"). Equal values are no step.
    void edit(const QString &name, const Cluster &cluster);
    bool canUndo() const { return !m_undo.isEmpty(); }
    bool canRedo() const { return !m_redo.isEmpty(); }
    QString undoName() const { return m_undo.isEmpty() ? QString() : m_undo.last().name; }
    QString redoName() const { return m_redo.isEmpty() ? QString() : m_redo.last().name; }
    void undo();
    void redo();

Q_SIGNALS:
    void changed();  ///< the design is another one
    void saved();
    void problem(const Error &error); ///< an autosave that failed

private:
    struct Snapshot {
        QString name{};
        Cluster cluster{};
    };
    QString m_path{};
    QByteArray m_text{}; ///< the bytes of the file as last read or written
    Cluster m_cluster{};
    Cluster m_saved{};
    QList<Snapshot> m_undo{};
    QList<Snapshot> m_redo{};
};

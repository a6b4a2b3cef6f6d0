#pragma once

#include "model/Result.h"
#include "model/cluster/Cluster.h"
#include "model/cluster/DesignDelta.h"
#include "services/cluster/ClusterFile.h"
#include "services/cluster/DraftFile.h"
#include "services/cluster/FileWatch.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

/// The design that is being edited: a Cluster value with named steps of undo and redo, kept in step with cluster.yaml, which another hand
/// may change meanwhile, and with a draft that survives the death of the program.
class ClusterDocument final : public QObject
{
    Q_OBJECT

public:
    explicit ClusterDocument(QObject *parent = nullptr);
    ~ClusterDocument() override; ///< what is not saved is in the draft then

    /// Reads `path`; on an error (FILE:LINE:COLUMN in its message) the document stays as it was.
    Result<void> load(const QString &path);
    /// Writes the entries that changed, and only those, atomically. What another hand changed in the file meanwhile is merged first;
    /// where both changed the same, nothing is written and outsideConflict() asks.
    Result<void> save();

    const QString &path() const { return m_path; }
    const Cluster &cluster() const { return m_cluster; }
    bool isModified() const { return m_cluster != m_saved || !m_torn.isEmpty() || isTextTyped(); }

    /// Makes `cluster` the design, as one step of undo with a name in words ("give worker the role genotyper"). Equal values are no step.
    /// Steps of one `series` (not empty) that come within 1.5 s of each other are one: a number that is counted up.
    void edit(const QString &name, const Cluster &cluster, const QString &series = {});
    bool canUndo() const { return m_done > 0; }
    bool canRedo() const { return m_done < m_steps.size(); }
    QString undoName() const { return canUndo() ? m_steps.at(m_done - 1).name : QString(); }
    QString redoName() const { return canRedo() ? m_steps.at(m_done).name : QString(); }
    void undo();
    void redo();

    /// From now on nothing is edited or saved, and each try is a problem() of these words.
    void refuseEdits(const Error &why) { m_refusal = why; }
    bool refusesEdits() const { return m_refusal.has_value(); }

    /// The text of the design as a save would write it, or the one that editText() was given last and that is no design.
    Result<QByteArray> text() const;
    /// Takes a whole text as the design. One that cannot be read is an error with its place, and kept (in the draft, too) as it is.
    Result<void> editText(const QByteArray &text);

    /// Keeps a draft of what is not saved in this file from now on, a second after each edit.
    void keepDraft(const DraftFile &draft);
    /// What an earlier program left there without having saved it.
    const std::optional<Draft> &foundDraft() const { return m_found; }
    void takeDraft();
    void dropDraft();

    /// Groups that both this window and another hand changed in the file; empty: none, or not yet answered.
    const QStringList &conflicts() const { return m_conflicts; }
    /// The answer: the file's version, or this window's, written over it when saved.
    void takeTheirs();
    void keepMine();

Q_SIGNALS:
    void changed(); ///< the design is another one
    void saved();
    void problem(const Error &error);                ///< a draft or a save by itself that failed
    void outsideMerged(const QStringList &groups);   ///< what another hand changed in the file is in the design now
    void outsideConflict(const QStringList &groups); ///< both changed these: ask
    void outsideSettled();                           ///< nothing of the file waits for an answer (any more)
    void outsideUnreadable(const Error &error);      ///< the file was changed outside and cannot be read; the design stays
    void draftChanged();                             ///< foundDraft() is another one

private:
    struct Step {
        QString name{};
        QString series{};
        DesignDelta delta{};
        std::optional<QByteArray> textBefore{}; ///< where the step changed the text itself, comments and all
        std::optional<QByteArray> textAfter{};
    };
    void addStep(const QString &name, const QString &series, const Cluster &cluster, const QByteArray &text);
    bool isTextTyped() const;
    void fileChanged();
    void merge(const Cluster &theirs, const QByteArray &bytes);
    void takeFile(const Cluster &design, const QByteArray &bytes);
    void settle();
    bool isStillAsked();
    bool refuse();
    void writeDraft();
    void draftLater();

    std::optional<Error> m_refusal{};
    QString m_path{};
    QByteArray m_fileText{}; ///< the bytes of the file as last read or written
    QByteArray m_text{};     ///< what the design's text is made from: those, or what was typed
    QByteArray m_torn{};     ///< typed text that cannot be read
    Cluster m_cluster{};
    Cluster m_saved{};
    QList<Step> m_steps{};
    qsizetype m_done = 0; ///< steps that are not undone
    QElapsedTimer m_sinceStep{};
    QStringList m_conflicts{};
    std::optional<ClusterFile> m_theirs{}; ///< the file that m_conflicts are about
    QByteArray m_unreadable{};             ///< what stands in the file in place of a design
    FileWatch m_watch{};
    DraftFile m_draft{};
    std::optional<Draft> m_found{};
    bool m_foundIsAside = false; ///< an edit came before it was answered
    QTimer m_draftTimer{};
};

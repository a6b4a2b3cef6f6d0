#pragma once

#include "gui/cluster/Question.h"
#include "gui/shell/Lens.h"
#include "model/runs/Run.h"
#include "services/runs/RunOptions.h"

#include <QObject>

class MessageBar;
struct Error;

/// What the message bar of the Cluster page says, and of what: of the run that is shown in a lens, or of the page's own acts, which may be
/// questions.
class ClusterMessages final : public QObject
{
    Q_OBJECT

public:
    /// The bar must outlive it.
    explicit ClusterMessages(MessageBar &bar);

    /// Says how the run stands where that is worth a message and the user has not put it away; what the page says itself stays instead of
    /// nothing.
    void showRun(const Run &run, Lens lens);
    /// A message of the page's own.
    void say(State state, const QString &sentence, const QString &line);
    /// A file was saved.
    void saySaved(const QString &path);
    void sayRefused(const Error &error);
    /// Before something is lost: nothing is done until the button is pressed, which has the focus, so that Enter does it and Tab leads on.
    void ask(const Question &question);
    /// The design is another one: what was asked is not about it any more.
    void forgetQuestion();
    /// Another lens is shown: what was said is past with the next run that is shown.
    void forgetLens();
    /// The cluster stands for the first time, and nobody has a copy of what opens it.
    void setFirstBuild(bool isFirst) { m_isFirstBuild = isFirst; }
    /// Whether trying the run again would take machines away, so that a page or a question comes first.
    static bool againAsks(const Run &run);

Q_SIGNALS:
    void questionShown(); ///< fields show again what holds until it is answered
    void answered();
    void tryAgainWanted();
    void failureWanted(const QString &run);
    void chartsWanted();
    void servicesWanted();
    void supportWanted();
    void backupWanted();
    void unknownWanted(RunOptions::Unknown what); ///< what the run found that no state knows

private:
    MessageBar &takeBar();
    struct Words {
        State state = State::Failed;
        QString sentence{}; ///< empty: nothing is to be said
        QString line{};
    };
    Words wordsOf(const Run &run) const;
    static QString afterFailure(const Run &run);
    Words afterBuild(const Run &run) const;
    void addRunButtons(const Run &run, State state);
    void addWays();
    void addUnknown(const Run &run);
    void addClose();
    MessageBar &m_bar;
    bool m_isFirstBuild = false;
    bool m_isOwn = false;              ///< the page's own message was the last
    QString m_ofRun{};                 ///< else what was last said of a run, with the run
    QString m_dismissed{};             ///< the run whose message the user has put away
    std::function<void()> m_confirm{}; ///< does what was asked last
};

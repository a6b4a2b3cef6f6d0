#include "gui/cluster/ClusterMessages.h"

#include "gui/widgets/MessageBar.h"
#include "model/runs/RunWords.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace
{

constexpr qint64 News = 600; ///< s

QString firstLine(const QString &text)
{
    return text.section(u'\n', 0, 0);
}

} // namespace

ClusterMessages::ClusterMessages(MessageBar &bar) : m_bar(bar)
{
}

bool ClusterMessages::againAsks(const Run &run)
{
    return run.verb == Verb::Destroy || std::any_of(run.plan.cbegin(), run.plan.cend(), [](const PlannedChange &change) {
               return change.action == ResourceAction::Destroy || change.action == ResourceAction::Replace;
           });
}

/// What is so after a run that came to no good end, and what trying again would do.
QString ClusterMessages::afterFailure(const Run &run)
{
    if (!run.unknown.isEmpty())
        return run.canTakeIn ? tr("A plan shows what is taken in or removed, before anything is done.")
                             : tr("A plan shows what is removed, before anything is done.");
    if (run.verb == Verb::Destroy)
        return tr("What is left stays. You are asked again before it goes.");
    if (run.verb == Verb::Configure)
        return tr("The machines stay. Trying again configures them once more.");
    if (againAsks(run))
        return tr("What is there stays. Trying again shows first what would go.");
    return tr("What is there stays. Trying again makes only what is missing.");
}

ClusterMessages::Words ClusterMessages::wordsOf(const Run &run) const
{
    const auto hasFailed = [](const MachineProgress &machine) { return machine.stage == Stage::Failed; };
    const auto failed = std::find_if(run.machines.cbegin(), run.machines.cend(), hasFailed);
    if (failed != run.machines.cend()) {
        const auto all = std::count_if(run.machines.cbegin(), run.machines.cend(), hasFailed);
        QString line = run.outcome == Outcome::Running ? tr("The others go on.") : run.message;
        if (all > 1)
            line = tr("%1 more failed.").arg(all - 1) + QLatin1Char(' ') + line;
        return {State::Failed,
                failed->message.isEmpty() ? tr("%1 failed.").arg(failed->machine)
                                          : tr("%1 failed: %2").arg(failed->machine, firstLine(failed->message)),
                line};
    }
    if (run.outcome == Outcome::Failed || run.outcome == Outcome::Lost)
        return {State::Failed, run.message.isEmpty() ? tr("The run did not come to its end.") : firstLine(run.message), afterFailure(run)};
    if (run.verb == Verb::Destroy && run.outcome == Outcome::Succeeded)
        return {State::Done, tr("The cluster is taken down."), run.message};
    if (run.outcome == Outcome::Cancelled)
        return {State::Warning, run.verb == Verb::Destroy ? tr("Stopped before all was taken down.") : tr("Stopped before all was done."),
                run.message.isEmpty() ? afterFailure(run) : run.message};
    return {};
}

/// What can be done now, as long as that is news.
ClusterMessages::Words ClusterMessages::afterBuild(const Run &run) const
{
    const bool builds = run.verb == Verb::Up || run.verb == Verb::Configure;
    const bool isNews = run.finished.isValid() && std::abs(run.finished.secsTo(QDateTime::currentDateTimeUtc())) < News;
    if (!builds || run.outcome != Outcome::Succeeded || !isNews)
        return {};
    const QString time = durationWords(run.started.msecsTo(run.finished));
    if (m_isFirstBuild && run.verb == Verb::Up)
        return {State::Done, tr("The cluster stands, after %1.").arg(time),
                tr("Its keys and passwords are on this computer alone. Write a backup, and it can be worked with from another one, too, "
                   "should this one be lost.")};
    return {State::Done, run.verb == Verb::Up ? tr("The cluster stands, after %1.").arg(time) : run.message,
            tr("Look at its charts, open its services, or open a terminal on a machine: that is in the machine’s own menu.")};
}

void ClusterMessages::showRun(const Run &run, Lens lens)
{
    const bool hasPlace = lens != Lens::Design && (lens != Lens::Plan || !run.unknown.isEmpty());
    const bool silent = run.id.isEmpty() || run.id == m_dismissed || !hasPlace;
    Words words = silent ? Words{} : wordsOf(run);
    if (words.sentence.isEmpty() && lens == Lens::Progress) // where one stands when it ends; Health tells how it is
        words = afterBuild(run);
    if (words.sentence.isEmpty() && m_isOwn)
        return;
    const QString said = run.id + words.sentence + words.line + QString::number(run.outcome == Outcome::Running);
    if (!std::exchange(m_isOwn, false) && said == m_ofRun && m_bar.isHidden() == words.sentence.isEmpty())
        return;
    m_ofRun = said;
    if (words.sentence.isEmpty()) {
        m_bar.dismiss();
        return;
    }
    m_bar.say(words.state, words.sentence, words.line);
    addRunButtons(run, words.state);
}

void ClusterMessages::addRunButtons(const Run &run, State state)
{
    const bool live = run.outcome == Outcome::Running;
    if (!run.unknown.isEmpty() && !live) {
        addUnknown(run);
    } else if (state != State::Done && !live) {
        const QString word = againAsks(run) ? tr("Try again…") : tr("Try again");
        const Button *again = m_bar.addButton(Button::Kind::Plain, word, QStringLiteral("rotate-ccw"), QStringLiteral("tryAgain"));
        connect(again, &QPushButton::clicked, this, &ClusterMessages::tryAgainWanted);
    }
    if (state == State::Failed) {
        const Button *details = m_bar.addButton(Button::Kind::Quiet, tr("Details"), {}, QStringLiteral("details"));
        connect(details, &QPushButton::clicked, this, [this, id = run.id] { Q_EMIT failureWanted(id); });
        const Button *copy = m_bar.addButton(Button::Kind::Quiet, tr("Copy for support"), {}, QStringLiteral("copyForSupport"));
        connect(copy, &QPushButton::clicked, this, &ClusterMessages::supportWanted);
    }
    if (live)
        return;
    if (state == State::Done && run.verb != Verb::Destroy)
        addWays();
    const Button *close = m_bar.addButton(Button::Kind::Quiet, tr("Close"), {}, QStringLiteral("closeMessage"));
    connect(close, &QPushButton::clicked, this, [this, id = run.id] {
        m_dismissed = id;
        m_bar.dismiss();
    });
}

void ClusterMessages::addUnknown(const Run &run)
{
    const auto add = [this](const QString &word, const QString &name, RunOptions::Unknown what) {
        const Button *button = m_bar.addButton(Button::Kind::Plain, word, {}, name);
        connect(button, &QPushButton::clicked, this, [this, what] { Q_EMIT unknownWanted(what); });
    };
    if (run.canTakeIn)
        add(tr("Take it in…"), QStringLiteral("takeIn"), RunOptions::Unknown::TakeIn);
    add(tr("Remove it…"), QStringLiteral("removeUnknown"), RunOptions::Unknown::Remove);
}

void ClusterMessages::addWays()
{
    if (m_isFirstBuild) {
        const Button *backup = m_bar.addButton(Button::Kind::Plain, tr("Write a backup…"), {}, QStringLiteral("writeBackup"));
        connect(backup, &QPushButton::clicked, this, &ClusterMessages::backupWanted);
    }
    const Button *charts = m_bar.addButton(Button::Kind::Plain, tr("Charts"), QStringLiteral("chart-line"), QStringLiteral("showCharts"));
    connect(charts, &QPushButton::clicked, this, &ClusterMessages::chartsWanted);
    const Button *services = m_bar.addButton(Button::Kind::Plain, tr("Services"), QStringLiteral("globe"), QStringLiteral("showServices"));
    connect(services, &QPushButton::clicked, this, &ClusterMessages::servicesWanted);
}

void ClusterMessages::say(State state, const QString &sentence, const QString &line)
{
    takeBar().say(state, sentence, line);
    m_bar.addClose();
}

void ClusterMessages::saySaved(const QString &path)
{
    takeBar().saySaved(path);
}

void ClusterMessages::sayRefused(const Error &error)
{
    takeBar().sayRefused(error);
}

/// The bar, for a message of the page's own.
MessageBar &ClusterMessages::takeBar()
{
    m_confirm = {};
    m_isOwn = true;
    return m_bar;
}

void ClusterMessages::ask(const Question &question)
{
    m_confirm = question.act;
    m_isOwn = true;
    m_bar.say(question.how, question.sentence, question.detail);
    Button *go = m_bar.addButton(Button::Kind::Plain, question.button, {}, QStringLiteral("confirmMessage"));
    connect(go, &QPushButton::clicked, this, [this] {
        m_bar.dismiss();
        if (const std::function<void()> confirmed = std::exchange(m_confirm, {}))
            confirmed();
        Q_EMIT answered();
    });
    const Button *keep = m_bar.addButton(Button::Kind::Quiet, tr("Keep it"), {}, QStringLiteral("closeMessage"));
    connect(keep, &QPushButton::clicked, this, [this] {
        m_bar.dismiss();
        Q_EMIT answered();
    });
    Q_EMIT questionShown();
    go->setFocus(Qt::OtherFocusReason);
}

void ClusterMessages::forgetQuestion()
{
    if (std::exchange(m_confirm, {}))
        m_bar.dismiss();
}

void ClusterMessages::forgetLens()
{
    m_isOwn = false;
    m_ofRun.clear();
}

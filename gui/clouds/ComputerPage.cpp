#include "gui/clouds/ComputerPage.h"

#include "gui/widgets/Card.h"
#include "gui/widgets/Words.h"
#include "services/containers/Engine.h"

#include <QScrollArea>

#include <algorithm>

namespace
{

State stateOf(ProbeCheck::State state)
{
    switch (state) {
    case ProbeCheck::State::Waiting:
        return State::Waiting;
    case ProbeCheck::State::Running:
        return State::Running;
    case ProbeCheck::State::Passed:
        return State::Done;
    case ProbeCheck::State::Asked:
        return State::Warning;
    case ProbeCheck::State::Failed:
        break;
    }
    return State::Failed;
}

QString titleOf(ProbeCheck::Id id)
{
    switch (id) {
    case ProbeCheck::Id::Engine:
        return ComputerPage::tr("A container engine is here");
    case ProbeCheck::Id::EngineAnswers:
        return ComputerPage::tr("The container engine answers");
    case ProbeCheck::Id::Leave:
        return ComputerPage::tr("Docker may run the machines");
    case ProbeCheck::Id::Terraform:
        return ComputerPage::tr("Terraform is here");
    }
    return {};
}

/// What is wrong, and what to do.
std::pair<QString, QString> remedyOf(const ProbeCheck &check)
{
    switch (check.id) {
    case ProbeCheck::Id::Engine:
        return {ComputerPage::tr("Neither podman nor docker was found."),
                ComputerPage::tr("Install podman, or ask who looks after the computer for it, then test again.")};
    case ProbeCheck::Id::EngineAnswers:
        return {check.detail.isEmpty() ? ComputerPage::tr("There is no container engine to ask.")
                                       : ComputerPage::tr("The container engine said: %1").arg(check.detail),
                {}};
    case ProbeCheck::Id::Leave:
        return {check.detail, {}};
    case ProbeCheck::Id::Terraform:
        if (!check.detail.isEmpty())
            return {check.detail, {}};
        return {ComputerPage::tr("Neither terraform nor tofu was found."),
                ComputerPage::tr("Install one of them, 1.5 or newer, then test again.")};
    }
    return {};
}

} // namespace

ComputerPage::ComputerPage(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeAbout(), 1);
    row->addWidget(new Hairline(Qt::Vertical));
    m_test = new TestPanel;
    row->addWidget(m_test, 1);
    connect(m_test, &TestPanel::testWanted, &m_probe, &LocalProbe::start);
    connect(m_test, &TestPanel::actWanted, &m_probe, &LocalProbe::giveLeave);
    connect(&m_probe, &LocalProbe::changed, this, &ComputerPage::take);
    m_probe.start();
}

QWidget *ComputerPage::makeAbout()
{
    auto *about = new QWidget;
    auto *column = new QVBoxLayout(about);
    column->setContentsMargins(28, 20, 28, 20);
    column->setSpacing(10);
    column->addWidget(new Label(tr("This computer"), TextSize::PageHead, QFont::DemiBold));
    column->addWidget(
        (new Label(tr("Clusters are built out of containers that start like real machines: same Terraform, same Salt, same services. "
                      "It needs no account and costs nothing, so it is the place to learn and to rehearse."),
                   TextSize::Body, QFont::Normal, Ink::Text2))
            ->wrapped());
    column->addSpacing(8);
    auto *engine = new Label(tr("Container engine"), TextSize::Small, QFont::Medium);
    explainWords(*engine, {Term::Engine, Term::Terraform});
    column->addWidget(engine);
    m_engine = new Label;
    m_engine->setObjectName(QStringLiteral("engine"));
    column->addWidget(m_engine->wrapped());
    column->addSpacing(8);
    column->addWidget(new Label(tr("The way in"), TextSize::Small, QFont::Medium));
    column->addWidget(
        (new Label(
             tr("One port on this computer leads to the Salt master, and from there to the others. Only the cluster’s own key opens it."),
             TextSize::Body, QFont::Normal, Ink::Text))
            ->wrapped());
    column->addStretch();
    return about;
}

void ComputerPage::take()
{
    QList<TestPanel::Step> steps;
    for (const ProbeCheck &check : m_probe.checks()) {
        TestPanel::Step step{stateOf(check.state), titleOf(check.id), check.detail, {}, check.milliseconds};
        if (check.state == ProbeCheck::State::Failed)
            std::tie(step.line, step.todo) = remedyOf(check);
        if (check.state == ProbeCheck::State::Failed && check.id == ProbeCheck::Id::Engine) {
            step.copied = QStringLiteral("sudo apt install podman");
            step.copiedTitle = tr("For who looks after the computer, on Debian and Ubuntu");
        }
        if (check.state == ProbeCheck::State::Asked) {
            step.line = privilegeSentence();
            step.todo = tr("Allow it if you trust all who use your clusters with this computer. Else install podman, which needs no such "
                           "rights, and test again.");
            step.act = tr("Allow it on this computer");
        }
        steps << step;
    }
    m_test->show(steps, !m_probe.isDone(),
                 m_probe.hasFailed()      ? tr("Until this passes you can draw, but not plan or build.")
                 : m_probe.asksForLeave() ? tr("Until you allow it you can draw and plan, but not build.")
                                          : QString());
    m_engine->setText(!m_probe.engine().isEmpty() ? m_probe.engine() : m_probe.isDone() ? tr("none that answers") : tr("Looking…"));
    Q_EMIT changed();
}

State ComputerPage::state() const
{
    return !m_probe.isDone() ? State::Running : m_probe.hasFailed() ? State::Failed : m_probe.asksForLeave() ? State::Warning : State::Done;
}

QString ComputerPage::line() const
{
    if (!m_probe.isDone())
        return tr("looking…");
    if (m_probe.asksForLeave() && !m_probe.hasFailed())
        return tr("waits for your word");
    if (!m_probe.hasFailed())
        return tr("works, %1").arg(m_probe.engine());
    const auto &checks = m_probe.checks();
    const auto failed =
        std::count_if(checks.begin(), checks.end(), [](const ProbeCheck &check) { return check.state == ProbeCheck::State::Failed; });
    return tr("%1 of %2 steps failed").arg(failed).arg(checks.size());
}

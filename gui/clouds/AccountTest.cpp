#include "gui/clouds/AccountTest.h"

#include "gui/widgets/ScrollPage.h"
#include "model/runs/RunWords.h"

#include <algorithm>
#include <utility>

namespace
{

QString titleOf(CloudStep::Id id)
{
    using Id = CloudStep::Id;
    switch (id) {
    case Id::Address:
        return AccountTest::tr("The cloud's address is found");
    case Id::Privacy:
        return AccountTest::tr("The connection is private");
    case Id::Keystone:
        return AccountTest::tr("The sign-in service answers");
    case Id::Login:
        return AccountTest::tr("You are signed in");
    case Id::Project:
        return AccountTest::tr("The project is yours");
    case Id::Catalogue:
        return AccountTest::tr("The region has what is needed");
    case Id::Nova:
        return AccountTest::tr("Machines can be made");
    case Id::Neutron:
        return AccountTest::tr("Networks can be made");
    case Id::Cinder:
        return AccountTest::tr("Volumes can be made");
    case Id::Quota:
        return AccountTest::tr("Your allocation is read");
    case Id::Key:
        return AccountTest::tr("Your SSH key can be used");
    case Id::Bastion:
        return AccountTest::tr("The jump host lets you in");
    }
    return {};
}

State stateOf(const CloudStep &step)
{
    switch (step.state) {
    case CloudStep::State::Waiting:
        return State::Waiting;
    case CloudStep::State::Running:
        return State::Running;
    case CloudStep::State::Passed:
        return step.todo.isEmpty() ? State::Done : State::Warning;
    case CloudStep::State::Asks:
        return State::Warning;
    case CloudStep::State::Failed:
        break;
    }
    return State::Failed;
}

/// What a person can say to a step, on a button.
QString actOf(const CloudStep &step)
{
    if (step.state == CloudStep::State::Asks)
        return AccountTest::tr("Trust this key");
    return step.isKeyChanged ? AccountTest::tr("Forget the old key…") : QString();
}

} // namespace

AccountTest::AccountTest(JumpHostKeys keys, QWidget *parent) : QWidget(parent), m_keys(std::move(keys))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new ScrollPage(&m_panel, QStringLiteral("test-scroll"), tr("Connection test")));
    connect(&m_panel, &TestPanel::testWanted, this, &AccountTest::testWanted);
    connect(&m_panel, &TestPanel::actWanted, this, &AccountTest::act);
    connect(&m_test, &CloudTest::changed, this, &AccountTest::take);
    m_panel.show({}, false, {});
}

void AccountTest::start(const CloudAccount &account, const QString &secret)
{
    m_account = account;
    m_when = {};
    m_test.start(account, secret, m_keys);
}

void AccountTest::take()
{
    QList<TestPanel::Step> steps;
    for (const CloudStep &step : m_test.steps())
        steps << TestPanel::Step{stateOf(step),
                                 titleOf(step.id),
                                 step.message,
                                 step.todo,
                                 step.milliseconds,
                                 step.ownKey.isEmpty() ? step.fingerprint : step.ownKey,
                                 step.ownKey.isEmpty() ? tr("The fingerprint of its key") : tr("Your public key"),
                                 actOf(step)};
    m_panel.show(steps, m_test.isGoing(),
                 m_test.hasFailed() ? tr("Until this passes, nothing can be built there.")
                 : m_test.asks()    ? tr("Until the key is trusted, nothing can be built there.")
                                    : QString());
    if (m_test.isDone())
        m_when = QDateTime::currentDateTime();
    Q_EMIT changed();
}

/// The jump host's key is trusted, or the one that it had is forgotten; then it is asked again.
void AccountTest::act(qsizetype place)
{
    const CloudStep step = m_test.steps().value(place);
    Result<void> done{};
    if (step.state == CloudStep::State::Asks)
        done = m_keys.trust(m_account.bastion, step.hostKey);
    else if (step.isKeyChanged)
        done = m_keys.forget(m_account.bastion);
    if (!done)
        Q_EMIT refused(done.error());
    else
        m_test.askJumpHostAgain();
}

State AccountTest::state() const
{
    if (m_test.isGoing())
        return State::Running;
    if (!m_when.isValid())
        return State::Unknown;
    if (m_test.hasFailed())
        return State::Failed;
    const auto &steps = m_test.steps();
    const bool warns = std::any_of(steps.begin(), steps.end(), [](const CloudStep &step) { return !step.todo.isEmpty(); });
    return warns ? State::Warning : State::Done;
}

QString AccountTest::line() const
{
    if (m_test.isGoing())
        return tr("testing…");
    if (!m_when.isValid())
        return tr("not tested yet");
    const QString when = whenWords(m_when, QDateTime::currentDateTime());
    return m_test.hasFailed() ? tr("failed %1", "today, 12:04").arg(when)
           : m_test.asks()    ? tr("waits for your word")
                              : tr("works, tested %1").arg(when);
}

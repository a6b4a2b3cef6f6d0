#include "gui/discovery/ServiceInspector.h"

#include "gui/theme/Fonts.h"
#include "gui/widgets/Card.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

State stateOf(ObservedService::State state)
{
    switch (state) {
    case ObservedService::State::Passing:
        return State::Done;
    case ObservedService::State::Warning:
        return State::Warning;
    case ObservedService::State::Critical:
        return State::Failed;
    case ObservedService::State::Unknown:
        break;
    }
    return State::Unknown;
}

ServiceInspector::ServiceInspector(QWidget *parent)
    : QScrollArea(parent), m_title({}, TextSize::Title, QFont::DemiBold), m_where({}, TextSize::Small, QFont::Normal, Ink::Text2),
      m_description({}, TextSize::Body, QFont::Normal, Ink::Text2),
      m_saidHead(tr("What the check said"), TextSize::Caption, QFont::DemiBold, Ink::Text2)
{
    setObjectName(QStringLiteral("serviceInspector"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(16, 14, 16, 16);
    column->setSpacing(12);
    auto *head = new QGridLayout;
    head->setHorizontalSpacing(12);
    head->setVerticalSpacing(0);
    head->addWidget(&m_chip, 0, 0, 2, 1);
    head->addWidget(m_title.wrapped(), 0, 1);
    head->addWidget(m_where.wrapped(), 1, 1);
    head->setColumnStretch(1, 1);
    column->addLayout(head);
    column->addWidget(new Hairline);
    m_pill.setObjectName(QStringLiteral("servicePill"));
    column->addWidget(&m_pill, 0, Qt::AlignLeft);
    column->addWidget(&m_dots);
    column->addWidget(m_description.wrapped());
    column->addWidget(&m_saidHead);
    m_said.setAccessibleName(m_saidHead.text());
    column->addWidget(&m_said);
    m_open = new Button(Button::Kind::Plain, tr("Open its web page"), QStringLiteral("external-link"), QStringLiteral("openService"));
    column->addWidget(m_open, 0, Qt::AlignLeft);
    m_account.setObjectName(QStringLiteral("serviceAccount"));
    column->addWidget(m_account.wrapped());
    m_password = new Button(Button::Kind::Plain, tr("Copy the password"), QStringLiteral("copy"), QStringLiteral("copyPassword"));
    column->addWidget(m_password, 0, Qt::AlignLeft);
    column->addStretch();
    setWidget(content);
    content->setAutoFillBackground(false); // the panel's surface shows through
    viewport()->setAutoFillBackground(false);
    connect(m_open, &QAbstractButton::clicked, this, [this] { Q_EMIT openWanted(m_service); });
    connect(m_password, &QAbstractButton::clicked, this, [this] { Q_EMIT passwordWanted(m_service); });
}

QString ServiceInspector::wordsOf(const ObservedService &one)
{
    const QString word = one.state == ObservedService::State::Passing    ? tr("passing")
                         : one.state == ObservedService::State::Warning  ? tr("warning")
                         : one.state == ObservedService::State::Critical ? tr("critical")
                                                                         : tr("unknown");
    return one.machine + QStringLiteral("  ") + word +
           (one.milliseconds ? QStringLiteral("  ") + ServiceTableModel::answerWords(*one.milliseconds) : QString());
}

/// What is not well comes first; of many that are well nobody reads all, and each has its dot.
QStringList ServiceInspector::saidOf(QList<ObservedService> instances)
{
    constexpr qsizetype mostWell = 12;
    const auto isWell = [](const ObservedService &one) { return one.state == ObservedService::State::Passing; };
    const auto well = std::stable_partition(instances.begin(), instances.end(), [&isWell](const auto &one) { return !isWell(one); });
    const qsizetype more = std::distance(well, instances.end()) - mostWell;
    if (more > 1)
        instances.erase(well + mostWell, instances.end());
    QStringList said;
    for (const ObservedService &one : std::as_const(instances)) {
        said << wordsOf(one);
        if (!one.output.trimmed().isEmpty())
            said << QStringLiteral("  ") + one.output.trimmed();
    }
    if (more > 1)
        said << tr("and %1 more that pass").arg(more);
    return said;
}

void ServiceInspector::show(const ServiceRow &service)
{
    m_service = service;
    m_chip.setVisible(!service.role.isEmpty());
    m_chip.show(service.role, service.icon, service.title);
    m_title.setText(service.title);
    const QString port = QString::number(service.port);
    m_where.setText(service.instances.size() == 1 ? tr("on %1, port %2").arg(service.instances.first().machine, port)
                                                  : tr("on %1 machines, port %2").arg(service.instances.size()).arg(port));
    m_pill.show(stateOf(ServiceTableModel::worstOf(service).first), ServiceTableModel::healthWords(service)); // as the table says it
    m_description.setText(service.description);
    m_description.setVisible(!service.description.isEmpty());
    m_dots.setVisible(service.instances.size() > 1);
    m_dots.show(service.instances);
    m_said.setOutput(saidOf(service.instances).join(u'\n'));
    m_open->setVisible(service.webPort != 0);
    m_account.setText(tr("Sign in there as %1.").arg(service.webAccount));
    m_account.setVisible(!service.webAccount.isEmpty());
    m_password->setVisible(!service.webAccount.isEmpty());
}

#include "gui/cluster/inspector/ChangeInspector.h"

#include "gui/runs/RunLook.h"
#include "gui/theme/StateLook.h"
#include "gui/widgets/Card.h"
#include "model/runs/PlanWords.h"

#include <QVBoxLayout>

ChangeInspector::ChangeInspector(PlanDetails &details, QWidget *parent) : QWidget(parent), m_details(details)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(8);
    column->addWidget(&m_head);
    column->addWidget(new Hairline);
    column->addWidget(&m_pill, 0, Qt::AlignLeft);
    column->addWidget(m_why.wrapped());
    column->addWidget(&m_details);
    column->addStretch();
}

void ChangeInspector::show(const PlannedChange &change)
{
    const State state = stateOf(change.action).value_or(State::Done);
    m_head.show({}, QStringLiteral("blocks"), resourceWords(change.address), tr("behind the scenes"));
    m_pill.show(state, lookOf(state, Theme::current()).word, 0);
    m_why.setText(change.reason);
    m_why.setVisible(!change.reason.isEmpty());
    m_details.show({change.address});
}

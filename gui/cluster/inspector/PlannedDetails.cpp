#include "gui/cluster/inspector/PlannedDetails.h"

#include "gui/widgets/Words.h"
#include "model/runs/PlanWords.h"
#include "services/session/PlanDetails.h"
#include "services/terraform/TerraformPlan.h"

#include <QVBoxLayout>

namespace
{

/// What only the cloud can say is one row: it is long, and nobody can judge a plan by it.
QList<AttributeRows::Row> rowsOf(const QList<ChangeDetails> &changes)
{
    QList<AttributeRows::Row> rows;
    for (const ChangeDetails &change : changes) {
        if (changes.size() > 1)
            rows << AttributeRows::Row{machineOfAddress(change.address).isEmpty() ? resourceWords(change.address)
                                                                                  : PlannedDetails::tr("the machine itself"),
                                       {},
                                       false};
        QStringList later;
        for (const PlannedAttribute &one : change.attributes) {
            if (one.isLater && !one.makesAnew)
                later << one.name;
            else
                rows << AttributeRows::Row{one.name, valueWords(one), one.makesAnew};
        }
        if (!later.isEmpty())
            rows << AttributeRows::Row{PlannedDetails::tr("Known only when it is done"), later.join(QStringLiteral(", ")), false};
    }
    return rows;
}

} // namespace

PlannedDetails::PlannedDetails(PlanDetails &details, QWidget *parent)
    : QWidget(parent), m_details(details), m_head(tr("In detail"), TextSize::Small, QFont::DemiBold, Ink::Text2),
      m_said({}, TextSize::Body, QFont::Normal, Ink::Text2)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(6);
    column->addWidget(&m_head);
    m_said.setObjectName(QStringLiteral("attributesSaid"));
    column->addWidget(m_said.wrapped());
    m_rows.setAccessibleName(m_head.text());
    column->addWidget(&m_rows);
    m_again = new Button(Button::Kind::Plain, tr("Ask again"), QStringLiteral("rotate-ccw"), QStringLiteral("askAttributesAgain"));
    auto *text = new Button(Button::Kind::Plain, tr("Terraform’s own words"), QStringLiteral("file-text"), QStringLiteral("openPlanText"));
    explainWords(*text, {Term::Terraform});
    for (Button *button : {m_again, text}) {
        auto *row = new QHBoxLayout;
        row->addWidget(button);
        row->addStretch();
        column->addLayout(row);
    }
    connect(text, &QPushButton::clicked, this, [this] { Q_EMIT textWanted(m_addresses); });
    connect(m_again, &QPushButton::clicked, this, [this] {
        m_details.askAgain();
        take();
    });
    connect(&m_details, &PlanDetails::changed, this, &PlannedDetails::take);
    hide();
}

void PlannedDetails::show(const QStringList &addresses)
{
    const bool isAny = !addresses.isEmpty() && !m_details.run().isEmpty();
    m_addresses = isAny ? addresses : QStringList();
    setVisible(isAny);
    if (isAny)
        m_details.wantAttributes();
    take();
}

void PlannedDetails::take()
{
    if (m_addresses.isEmpty()) {
        m_rows.setRows({});
        return;
    }
    using State = PlanQuestion::State;
    const State state = m_details.attributes().state();
    const QList<AttributeRows::Row> rows = rowsOf(m_details.attributesOf(m_addresses));
    m_rows.setRows(rows);
    m_said.setText(state == State::Failed     ? m_details.attributes().problem()
                   : state == State::Answered ? (rows.isEmpty() ? tr("No attribute changes: it is made or removed as it is.") : QString())
                                              : tr("Terraform is asked what changes…"));
    m_said.setVisible(!m_said.text().isEmpty());
    m_again->setVisible(state == State::Failed);
}

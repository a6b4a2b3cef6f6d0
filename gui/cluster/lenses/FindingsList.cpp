#include "gui/cluster/lenses/FindingsList.h"

#include "gui/cluster/GatheredFindings.h"
#include "gui/cluster/ProblemRow.h"
#include "gui/cluster/ProblemsPanel.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/Words.h"
#include "model/runs/RunWords.h"
#include "model/runs/Verbs.h"

#include <algorithm>

namespace
{
bool isChanging(const Observed &observed)
{
    return observed.run && mayChange(observed.run->verb);
}
} // namespace

FindingsList::FindingsList(QWidget *parent)
    : QWidget(parent), m_head(tr("Findings"), PageHead::Kind::Panel), m_age({}, TextSize::Small, QFont::Normal, Ink::Text2)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(4);
    Button *ask = Button::tool(QStringLiteral("refresh-cw"), tr("Refresh"), QStringLiteral("askAgain"));
    connect(ask, &QPushButton::clicked, this, &FindingsList::askWanted);
    m_head.addTool(ask);
    explainWords(m_head, {Term::Finding});
    m_head.setContentsMargins(8, 0, 0, 0);
    column->addWidget(&m_head);
    auto *area = new QScrollArea;
    area->setObjectName(QStringLiteral("findings"));
    area->setAccessibleName(tr("Findings"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inside = new QWidget;
    m_rows = new QVBoxLayout(inside);
    m_rows->setContentsMargins(4, 0, 4, 0);
    m_rows->setSpacing(0);
    area->setWidget(inside);
    inside->setAutoFillBackground(false); // the panel's surface shows through
    area->viewport()->setAutoFillBackground(false);
    column->addWidget(area, 1);
    m_age.setContentsMargins(8, 0, 8, 4);
    column->addWidget(m_age.wrapped());
    fill();
}

void FindingsList::show(const Observed &observed, const QString &problem)
{
    const auto same = [](const Finding &a, const Finding &b) { return a.id == b.id && a.message == b.message && a.fix == b.fix; };
    const bool changed =
        problem != m_problem || m_observed.time.isValid() != observed.time.isValid() || m_observed.built != observed.built ||
        isChanging(m_observed) != isChanging(observed) ||
        !std::equal(observed.findings.cbegin(), observed.findings.cend(), m_observed.findings.cbegin(), m_observed.findings.cend(), same);
    m_observed = observed;
    m_problem = problem;
    if (changed)
        fill();
    tick();
}

void FindingsList::fill()
{
    clearColumn(*m_rows);
    const QList<Finding> &findings = m_observed.findings;
    m_head.setLine(findings.isEmpty() ? QString() : QString::number(findings.size()));
    for (const GatheredFinding &finding : gathered(findings)) {
        auto *row = new ProblemRow({.state = finding.isBad ? State::Failed : State::Warning,
                                    .sentence = finding.sentence,
                                    .remedy = finding.which,
                                    .fix = fixWord(finding.fix),
                                    .showable = !finding.machines.isEmpty()},
                                   ProblemRow::Form::Tall, QStringLiteral("health-") + finding.id);
        connect(row, &ProblemRow::fixWanted, this, [this, finding] {
            if (const std::optional<Verb> fix = verbFromName(finding.fix))
                Q_EMIT verbWanted(*fix, finding.machines);
        });
        connect(row, &ProblemRow::showWanted, this, [this, finding] { Q_EMIT machinesWanted(finding.machines); });
        m_rows->addWidget(row);
        m_rows->addWidget(new Hairline);
    }
    if (findings.isEmpty()) {
        const QString words = !m_problem.isEmpty()         ? m_problem
                              : !m_observed.time.isValid() ? tr("Asking the machines…")
                              : isChanging(m_observed)     ? tr("A run goes on: what it changes is judged when it is done.")
                              : !m_observed.built          ? tr("Nothing is built yet, so no machine can fail.")
                                                           : tr("All is well: every machine is as the design says, and reports.");
        auto *none = new Label(words, TextSize::Body, QFont::Normal, Ink::Text2);
        none->wrapped();
        none->setMargin(6);
        m_rows->addWidget(none);
    }
    m_rows->addStretch();
}

void FindingsList::setRecorded()
{
    m_isRecorded = true;
    tick();
}

void FindingsList::tick()
{
    if (m_isRecorded || !m_observed.time.isValid()) {
        m_age.clear();
        return;
    }
    const qint64 seconds = std::max<qint64>(0, m_observed.time.secsTo(QDateTime::currentDateTimeUtc()));
    m_age.setText(seconds < 2    ? tr("Checked just now.")
                  : seconds < 60 ? tr("Checked %n s ago.", nullptr, int(seconds))
                                 : tr("Checked %1 ago.").arg(durationWords(seconds * 1000)));
}

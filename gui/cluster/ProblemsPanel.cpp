#include "gui/cluster/ProblemsPanel.h"

#include "gui/cluster/GatheredFindings.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/Label.h"
#include "model/runs/Verbs.h"

#include <QCoreApplication>

#include <algorithm>

namespace
{

constexpr int mostRows = 60; ///< the rest is a number: nobody reads a hundred problems at once

} // namespace

QString fixWord(const QString &verb)
{
    if (verb.isEmpty())
        return {};
    const std::optional<Verb> fix = verbFromName(verb);
    if (fix == Verb::Configure)
        return QCoreApplication::translate("ProblemsPanel", "Configure again");
    if (fix == Verb::Destroy)
        return QCoreApplication::translate("ProblemsPanel", "Take down…");
    return QCoreApplication::translate("ProblemsPanel", "Mend it");
}

ProblemsPanel::ProblemsPanel(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("problems"));
    setAccessibleName(tr("Problems"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // rows are as wide as it is
    viewport()->setAutoFillBackground(false);
    auto *inside = new QWidget;
    inside->setAutoFillBackground(false);
    m_rows = new QVBoxLayout(inside);
    m_rows->setContentsMargins(0, 6, 0, 6);
    m_rows->setSpacing(0);
    setWidget(inside);
    inside->setAutoFillBackground(false); // setWidget() turns it on
    fill();
}

bool ProblemsPanel::hasErrors() const
{
    return std::any_of(m_problems.cbegin(), m_problems.cend(),
                       [](const Problem &problem) { return problem.severity == Problem::Severity::Error; });
}

void ProblemsPanel::show(const QList<Problem> &problems, const QList<Finding> &findings, bool matches)
{
    const auto same = [](const Finding &a, const Finding &b) { return a.id == b.id && a.message == b.message && a.fix == b.fix; };
    if (problems == m_problems && matches == m_matches &&
        std::equal(findings.cbegin(), findings.cend(), m_findings.cbegin(), m_findings.cend(), same))
        return;
    m_problems = problems;
    m_findings = findings;
    m_matches = matches;
    fill();
}

void ProblemsPanel::fill()
{
    clearColumn(*m_rows);
    int rows = 0;
    for (const Problem &problem : std::as_const(m_problems)) {
        if (++rows > mostRows)
            break;
        const State state = problem.severity == Problem::Severity::Error ? State::Failed : State::Warning;
        auto *row = new ProblemRow({state, problem.sentence, problem.remedy, tr("Design"), fixOf(problem), !problem.group.isEmpty()},
                                   ProblemRow::Form::Flat, QStringLiteral("problem-") + problem.rule);
        connect(row, &ProblemRow::fixWanted, this, [this, problem] { Q_EMIT designFixWanted(problem); });
        connect(row, &ProblemRow::showWanted, this, [this, problem] { Q_EMIT groupWanted(problem.group); });
        m_rows->addWidget(row);
    }
    const QList<GatheredFinding> findings = gathered(m_findings);
    for (const GatheredFinding &finding : findings) {
        if (++rows > mostRows)
            break;
        auto *row =
            new ProblemRow({State::Warning, finding.sentence, finding.which, tr("Live"), fixWord(finding.fix), !finding.machines.isEmpty()},
                           ProblemRow::Form::Flat, QStringLiteral("finding-") + finding.id);
        connect(row, &ProblemRow::fixWanted, this, [this, finding] {
            if (const std::optional<Verb> fix = verbFromName(finding.fix))
                Q_EMIT verbWanted(*fix, finding.machines);
        });
        connect(row, &ProblemRow::showWanted, this, [this, finding] { Q_EMIT machinesWanted(finding.machines); });
        m_rows->addWidget(row);
    }
    if (rows > mostRows)
        m_rows->addWidget(new Label(tr("and %n more", nullptr, int(m_problems.size() + findings.size()) - mostRows), TextSize::Small,
                                    QFont::Normal, Ink::Text2));
    if (rows == 0) {
        auto *none = (new Label(m_matches ? tr("No problems: the design is complete, and what runs matches it.")
                                          : tr("No problems: the design is complete."),
                                TextSize::Body, QFont::Normal, Ink::Text2))
                         ->wrapped();
        none->setMargin(16);
        m_rows->addWidget(none);
    }
    m_rows->addStretch();
}

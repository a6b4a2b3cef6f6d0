#include "gui/runs/StatesPane.h"

#include "gui/theme/Fonts.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/EmptyPage.h"
#include "gui/widgets/FlowRow.h"
#include "model/runs/RunWords.h"

#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace
{

/// One cell of the legend.
class LegendCell final : public QWidget
{
public:
    explicit LegendCell(int result) : m_result(result) { setFixedSize(scaledByFont(22), scaledByFont(22)); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintStateResult(painter, rect(), m_result, Theme::of(palette()));
    }

private:
    int m_result = -1;
};

} // namespace

StatesPane::StatesPane(QWidget *parent) : QWidget(parent), m_find(tr("Find a machine or step"), QStringLiteral("findState"))
{
    m_rows.add(tr("Failed"), {}, QStringLiteral("rowsFailed"));
    m_rows.add(tr("Changed"), {}, QStringLiteral("rowsChanged"));
    m_rows.add(tr("All"), {}, QStringLiteral("rowsAll"));
    m_counts.setObjectName(QStringLiteral("stateCounts"));
    m_matrix = new MatrixView(m_model);
    auto *nothing = new EmptyPage(QStringLiteral("list-ordered"), tr("No states yet."),
                                  tr("They come as soon as Salt applies the roles, machine by machine."), {}, QStringLiteral("noStates"));
    m_stack.addWidget(nothing);
    m_stack.addWidget(m_matrix);
    auto *tools = new FlowRow(12, 8);
    tools->setContentsMargins(16, 0, 12, 12);
    tools->addWidget(&m_rows);
    m_find.setFixedWidth(std::max(scaledByFont(212), m_find.wholeWidth()));
    tools->addWidget(&m_find);
    m_counts.setFont(textFont(TextSize::Small));
    tools->addWidget(m_counts.wrapped());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(tools);
    column->addWidget(new Hairline);
    column->addWidget(&m_stack, 1);
    column->addWidget(makeLegend());
    connect(&m_rows, &SegmentedControl::chosen, this, [this](int index) {
        m_chosen = true;
        m_model.setRows(static_cast<MatrixRows>(index));
    });
    connect(&m_find, &QLineEdit::textChanged, &m_model, &StateMatrixModel::setFind);
    connect(m_matrix, &MatrixView::picked, this, &StatesPane::picked);
    sayCounts();
}

QWidget *StatesPane::makeLegend()
{
    auto *legend = new QWidget;
    auto *row = new FlowRow(18, 4);
    legend->setLayout(row);
    row->setContentsMargins(16, 8, 16, 12);
    const std::pair<int, QString> cells[] = {{0, resultWord(StateResult::Clean)},
                                             {1, resultWord(StateResult::Changed)},
                                             {2, resultWord(StateResult::Failed)},
                                             {3, resultWord(StateResult::Skipped)},
                                             {-1, tr("not for this machine")}};
    for (const auto &[result, word] : cells) {
        auto *entry = new QWidget;
        auto *inside = new QHBoxLayout(entry);
        inside->setContentsMargins(0, 0, 0, 0);
        inside->setSpacing(8);
        inside->addWidget(new LegendCell(result));
        inside->addWidget(new Label(word, TextSize::Caption, QFont::Normal, Ink::Text2));
        row->addWidget(entry);
    }
    return legend;
}

void StatesPane::clear()
{
    m_model.clear();
    m_chosen = false;
    m_find.clear();
    sayCounts();
}

void StatesPane::take(const Run &run)
{
    m_model.take(run);
    sayCounts();
}

void StatesPane::sayCounts()
{
    const StateCounts &counts = m_model.counts();
    m_rows.setText(0, tr("Failed  %1").arg(counts.machinesFailed));
    m_rows.setText(1, tr("Changed  %1").arg(counts.machinesChanged));
    m_rows.setText(2, tr("All  %1").arg(counts.machines));
    const QLocale locale;
    m_counts.setText(tr("%1 clean · %2 changed · %3 failed · %4 skipped")
                         .arg(locale.toString(counts.clean), locale.toString(counts.changed), locale.toString(counts.failed),
                              locale.toString(counts.skipped)));
    m_stack.setCurrentIndex(counts.machines > 0 ? 1 : 0);
    if (m_chosen)
        return;
    // What needs a look stands open by itself until the user chooses: failures, or else changes.
    const MatrixRows rows = counts.machinesFailed > 0    ? MatrixRows::Failed
                            : counts.machinesChanged > 0 ? MatrixRows::Changed
                                                         : MatrixRows::All;
    if (m_rows.current() != static_cast<int>(rows)) {
        m_rows.setCurrent(static_cast<int>(rows));
        m_model.setRows(rows);
    }
}

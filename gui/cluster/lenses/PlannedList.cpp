#include "gui/cluster/lenses/PlannedList.h"

#include "gui/cluster/MachineLooks.h"
#include "gui/runs/RunLook.h"
#include "gui/theme/StateLook.h"
#include "gui/widgets/PanelDelegate.h"
#include "gui/widgets/SearchField.h"
#include "gui/widgets/Words.h"
#include "model/runs/PlanWords.h"
#include "model/runs/RunWords.h"

#include <QHeaderView>
#include <QSet>
#include <QVBoxLayout>

namespace
{

constexpr int MachinesRole = PanelRole::Number + 1; ///< QStringList: all that a row stands for
constexpr int AddressRole = PanelRole::Number + 2;  ///< QString: what no machine stands for

/// A row for machines that are said as one; how many they are stands before why.
QStandardItem *machineRow(const QString &words, const QStringList &machines, const QString &reason = {})
{
    auto *item = new QStandardItem(words);
    item->setData(machines.first(), PanelRole::Id);
    item->setData(machines, MachinesRole);
    QStringList second;
    if (machines.size() > 1)
        second << PlannedList::tr("%n machine(s)", nullptr, int(machines.size()));
    if (!reason.isEmpty())
        second << reason;
    item->setData(second.join(QStringLiteral(" · ")), PanelRole::Second);
    item->setToolTip(QStringList{words, item->data(PanelRole::Second).toString()}.join(u'\n').trimmed());
    return item;
}

QStandardItem *resourceRow(const PlannedChange &change)
{
    const QString word = lookOf(stateOf(change.action).value_or(State::Done), Theme::current()).word;
    auto *item = new QStandardItem(QStringLiteral("%1: %2").arg(word, resourceWords(change.address)));
    item->setData(change.address, AddressRole);
    item->setToolTip(change.address);
    return item;
}

} // namespace

PlannedList::PlannedList(QWidget *parent)
    : QWidget(parent), m_head(tr("Plan"), PageHead::Kind::Panel), m_none({}, TextSize::Body, QFont::Normal, Ink::Text2)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 0);
    column->setSpacing(8);
    Button *again = Button::tool(QStringLiteral("refresh-cw"), tr("Plan again"), QStringLiteral("planAgain"));
    connect(again, &QPushButton::clicked, this, &PlannedList::planWanted);
    m_head.addTool(again);
    explainWords(m_head, {Term::Plan});
    m_head.setContentsMargins(8, 0, 0, 0);
    column->addWidget(&m_head);
    m_none.wrapped();
    m_none.setContentsMargins(8, 0, 8, 0);
    column->addWidget(&m_none);
    m_plan = new Button(Button::Kind::Plain, tr("Make a plan"), QStringLiteral("git-compare"), QStringLiteral("makePlan"));
    connect(m_plan, &QPushButton::clicked, this, &PlannedList::planWanted);
    auto *button = new QHBoxLayout;
    button->setContentsMargins(8, 0, 8, 0);
    button->addWidget(m_plan);
    button->addStretch();
    column->addLayout(button);
    auto *search = new SearchField(tr("Find in the plan"), QStringLiteral("findInPlan"));
    m_search = search;
    connect(search, &QLineEdit::textChanged, this, &PlannedList::filter);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(4, 0, 4, 0);
    row->addWidget(search);
    column->addLayout(row);
    m_view.setObjectName(QStringLiteral("planList"));
    m_view.setAccessibleName(tr("Plan"));
    m_view.setModel(&m_model);
    m_view.setItemDelegate(new PanelDelegate(&m_view));
    m_view.setFrameShape(QFrame::NoFrame);
    m_view.setHeaderHidden(true);
    m_view.setRootIsDecorated(false);
    m_view.setIndentation(0);
    m_view.setMouseTracking(true);
    m_view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view.setExpandsOnDoubleClick(false);
    column->addWidget(&m_view, 1);
    connect(m_view.header(), &QHeaderView::sectionResized, &m_view, &QTreeView::doItemsLayout, Qt::QueuedConnection); // titles break
    connect(&m_view, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (index.data(PanelRole::Opens).toBool())
            m_view.setExpanded(index, !m_view.isExpanded(index));
    });
    connect(m_view.selectionModel(), &QItemSelectionModel::currentChanged, this, &PlannedList::choose);
}

void PlannedList::choose(const QModelIndex &index)
{
    const QString machine = index.data(PanelRole::Id).toString();
    const QString address = index.data(AddressRole).toString();
    if (!index.parent().isValid() || !m_view.hasFocus())
        return;
    if (!machine.isEmpty())
        Q_EMIT machineWanted(machine);
    if (address.isEmpty())
        return;
    Q_EMIT changeWanted(address); // no machine is selected any more, and so no row of one
    m_view.selectionModel()->select(index, QItemSelectionModel::ClearAndSelect);
}

void PlannedList::show(const Run &plan, const QStringList &machines)
{
    const bool none = plan.plan.isEmpty();
    m_none.setText(plan.id.isEmpty() ? tr("No plan yet. A plan says what will be made, changed or destroyed; it changes nothing itself.")
                   : plan.outcome == Outcome::Running   ? tr("The plan is being made…")
                   : plan.outcome == Outcome::Succeeded ? tr("Nothing is to be done: all is as designed.")
                                                        : tr("The plan could not be made."));
    m_none.setVisible(none);
    m_plan->setVisible(plan.id.isEmpty());
    m_search->setVisible(!none);
    const QString shown = plan.id + QString::number(plan.plan.size()) + QString::number(int(plan.outcome)) + machines.join(u',');
    m_head.setLine(plan.id.isEmpty()                  ? QString()
                   : plan.outcome == Outcome::Running ? tr("being made…")
                                                      : whenWords(plan.started, QDateTime::currentDateTime()));
    if (shown == m_shown)
        return;
    m_shown = shown;
    m_model.clear();
    if (plan.id.isEmpty() || plan.plan.isEmpty())
        return;
    for (ResourceAction action : {ResourceAction::Destroy, ResourceAction::Replace, ResourceAction::Restart, ResourceAction::Update,
                                  ResourceAction::TakeIn, ResourceAction::Create})
        addSection(action, plannedRows(plan.plan));
    QSet<QString> touched;
    QList<PlannedChange> behind;
    for (const PlannedChange &change : plan.plan) {
        const bool nothing = change.action == ResourceAction::None || change.action == ResourceAction::Read;
        if (isOfMachine(change) && !nothing)
            touched.insert(change.machine);
        else if (!isOfMachine(change) && !nothing)
            behind.append(change);
    }
    QStringList staying;
    for (const QString &machine : machines) {
        if (!touched.contains(machine))
            staying.append(machine);
    }
    if (!staying.isEmpty()) {
        QStandardItem *head = addFolded(tr("Stays as it is"), tr("%n machine(s)", nullptr, int(staying.size())));
        for (const NameSpan &span : nameSpans(staying))
            head->appendRow(machineRow(span.words, span.names));
    }
    QStandardItem *head = behind.isEmpty() ? nullptr : addFolded(tr("Behind the scenes"), tr("%n item(s)", nullptr, int(behind.size())));
    for (const PlannedChange &change : std::as_const(behind))
        head->appendRow(resourceRow(change));
    filter(m_filter);
}

void PlannedList::addSection(ResourceAction action, const QList<PlannedRow> &rows)
{
    QStandardItem *head = nullptr;
    qsizetype machines = 0;
    for (const PlannedRow &row : rows) {
        if (row.change.action != action || !isOfMachine(row.change))
            continue;
        if (!head) {
            const State state = stateOf(action).value_or(State::Done);
            head = new QStandardItem(lookOf(state, Theme::current()).word);
            head->setData(true, PanelRole::Head);
            head->setData(true, PanelRole::Coloured);
            head->setData(int(state), PanelRole::Glyph);
            head->setFlags(Qt::ItemIsEnabled);
            m_model.appendRow(head);
        }
        head->appendRow(machineRow(row.words, row.machines, row.change.reason));
        machines += row.machines.size();
    }
    if (!head)
        return;
    head->setData(tr("%n machine(s)", nullptr, int(machines)), PanelRole::Right);
    m_view.expand(head->index());
}

QStandardItem *PlannedList::addFolded(const QString &title, const QString &count)
{
    auto *head = new QStandardItem(title);
    head->setData(true, PanelRole::Head);
    head->setData(true, PanelRole::Opens);
    head->setData(count, PanelRole::Right);
    head->setFlags(Qt::ItemIsEnabled);
    m_model.appendRow(head);
    return head;
}

void PlannedList::chooseMachine(const QString &machine)
{
    for (int section = 0; section < m_model.rowCount(); ++section) {
        for (int row = 0; row < m_model.item(section)->rowCount(); ++row) {
            const QStandardItem *item = m_model.item(section)->child(row);
            if (item->data(MachinesRole).toStringList().contains(machine) && m_view.isExpanded(m_model.index(section, 0))) {
                m_view.setCurrentIndex(item->index());
                return;
            }
        }
    }
    m_view.clearSelection();
}

void PlannedList::filter(const QString &text)
{
    m_filter = text;
    for (int section = 0; section < m_model.rowCount(); ++section) {
        bool any = false;
        for (int row = 0; row < m_model.item(section)->rowCount(); ++row) {
            const QStandardItem *item = m_model.item(section)->child(row);
            const QStringList all = item->data(MachinesRole).toStringList() + QStringList{item->text()};
            const bool hit = !all.filter(text, Qt::CaseInsensitive).isEmpty();
            m_view.setRowHidden(row, m_model.index(section, 0), !hit);
            any = any || hit;
        }
        m_view.setRowHidden(section, {}, !any);
    }
}

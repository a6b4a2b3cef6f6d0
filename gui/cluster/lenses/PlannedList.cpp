#include "gui/cluster/lenses/PlannedList.h"

#include "gui/cluster/MachineLooks.h"
#include "gui/runs/RunLook.h"
#include "gui/theme/StateLook.h"
#include "gui/widgets/PanelDelegate.h"
#include "gui/widgets/SearchField.h"
#include "gui/widgets/Words.h"
#include "model/runs/RunWords.h"

#include <QSet>
#include <QVBoxLayout>

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
    connect(&m_view, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (index.data(PanelRole::Opens).toBool())
            m_view.setExpanded(index, !m_view.isExpanded(index));
    });
    connect(m_view.selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        const QString machine = index.data(PanelRole::Id).toString();
        if (!machine.isEmpty() && index.parent().isValid() && m_view.hasFocus())
            Q_EMIT machineWanted(machine);
    });
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
    for (ResourceAction action :
         {ResourceAction::Destroy, ResourceAction::Replace, ResourceAction::Restart, ResourceAction::Update, ResourceAction::Create})
        addSection(action, plan.plan);
    QSet<QString> touched;
    QStringList behind;
    for (const PlannedChange &change : plan.plan) {
        const bool nothing = change.action == ResourceAction::None || change.action == ResourceAction::Read;
        if (isOfMachine(change) && !nothing)
            touched.insert(change.machine);
        else if (!isOfMachine(change) && !nothing)
            behind.append(lookOf(stateOf(change.action).value_or(State::Done), Theme::current()).word + QStringLiteral(": ") +
                          change.address);
    }
    QStringList staying;
    for (const QString &machine : machines) {
        if (!touched.contains(machine))
            staying.append(machine);
    }
    addFolded(tr("Stays as it is"), Rows::Machines, staying, tr("%n machine(s)", nullptr, int(staying.size())));
    addFolded(tr("Behind the scenes"), Rows::Resources, behind, tr("%n item(s)", nullptr, int(behind.size())));
    filter(m_filter);
}

void PlannedList::addSection(ResourceAction action, const QList<PlannedChange> &changes)
{
    QStandardItem *head = nullptr;
    for (const PlannedChange &change : changes) {
        if (change.action != action || !isOfMachine(change))
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
        auto *item = new QStandardItem(change.machine);
        item->setData(change.machine, PanelRole::Id);
        item->setData(change.reason, PanelRole::Second);
        item->setToolTip(change.reason);
        head->appendRow(item);
    }
    if (!head)
        return;
    head->setData(tr("%n machine(s)", nullptr, head->rowCount()), PanelRole::Right);
    m_view.expand(head->index());
}

void PlannedList::addFolded(const QString &title, Rows rows, const QStringList &names, const QString &count)
{
    if (names.isEmpty())
        return;
    auto *head = new QStandardItem(title);
    head->setData(true, PanelRole::Head);
    head->setData(true, PanelRole::Opens);
    head->setData(count, PanelRole::Right);
    head->setFlags(Qt::ItemIsEnabled);
    m_model.appendRow(head);
    for (const QString &name : names) {
        auto *item = new QStandardItem(name);
        item->setToolTip(name);
        if (rows == Rows::Machines)
            item->setData(name, PanelRole::Id);
        head->appendRow(item);
    }
}

void PlannedList::chooseMachine(const QString &machine)
{
    for (int section = 0; section < m_model.rowCount(); ++section) {
        for (int row = 0; row < m_model.item(section)->rowCount(); ++row) {
            const QStandardItem *item = m_model.item(section)->child(row);
            if (item->data(PanelRole::Id).toString() == machine && m_view.isExpanded(m_model.index(section, 0))) {
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
            const bool hit = m_model.item(section)->child(row)->text().contains(text, Qt::CaseInsensitive);
            m_view.setRowHidden(row, m_model.index(section, 0), !hit);
            any = any || hit;
        }
        m_view.setRowHidden(section, {}, !any);
    }
}

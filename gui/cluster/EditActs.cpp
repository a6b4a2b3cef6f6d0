#include "gui/cluster/EditActs.h"

#include "gui/cluster/DesignNotice.h"
#include "gui/cluster/ProblemsPanel.h"
#include "gui/cluster/canvas/Canvas.h"
#include "gui/cluster/inspector/ClusterInspector.h"
#include "gui/cluster/table/MachineTable.h"
#include "gui/cluster/table/TableTools.h"
#include "gui/cluster/text/TextTwin.h"
#include "gui/shell/SaveDialog.h"
#include "gui/start/TemplateDialog.h"
#include "gui/theme/Fonts.h"
#include "gui/theme/Icons.h"
#include "model/cluster/Consequences.h"
#include "model/cluster/DesignFixes.h"
#include "services/platform/Files.h"
#include "services/session/OpenCluster.h"

#include <QDate>
#include <QSplitter>

EditActs::EditActs(OpenCluster &cluster, Canvas &canvas, MachineTable &table, QWidget &page)
    : QObject(&page), m_cluster(cluster), m_canvas(canvas), m_table(table), m_page(page)
{
    m_text = new TextTwin(cluster.document());
    m_tools = new TableTools(table);
    canvas.setTable(&table, m_tools);
    m_centre = new QSplitter;
    m_centre->setObjectName(QStringLiteral("pictureAndText"));
    m_centre->setChildrenCollapsible(false);
    m_centre->setHandleWidth(1);
    m_centre->addWidget(&canvas);
    m_centre->addWidget(m_text);
    m_centre->setStretchFactor(0, 1);
    m_text->setMinimumWidth(scaledByFont(260));
    m_text->hide();
    m_notice = new DesignNotice(cluster.document());
    connect(m_text, &TextTwin::closeWanted, this, [this] { showText(false); });
    connect(m_tools, &TableTools::saveWanted, this, &EditActs::saveTable);
    connect(&table, &MachineTable::editWanted, this, [this](const QString &name, const Cluster &next) { edit(name, next); });
    connect(&table, &MachineTable::refused, this, &EditActs::refused);
    addActs();
}

QWidget *EditActs::centre() const
{
    return m_centre;
}

QWidget *EditActs::notice() const
{
    return m_notice;
}

void EditActs::connectPanels(ClusterInspector &panel, ProblemsPanel &problems)
{
    connect(&panel.design(), &DesignInspector::editWanted, this, &EditActs::edit);
    connect(&panel.overview(), &OverviewInspector::editWanted, this, &EditActs::edit);
    connect(&panel.design(), &DesignInspector::selectionWanted, this, &EditActs::selectionWanted);
    connect(&problems, &ProblemsPanel::designFixWanted, this, &EditActs::fix);
    problems.setFixWords([this](const Problem &problem) {
        const std::optional<AppliedDesign> &built = m_cluster.applied();
        const std::optional<DesignFix> fix =
            fixFor(problem, m_cluster.design(), m_cluster.roles(), built ? std::optional(built->design) : std::nullopt);
        return fix ? fix->word : QString();
    });
}

void EditActs::add(const QString &text, const QKeySequence &keys, const QString &icon, const QString &name, std::function<void()> act)
{
    auto *action = new QAction(themedIcon(icon), text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WindowShortcut); // while the page is seen
    m_page.addAction(action);
    connect(action, &QAction::triggered, this, std::move(act));
    m_acts << action;
}

void EditActs::addActs()
{
    add(tr("Save the design"), QKeySequence(QKeySequence::Save), QStringLiteral("save"), QStringLiteral("act-save"), [this] { save(); });
    add(tr("Show the design as text"), QKeySequence(QStringLiteral("Ctrl+Shift+T")), QStringLiteral("file-text"),
        QStringLiteral("act-text"), [this] { showText(!isTextShown()); });
    add(tr("Find a machine in the table"), QKeySequence(QStringLiteral("Ctrl+Shift+F")), QStringLiteral("search"),
        QStringLiteral("act-find-machine"), [this] {
            m_canvas.showTable(true);
            m_tools->find();
        });
    add(tr("Save as template…"), {}, QStringLiteral("copy"), QStringLiteral("act-template"), [this] { askForTemplate(); });
}

DropLoss EditActs::lossBy(const Cluster &next) const
{
    const std::optional<AppliedDesign> &built = m_cluster.applied();
    if (!built)
        return {};
    QStringList lost = unmadeMachines(built->design, next);
    if (lost.isEmpty())
        return {};
    const QStringList already = unmadeMachines(built->design, m_cluster.design());
    const QSet<QString> known(already.begin(), already.end());
    lost.removeIf([&known](const QString &machine) { return known.contains(machine); });
    if (lost.isEmpty())
        return {};
    const QString names = lost.size() > 3 ? tr("%n machine(s)", nullptr, int(lost.size())) : lost.join(QStringLiteral(", "));
    return {tr("This unmakes %1.").arg(names), lost.size() == 1
                                                   ? tr("It is built: applying the changes destroys it, with what is on it.")
                                                   : tr("They are built: applying the changes destroys them, with what is on them.")};
}

void EditActs::edit(const QString &name, const Cluster &next, const QString &series)
{
    const DropLoss loss = lossBy(next);
    if (loss.sentence.isEmpty()) {
        m_cluster.document().edit(name, next, series);
        return;
    }
    Q_EMIT asked({State::Failed, loss.sentence, loss.detail, tr("Do it all the same"),
                  [this, name, next] { m_cluster.document().edit(name, next); }});
}

void EditActs::fix(const Problem &problem)
{
    const std::optional<AppliedDesign> &built = m_cluster.applied();
    const std::optional<DesignFix> fix =
        fixFor(problem, m_cluster.design(), m_cluster.roles(), built ? std::optional(built->design) : std::nullopt);
    if (fix)
        m_cluster.document().edit(fix->name, fix->cluster);
}

void EditActs::select(const Selection &selection)
{
    if (isTextShown() && selection.groups.size() == 1 && !m_text->editor().hasFocus())
        m_text->showGroup(selection.groups.first());
}

bool EditActs::isTextShown() const
{
    return m_text->isVisibleTo(m_centre);
}

void EditActs::showText(bool shown)
{
    if (shown == isTextShown())
        return;
    m_text->setVisible(shown);
    if (shown) {
        const int width = m_centre->width();
        m_centre->setSizes({width * 6 / 10, width * 4 / 10});
        m_text->editor().setFocus(Qt::ShortcutFocusReason);
    } else {
        m_canvas.setFocus(Qt::OtherFocusReason);
    }
}

void EditActs::save()
{
    if (const Result<void> saved = m_cluster.document().save(); saved)
        Q_EMIT said(tr("The design is saved."));
    else
        Q_EMIT refused(saved.error().message, saved.error().details);
}

void EditActs::saveTable()
{
    const QString name = SaveDialog::nameFor(m_cluster.design().name, tr("table"), QDate::currentDate());
    auto *dialog = new SaveDialog(tr("Save the table"), name, {{tr("Comma-separated values"), QStringLiteral("csv")}}, &m_page);
    connect(dialog, &SaveDialog::chosen, this, [this](const QString &path) {
        const Result<void> result = saveForUser(path, m_table.toCsv().toUtf8());
        result ? Q_EMIT saved(path) : Q_EMIT notSaved(result.error());
    });
    dialog->open();
}

void EditActs::askForTemplate()
{
    const Result<QByteArray> text = m_cluster.document().text();
    if (!text) {
        Q_EMIT refused(text.error().message, text.error().details);
        return;
    }
    auto *dialog = new TemplateDialog(m_cluster.design().name, *text, &m_page);
    connect(dialog, &TemplateDialog::kept, this,
            [this](const QString &title) { Q_EMIT said(tr("“%1” is a template now: new clusters can begin with it.").arg(title)); });
    dialog->open();
}

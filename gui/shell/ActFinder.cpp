#include "gui/shell/ActFinder.h"

#include "gui/theme/Fonts.h"
#include "gui/theme/Theme.h"
#include "gui/widgets/PanelDelegate.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace
{

constexpr int mostMachines = 50; ///< rows; who types on has fewer
constexpr int actRole = Qt::UserRole;
constexpr int machineRole = PanelRole::Id;

/// Whether every word stands somewhere in the text.
bool hasAll(const QString &text, const QStringList &words)
{
    return std::all_of(words.cbegin(), words.cend(), [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

ActFinder::ActFinder(const QList<QAction *> &acts, const QStringList &machines, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_acts(acts), m_machines(machines)
{
    setObjectName(QStringLiteral("act-finder"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 10);
    column->setSpacing(8);
    m_field = new SearchField(tr("What do you want to do, or which machine?"), QStringLiteral("act-field"));
    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("act-list"));
    m_list->setAccessibleName(tr("Acts and machines"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new PanelDelegate(m_list));
    column->addWidget(m_field);
    column->addWidget(m_list);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &ActFinder::fill);
    connect(m_list, &QListWidget::itemClicked, this, &ActFinder::take);
    resize(scaledByFont(440), 12 * controlHeight(32) + 60);
    fill({});
    m_field->setFocus();
}

void ActFinder::fill(const QString &text)
{
    m_list->clear();
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    addActs(words);
    if (!words.isEmpty())
        addMachines(words);
    m_list->setCurrentRow(0);
}

/// Those that begin with what was typed come first.
void ActFinder::addActs(const QStringList &words)
{
    for (const bool first : {true, false}) {
        for (qsizetype i = 0; i < m_acts.size(); ++i) {
            const QAction *act = m_acts[i];
            QString name = act->text();
            name.remove(QLatin1Char('&'));
            const bool begins = words.isEmpty() || name.startsWith(words.first(), Qt::CaseInsensitive);
            if (!act->isEnabled() || begins != first || !hasAll(name + u' ' + act->whatsThis(), words)) // by what it leads to, too
                continue;
            const QString key = act->shortcut().toString(QKeySequence::NativeText);
            auto *item = new QListWidgetItem(name, m_list);
            item->setData(PanelRole::Right, key);
            item->setData(actRole, i);
        }
    }
}

void ActFinder::addMachines(const QStringList &words)
{
    int shown = 0;
    for (const QString &machine : std::as_const(m_machines)) {
        if (!hasAll(machine, words))
            continue;
        auto *item = new QListWidgetItem(tr("Go to %1").arg(machine), m_list);
        item->setData(PanelRole::Right, tr("machine"));
        item->setData(machineRole, machine);
        if (++shown == mostMachines)
            return;
    }
}

void ActFinder::take(const QListWidgetItem *item)
{
    if (!item)
        return;
    const QString machine = item->data(machineRole).toString();
    QAction *act = machine.isEmpty() ? m_acts[item->data(actRole).toLongLong()] : nullptr;
    close();
    act ? act->trigger() : Q_EMIT machineWanted(machine);
}

bool ActFinder::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up || key->key() == Qt::Key_PageDown || key->key() == Qt::Key_PageUp) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            take(m_list->currentItem());
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            close();
            return true;
        }
    }
    return QFrame::eventFilter(object, event);
}

void ActFinder::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setPen(theme.controlEdge);
    painter.setBrush(theme.surface);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

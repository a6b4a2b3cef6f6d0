#include "gui/shell/ActFinder.h"

#include "gui/theme/Fonts.h"
#include "gui/theme/Theme.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

ActFinder::ActFinder(const QList<QAction *> &acts, QWidget *parent) : QFrame(parent, Qt::Popup), m_acts(acts)
{
    setObjectName(QStringLiteral("act-finder"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 10);
    column->setSpacing(8);
    m_field = new SearchField(tr("What do you want to do?"), QStringLiteral("act-field"));
    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("act-list"));
    m_list->setAccessibleName(tr("Acts"));
    m_list->setFrameShape(QFrame::NoFrame);
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
    for (qsizetype i = 0; i < m_acts.size(); ++i) {
        const QAction *act = m_acts[i];
        QString name = act->text();
        name.remove(QLatin1Char('&'));
        if (!act->isEnabled() || !name.contains(text, Qt::CaseInsensitive))
            continue;
        const QString key = act->shortcut().toString(QKeySequence::NativeText);
        auto *item = new QListWidgetItem(key.isEmpty() ? name : QStringLiteral("%1   ·   %2").arg(name, key), m_list);
        item->setData(Qt::UserRole, i);
    }
    m_list->setCurrentRow(0);
}

void ActFinder::take(const QListWidgetItem *item)
{
    if (!item)
        return;
    QAction *act = m_acts[item->data(Qt::UserRole).toLongLong()];
    close();
    act->trigger();
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

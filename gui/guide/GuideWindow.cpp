#include "gui/guide/GuideWindow.h"

#include "gui/guide/KeysChapter.h"
#include "gui/theme/Fonts.h"
#include "gui/widgets/Card.h"
#include "gui/widgets/PanelDelegate.h"

#include <QKeyEvent>
#include <QScreen>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

GuideWindow::GuideWindow(const QList<QAction *> &acts, QWidget *parent)
    : QDialog(parent, Qt::Window), m_field(tr("Search the guide"), QStringLiteral("guide-field")),
      m_previous(Button::Kind::Quiet, tr("Previous"), QStringLiteral("chevron-left"), QStringLiteral("guide-previous")),
      m_next(Button::Kind::Quiet, tr("Next"), QStringLiteral("chevron-right"), QStringLiteral("guide-next"))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("guide"));
    setWindowTitle(tr("Help"));
    m_guide.add(keysChapter(acts));
    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(&m_text, 1);
    column->addWidget(makeFoot());
    auto *parts = new QSplitter;
    parts->addWidget(makeLeft());
    parts->addWidget(right);
    parts->setStretchFactor(1, 1);
    parts->setChildrenCollapsible(false);
    parts->setHandleWidth(1);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(parts);
    connect(&m_text, &GuideText::chapterWanted, this, &GuideWindow::showChapter);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, &m_field, qOverload<>(&QWidget::setFocus));
    connect(new QShortcut(Qt::CTRL | Qt::Key_PageUp, this), &QShortcut::activated, &m_previous, &QPushButton::click);
    connect(new QShortcut(Qt::CTRL | Qt::Key_PageDown, this), &QShortcut::activated, &m_next, &QPushButton::click);
    resize(QSize(scaledByFont(960), scaledByFont(720)).boundedTo(screen()->availableSize() * 0.9));
    parts->setSizes({scaledByFont(236), width() - scaledByFont(236)});
    list();
    turnTo(0);
}

/// What is looked for, and under it the chapters, or where it stands.
QWidget *GuideWindow::makeLeft()
{
    auto *panel = new Panel(Qt::RightEdge);
    panel->setMinimumWidth(scaledByFont(180));
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(8, 12, 9, 8);
    column->setSpacing(8);
    m_list.setObjectName(QStringLiteral("guide-list"));
    m_list.setAccessibleName(tr("Chapters"));
    m_list.setFrameShape(QFrame::NoFrame);
    m_list.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list.setItemDelegate(new PanelDelegate(&m_list));
    m_list.setResizeMode(QListView::Adjust); // a title takes one line or two, as it has room
    m_nothing.setInk(Ink::Text2);
    m_nothing.wrapped();
    column->addWidget(&m_field);
    column->addWidget(&m_nothing);
    column->addWidget(&m_list, 1);
    m_field.installEventFilter(this);
    connect(&m_field, &QLineEdit::textChanged, this, &GuideWindow::list);
    connect(&m_list, &QListWidget::currentItemChanged, this, &GuideWindow::take);
    return panel;
}

QWidget *GuideWindow::makeFoot()
{
    auto *panel = new Panel(Qt::TopEdge);
    auto *row = new QHBoxLayout(panel);
    row->setContentsMargins(20, 8, 20, 8);
    row->addWidget(&m_previous);
    row->addStretch();
    row->addWidget(&m_next);
    m_previous.setAutoDefault(false);
    m_next.setAutoDefault(false);
    connect(&m_previous, &QPushButton::clicked, this, [this] { showChapter(m_guide.chapters().value(m_current - 1).name); });
    connect(&m_next, &QPushButton::clicked, this, [this] { showChapter(m_guide.chapters().value(m_current + 1).name); });
    return panel;
}

void GuideWindow::showChapter(const QString &name)
{
    const int chapter = m_guide.indexOf(name);
    m_field.clear();
    if (chapter >= 0) {
        turnTo(chapter);
        m_list.setCurrentRow(chapter);
    }
    show();
    raise();
    activateWindow();
}

QStringList GuideWindow::wanted() const
{
    return m_field.text().split(u' ', Qt::SkipEmptyParts);
}

/// The chapters; while somebody looks for something, the sections that have it.
void GuideWindow::list()
{
    const QSignalBlocker quiet(&m_list);
    m_list.clear();
    const QStringList words = wanted();
    QList<GuidePlace> places;
    if (words.isEmpty()) {
        for (int i = 0; i < m_guide.chapters().size(); ++i)
            places.append({i, m_guide.chapters()[i].title});
    } else {
        places = m_guide.find(words);
    }
    for (const GuidePlace &place : std::as_const(places)) {
        const QString title = m_guide.chapters()[place.chapter].title;
        auto *item = new QListWidgetItem(place.heading, &m_list);
        item->setToolTip(place.heading);
        item->setData(PanelRole::Number, place.chapter);
        if (title != place.heading)
            item->setData(PanelRole::Second, title);
    }
    m_nothing.setText(places.isEmpty() ? tr("No section says that. Try another word, or a part of it.") : QString());
    m_nothing.setVisible(places.isEmpty());
    if (words.isEmpty()) {
        m_list.setCurrentRow(m_current);
        m_text.point({}, {});
    }
}

void GuideWindow::take(const QListWidgetItem *item)
{
    if (!item)
        return;
    turnTo(item->data(PanelRole::Number).toInt());
    m_text.point(item->text(), wanted());
}

void GuideWindow::turnTo(int chapter)
{
    m_current = chapter;
    m_text.setChapter(m_guide.chapters().value(chapter), m_guide.folder());
    m_previous.setEnabled(chapter > 0);
    m_next.setEnabled(chapter + 1 < m_guide.chapters().size());
    m_previous.setToolTip(m_guide.chapters().value(chapter - 1).title);
    m_next.setToolTip(m_guide.chapters().value(chapter + 1).title);
}

/// Who types in the field goes through what was found by the arrows, and opens the first by Enter.
bool GuideWindow::eventFilter(QObject *object, QEvent *event)
{
    if (object == &m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            m_list.setCurrentRow(std::clamp(m_list.currentRow() + (key == Qt::Key_Down ? 1 : -1), 0, std::max(0, m_list.count() - 1)));
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (m_list.currentRow() < 0)
                m_list.setCurrentRow(0);
            else
                take(m_list.currentItem());
            return true;
        }
    }
    return QDialog::eventFilter(object, event);
}

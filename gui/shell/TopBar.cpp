#include "gui/shell/TopBar.h"

#include "gui/theme/Fonts.h"
#include "gui/widgets/Words.h"

#include <QEvent>
#include <QGridLayout>
#include <QPainter>

TopBar::TopBar(QMenu &menu, QWidget *parent) : QWidget(parent), m_lenses(QStringLiteral("lenses"))
{
    setObjectName(QStringLiteral("top-bar"));
    setFixedHeight(controlHeight(32) + 20);
    m_lenses.setAccessibleName(tr("What the picture shows"));
    explainWords(m_lenses, {Term::Lens});
    m_lenses.add(tr("Design"), QStringLiteral("pen-line"), QStringLiteral("lens-design"));
    m_lenses.add(tr("Plan"), QStringLiteral("git-compare"), QStringLiteral("lens-plan"));
    m_lenses.add(tr("Progress"), QStringLiteral("loader"), QStringLiteral("lens-progress"));
    m_lenses.add(tr("Health"), QStringLiteral("heart-pulse"), QStringLiteral("lens-health"));
    auto *grid = new QGridLayout(this); // equal stretch at both sides keeps the middle in the middle
    grid->setContentsMargins(12, 0, 12, 1);
    grid->setSpacing(8);
    m_left = makeLeft();
    grid->addWidget(m_left, 0, 0, Qt::AlignLeft);
    grid->addWidget(&m_lenses, 0, 1, Qt::AlignCenter);
    grid->addWidget(makeRight(menu), 0, 2, Qt::AlignRight);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(2, 1);
    setRoom(1);
    m_savedByWord = m_saved;
    setRoom(0);
    m_savable = m_saved;
    setRoom(2);
    connect(&m_lenses, &SegmentedControl::chosen, this, [this](int index) { Q_EMIT lensChosen(Lens(index)); });
}

QWidget *TopBar::makeLeft()
{
    auto *cell = new QWidget;
    cell->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred); // equal stretch takes nothing from what it needs
    auto *row = new QHBoxLayout(cell);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_back = new Button(Button::Kind::Quiet, tr("Clusters"), QStringLiteral("chevron-left"), QStringLiteral("back-to-clusters"));
    m_back->setToolTip(tr("All clusters"));
    m_back->setAccessibleName(tr("Clusters")); // also where there is no room for the word
    auto *line = new Hairline(Qt::Vertical);
    line->setFixedHeight(height() - 1);
    row->addWidget(m_back);
    row->addSpacing(4);
    row->addWidget(line);
    row->addSpacing(8);
    m_name.setFont(textFont(TextSize::Title, QFont::DemiBold));
    m_name.setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_name.setObjectName(QStringLiteral("cluster-name"));
    row->addWidget(&m_name);
    m_pill.setObjectName(QStringLiteral("cluster-state"));
    row->addWidget(&m_pill);
    return cell;
}

QWidget *TopBar::makeRight(QMenu &menu)
{
    auto *cell = new QWidget;
    cell->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred); // equal stretch takes nothing from what it needs
    auto *row = new QHBoxLayout(cell);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    m_undo = Button::tool(QStringLiteral("undo-2"), tr("Undo"), QStringLiteral("undo"));
    m_redo = Button::tool(QStringLiteral("redo-2"), tr("Redo"), QStringLiteral("redo"));
    m_search = Button::tool(QStringLiteral("search"), tr("Find an act (Ctrl+K)"), QStringLiteral("find-act"));
    m_menu = Button::tool(QStringLiteral("menu"), tr("Menu"), QStringLiteral("menu"));
    m_primary = new Button(Button::Kind::Primary, {}, {}, QStringLiteral("primary"));
    row->addWidget(m_undo);
    row->addWidget(m_redo);
    row->addSpacing(8);
    row->addWidget(m_search);
    row->addWidget(m_menu);
    row->addSpacing(8);
    row->addWidget(m_primary);
    connect(m_menu, &QPushButton::clicked, &menu, [this, &menu] {
        const QPoint corner = m_menu->mapToGlobal(QPoint(m_menu->width(), m_menu->height() + 4));
        menu.popup(corner - QPoint(menu.sizeHint().width(), 0));
    });
    return cell;
}

QSize TopBar::minimumSizeHint() const
{
    const int cuttable = m_room > 0 ? m_left->sizeHint().width() - m_left->minimumSizeHint().width() : 0;
    return {layout()->totalMinimumSize().width() + m_saved - m_savable - cuttable, height()};
}

bool TopBar::event(QEvent *event)
{
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return handled;
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

/// What says least goes first where the width does not hold all: the word of the way back, which has an icon, then icons that have words,
/// then the end of a long name or state.
void TopBar::fit()
{
    const int wanted = layout()->sizeHint().width() + m_saved; // of all
    // Decided before anything is changed: what is tried out asks for a new layout, and that leads here again.
    setRoom(wanted <= width() ? 2 : wanted - m_savedByWord <= width() ? 1 : 0);
    layout()->activate(); // with the events, what is cut would be shown for a moment
}

void TopBar::setRoom(int room)
{
    if (room == m_room)
        return;
    m_room = room;
    const auto widths = [this] { return m_back->sizeHint().width() + m_lenses.sizeHint().width(); };
    m_back->setText(tr("Clusters"));
    m_lenses.setIconsShown(true);
    const int whole = widths();
    if (room < 2)
        m_back->setText({});
    m_lenses.setIconsShown(room > 0);
    m_left->setSizePolicy(room > 0 ? QSizePolicy::Minimum : QSizePolicy::Preferred, QSizePolicy::Preferred);
    const int tight = room > 0 ? 0 : 4; // the same at both ends and both sides of the lenses
    layout()->setContentsMargins(12 - tight, 0, 12 - tight, 1);
    layout()->setSpacing(8 - tight);
    m_saved = whole - widths() + 4 * tight;
}

void TopBar::setCluster(const QString &name)
{
    m_name.setText(name);
}

void TopBar::setState(State state, const QString &word, double ring)
{
    m_pill.show(state, word, ring);
}

void TopBar::setOnClusterPage(bool on)
{
    for (QWidget *part : std::initializer_list<QWidget *>{&m_lenses, m_undo, m_redo, m_primary})
        part->setVisible(on);
}

void TopBar::setUndo(bool possible, const QString &name)
{
    m_undo->setEnabled(possible);
    m_undo->setToolTip(name.isEmpty() ? tr("Undo") : tr("Undo: %1").arg(name));
}

void TopBar::setRedo(bool possible, const QString &name)
{
    m_redo->setEnabled(possible);
    m_redo->setToolTip(name.isEmpty() ? tr("Redo") : tr("Redo: %1").arg(name));
}

void TopBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.border);
}

#include "gui/cluster/canvas/Canvas.h"

#include "gui/theme/Fonts.h"
#include "gui/theme/Theme.h"
#include "gui/widgets/Card.h"

#include <QActionGroup>
#include <QEvent>
#include <QMenu>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

#include <cmath>

namespace
{

constexpr int margin = 12;

/// How wide a button is with its words, also where they are not shown.
int wholeWidth(const Button &button)
{
    constexpr int mark = 22; // of a menu, as Button has it
    return Button(button.kind(), button.accessibleName(), button.iconName(), {}).sizeHint().width() + (button.menu() ? mark : 0);
}

/// Where there is no room for its words a button's icon alone stands for it, and the words are its tip.
void setWords(Button &button, const QString &words, bool areShown)
{
    if (button.text() == (areShown ? words : QString()) && button.accessibleName() == words)
        return;
    button.setText(areShown ? words : QString());
    button.setToolTip(areShown ? QString() : words);
    button.setAccessibleName(words);
    button.setIconName(button.iconName());
}

} // namespace

Canvas::Canvas(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("canvasPage"));
    m_view = new CanvasView(m_scene, this);
    m_acts.bindView(*m_view);
    m_stack.addWidget(m_view);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->addWidget(&m_stack);
    makeLeftBar();
    m_zoomBar = makeZoomBar();
    connect(m_view, &CanvasView::zoomChanged, this,
            [this](double zoom) { m_zoomText->setText(tr("%1 %").arg(int(std::lround(zoom * 100)))); });
    m_minimap = new Minimap(*m_view, this);
    connect(m_view, &CanvasView::viewMoved, this, &Canvas::placeMinimap);
    connect(m_view, &CanvasView::zoomChanged, this, &Canvas::placeMinimap);
    connect(&m_scene, &ClusterScene::pictureChanged, this, &Canvas::placeMinimap);
    connect(&m_scene, &ClusterScene::toggled, this, &Canvas::placeMinimap);
    m_zoomBar->installEventFilter(this);
    m_left.installEventFilter(this);
    m_legend.raise();
    showLens(Lens::Design);
}

void Canvas::makeLeftBar()
{
    m_leftRow = new QHBoxLayout(&m_left);
    m_leftRow->setContentsMargins(0, 0, 0, 0);
    m_leftRow->setSpacing(8);
    m_kind = new SegmentedControl(QStringLiteral("pictureOrTable"), SegmentedControl::Look::Flat);
    m_kind->add(tr("Picture"), QStringLiteral("blocks"), QStringLiteral("showPicture"));
    m_kind->add(tr("Table"), QStringLiteral("table-2"), QStringLiteral("showTable"));
    connect(m_kind, &SegmentedControl::chosen, this, [this](int index) { showTable(index == 1); });
    m_add = new Button(Button::Kind::Plain, tr("Add a machine"), QStringLiteral("plus"), QStringLiteral("addMachine"));
    m_add->setAccessibleName(m_add->text());
    connect(m_add, &QPushButton::clicked, m_acts.of(PictureAct::AddMachine), &QAction::trigger);
    m_links = new Button(Button::Kind::Plain, tr("Links: work"), QStringLiteral("waypoints"), QStringLiteral("links"));
    m_links->setAccessibleName(m_links->text());
    auto *menu = new QMenu(m_links);
    auto *group = new QActionGroup(menu);
    const auto addScope = [&](const QString &text, const QString &shown, LinkScope scope) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(scope == LinkScope::Work);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, shown, scope] {
            setWords(*m_links, shown, !m_links->text().isEmpty());
            m_scene.setLinkScope(scope);
            place();
        });
    };
    addScope(tr("Work, and all links of what is selected"), tr("Links: work"), LinkScope::Work);
    addScope(tr("All: also Salt, Consul and metrics"), tr("Links: all"), LinkScope::All);
    m_links->setMenu(menu);
    m_heats = new SegmentedControl(QStringLiteral("heat"), SegmentedControl::Look::Flat);
    m_heats->add(tr("Load"), {}, QStringLiteral("heatLoad"));
    m_heats->add(tr("Memory"), {}, QStringLiteral("heatMemory"));
    m_heats->add(tr("Disk"), {}, QStringLiteral("heatDisk"));
    m_heats->add(tr("Last seen"), {}, QStringLiteral("heatLastSeen"));
    connect(m_heats, &SegmentedControl::chosen, this, [this](int index) {
        m_heat = Heat(index);
        m_legend.show(m_scene.picture().lens, m_heat);
        place();
        Q_EMIT heatChosen();
    });
    for (QWidget *widget :
         {static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_add), static_cast<QWidget *>(m_links), static_cast<QWidget *>(m_heats)})
        m_leftRow->addWidget(widget, 0, Qt::AlignLeft);
}

QWidget *Canvas::makeZoomBar()
{
    auto *bar = new Card(6, this);
    bar->setObjectName(QStringLiteral("zoomBar"));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(0);
    const auto addTool = [&](const QString &icon, const QString &tip, const QString &name, auto act) {
        Button *button = Button::tool(icon, tip, name, bar);
        connect(button, &QPushButton::clicked, this, act);
        row->addWidget(button);
    };
    addTool(QStringLiteral("minus"), tr("Zoom out (−)"), QStringLiteral("zoomOut"), [this] { m_view->zoomStep(-1); });
    m_zoomText = new Button(Button::Kind::Quiet, tr("100 %"), {}, QStringLiteral("zoomFull"));
    m_zoomText->setToolTip(tr("Back to 100 % (0)"));
    connect(m_zoomText, &QPushButton::clicked, this, [this] { m_view->setZoom(1); });
    row->addWidget(m_zoomText);
    addTool(QStringLiteral("plus"), tr("Zoom in (+)"), QStringLiteral("zoomIn"), [this] { m_view->zoomStep(1); });
    row->addWidget(new Hairline(Qt::Vertical));
    addTool(QStringLiteral("maximize"), tr("Show everything (F)"), QStringLiteral("zoomFit"), [this] { m_view->fit(); });
    row->addWidget(new Hairline(Qt::Vertical));
    addTool(QStringLiteral("scan-search"), tr("Zoom to the selection (G)"), QStringLiteral("zoomSelection"),
            [this] { m_view->zoomToSelection(); });
    return bar;
}

void Canvas::setTable(QWidget *table, QWidget *tools)
{
    m_tableTools = tools;
    tools->setParent(this);
    tools->hide();
    tools->installEventFilter(this);
    auto *page = new QWidget;
    m_tableColumn = new QVBoxLayout(page);
    m_tableColumn->addWidget(table);
    m_stack.addWidget(page);
    place();
}

void Canvas::showTable(bool table)
{
    if (m_stack.count() < 2)
        return;
    m_stack.setCurrentIndex(table ? 1 : 0);
    m_kind->setCurrent(table ? 1 : 0);
    m_zoomBar->setVisible(!table);
    m_tableTools->setVisible(table);
    place();
    m_links->setVisible(!table && m_scene.picture().lens == Lens::Design);
    placeMinimap();
}

bool Canvas::take(PictureAct act)
{
    switch (act) {
    case PictureAct::SelectAll: {
        Selection all;
        for (const PictureNode &node : m_scene.picture().nodes)
            all.groups.append(node.group);
        m_scene.choose(all);
        return true;
    }
    case PictureAct::OpenGroup:
        for (const QString &group : QStringList(m_scene.selection().groups)) {
            if (m_scene.node(group) && m_scene.node(group)->form().canOpen())
                m_scene.toggle(group);
        }
        return true;
    case PictureAct::ShowAll:
        m_view->fit();
        return true;
    case PictureAct::ZoomToSelection:
        m_view->zoomToSelection();
        return true;
    case PictureAct::ZoomIn:
        m_view->zoomStep(1);
        return true;
    case PictureAct::ZoomOut:
        m_view->zoomStep(-1);
        return true;
    case PictureAct::ZoomFull:
        m_view->setZoom(1);
        return true;
    case PictureAct::Minimap:
        setMinimapWanted(!m_minimapWanted);
        return true;
    default:
        return false;
    }
}

void Canvas::setMinimapWanted(bool wanted)
{
    m_minimapWanted = wanted;
    placeMinimap();
}

void Canvas::placeMinimap()
{
    if (!m_minimap)
        return;
    m_minimap->adjustSize();
    // In a small view it would cover what is being worked at.
    const QSize room = m_view->viewport()->size() / 4;
    const bool fits = m_minimap->width() <= room.width() && m_minimap->height() <= room.height();
    m_minimap->setVisible(m_minimapWanted && !isTableShown() && fits && m_minimap->isNeeded());
    if (!m_minimap->isVisibleTo(this))
        return;
    const int side = m_view->verticalScrollBar()->isVisible() ? m_view->verticalScrollBar()->width() : 0;
    const int foot = m_view->horizontalScrollBar()->isVisible() ? m_view->horizontalScrollBar()->height() : 0;
    const int low = height() - m_column->contentsMargins().bottom();
    m_minimap->move(width() - margin - side - m_minimap->width(), low - margin - foot - m_minimap->height());
    if (m_legend.isVisibleTo(this) && m_minimap->geometry().intersects(m_legend.geometry()))
        m_minimap->move(m_minimap->x(), m_legend.y() - margin / 2 - m_minimap->height());
    m_minimap->raise();
}

void Canvas::setPicture(const Picture &picture)
{
    const bool other = picture.lens != m_scene.picture().lens;
    m_scene.setPicture(picture);
    if (other)
        showLens(picture.lens);
}

void Canvas::showLens(Lens lens)
{
    m_add->setVisible(lens == Lens::Design);
    m_links->setVisible(lens == Lens::Design && !isTableShown());
    m_heats->setVisible(lens == Lens::Health);
    m_legend.show(lens, m_heat);
    place();
}

/// The ground of the strip below the picture.
void Canvas::paintEvent(QPaintEvent *event)
{
    QPainter(this).fillRect(event->rect(), Theme::of(palette()).canvas);
}

void Canvas::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

bool Canvas::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::FontChange)
        place();
    return QWidget::eventFilter(watched, event);
}

/// Where they have no room side by side two are icons alone; where they still have none, one stands below another.
void Canvas::fitLeftBar()
{
    const int tools = isTableShown() ? m_tableTools->sizeHint().width() + 12 : 0;
    int wide = 32 - m_leftRow->spacing();
    int saved = 0;
    for (int i = 0; i < m_leftRow->count(); ++i) {
        const QWidget *widget = m_leftRow->itemAt(i)->widget();
        if (!widget->isVisibleTo(&m_left))
            continue;
        const auto *button = qobject_cast<const Button *>(widget);
        const int whole = button ? wholeWidth(*button) : widget->sizeHint().width();
        wide += whole + m_leftRow->spacing();
        saved += button ? whole - button->sizeHint().height() : 0; // an icon alone is a square
    }
    const bool areWordsShown = wide + tools <= width();
    setWords(*m_add, m_add->accessibleName(), areWordsShown);
    setWords(*m_links, m_links->accessibleName(), areWordsShown);
    const auto direction = wide - saved > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (direction != m_leftRow->direction())
        m_leftRow->setDirection(direction);
}

/// The table's tools stand beside the others, or where there is no room below them, and the table begins under both.
void Canvas::placeTableTools()
{
    if (!m_tableTools)
        return;
    m_tableTools->adjustSize();
    const bool isBelow = m_left.geometry().right() + 12 + m_tableTools->width() + 16 > width();
    const int left = std::max(16, width() - 16 - m_tableTools->width());
    m_tableTools->move(left, isBelow ? m_left.geometry().bottom() + 6 : margin + (m_left.height() - m_tableTools->height()) / 2);
    m_tableTools->raise();
    const int head = std::max(m_left.geometry().bottom(), m_tableTools->geometry().bottom()) + margin - 2;
    m_tableColumn->setContentsMargins(8, head, 8, 0);
}

void Canvas::place()
{
    if (!m_zoomBar)
        return;
    fitLeftBar();
    m_left.adjustSize();
    m_left.move(16, margin);
    m_zoomBar->adjustSize();
    const QScrollBar &bar = *m_view->verticalScrollBar();
    const int right = width() - 16 - m_zoomBar->width();
    // Where both have no room side by side the zoom goes below, and the picture begins further down. Whether a scroll bar is there must
    // not decide that: where the picture begins decides whether a scroll bar is there.
    const int besides = m_leftRow->direction() == QBoxLayout::TopToBottom ? m_kind->sizeHint().width() : m_left.width();
    const bool isBelow = right - bar.sizeHint().width() < m_left.x() + besides + 8;
    m_zoomBar->move(std::max(16, right - (bar.isVisible() ? bar.width() : 0)), isBelow ? m_left.geometry().bottom() + 8 : margin);
    const int head = std::max(m_left.geometry().bottom(), m_zoomBar->geometry().bottom()) - margin - m_zoomBar->height() + 1;
    placeTableTools();
    m_legend.resize(m_legend.sizeWithin(std::max(0, width() - 24)));
    // In a small picture it would lie over machines: there it has a strip of its own. Of one that is smaller still that would leave too
    // little: there it is not, and its words are in the tips and in the list at the left.
    const bool isLow = height() <= scaledByFont(330);
    const bool hasStrip = !isTableShown() && !isLow && height() < scaledByFont(480);
    m_legend.setVisible(!isTableShown() && !isLow);
    m_column->setContentsMargins(0, 0, 0, hasStrip ? m_legend.height() + 8 : 0);
    m_legend.move(12, height() - (hasStrip ? 4 : 12) - m_legend.height());
    QScrollBar &scroll = *m_view->verticalScrollBar();
    const bool isAtTop = scroll.value() == scroll.minimum();
    m_scene.setMargins(std::max(0, head), hasStrip || isLow ? 12 : m_legend.height() + 20);
    if (isAtTop)
        scroll.setValue(scroll.minimum());
    m_left.raise();
    m_zoomBar->raise();
    m_legend.raise();
    placeMinimap();
}

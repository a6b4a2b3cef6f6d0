#include "gui/shell/Tour.h"

#include "gui/theme/Fonts.h"
#include "gui/theme/Theme.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace
{

constexpr int TipLength = 10; ///< px; room for it is kept on all sides
constexpr int Wide = 340;     ///< px at 100 % text

struct Words {
    QString title{};
    QString text{};
    QStringList targets{}; ///< object names; the tip points at the first that is seen
};

Words wordsOf(int stop)
{
    switch (stop) {
    case 0:
        return {
            Tour::tr("What have I got?"),
            Tour::tr("The picture shows your machines and who talks to whom. What a machine does is its roles, from this list: drag one "
                     "onto a machine, or select machines and press Enter on it."),
            {QStringLiteral("rolePalette"), QStringLiteral("canvas")}};
    case 1:
        return {Tour::tr("What will happen?"),
                Tour::tr("The plan says it in words before anything happens: what is made, changed or destroyed, what it takes and how "
                         "long. The picture marks the same machines. Only Build does it."),
                {QStringLiteral("strip"), QStringLiteral("planList")}};
    case 2:
        return {Tour::tr("What is happening?"),
                Tour::tr("While it builds, each machine’s ring fills, and the list counts who is where. The log below says all that the "
                         "tools said. You can close the window meanwhile."),
                {QStringLiteral("progressList"), QStringLiteral("strip"), QStringLiteral("bottom-panel")}};
    default:
        return {
            Tour::tr("Is it well?"),
            Tour::tr("Health says what is amiss, and a button mends it: here a machine has stopped. Monitoring has the charts, Services "
                     "the web pages, Runs all that was ever done."),
            {QStringLiteral("findings"), QStringLiteral("rail")}};
    }
}

} // namespace

Tour::Scene Tour::sceneOf(int stop)
{
    using Moment = SampleCluster::Moment;
    static constexpr Scene scenes[Stops] = {
        {Moment::Planned, Lens::Design}, {Moment::Planned, Lens::Plan}, {Moment::Built, Lens::Progress}, {Moment::Trouble, Lens::Health}};
    return scenes[std::clamp(stop, 0, Stops - 1)];
}

/// Frames what the bubble points at; the mouse goes through.
class Tour::Ring final : public QWidget
{
public:
    explicit Ring(Tour &tour) : QWidget(&tour.m_window), m_tour(tour) { setAttribute(Qt::WA_TransparentForMouseEvents); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Theme::of(palette()).accent, 2));
        for (const QPointer<QWidget> &target : m_tour.m_targets) {
            if (target && target->isVisibleTo(&m_tour.m_window))
                painter.drawRoundedRect(
                    QRectF(QRect(target->mapTo(&m_tour.m_window, QPoint()), target->size())).adjusted(2, 2, -2, -2).intersected(rect()), 8,
                    8);
        }
    }

private:
    Tour &m_tour;
};

Tour::Tour(QWidget &window) : QFrame(&window), m_window(window), m_ring(new Ring(*this))
{
    setObjectName(QStringLiteral("tour"));
    setFocusPolicy(Qt::TabFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(TipLength + 18, TipLength + 14, TipLength + 14, TipLength + 12);
    column->setSpacing(6);
    column->addWidget(&m_count);
    column->addWidget(m_title.wrapped());
    column->addWidget(m_text.wrapped());
    column->addSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_leave = new Button(Button::Kind::Quiet, tr("Leave"), {}, QStringLiteral("tour-leave"));
    m_back = new Button(Button::Kind::Plain, tr("Back"), {}, QStringLiteral("tour-back"));
    m_next = new Button(Button::Kind::Plain, tr("Next"), {}, QStringLiteral("tour-next"));
    row->addWidget(m_leave);
    row->addStretch();
    row->addWidget(m_back);
    row->addWidget(m_next);
    column->addLayout(row);
    connect(m_leave, &QPushButton::clicked, this, &Tour::leave);
    connect(m_back, &QPushButton::clicked, this, [this] { Q_EMIT stopWanted(m_stop - 1); });
    connect(m_next, &QPushButton::clicked, this, &Tour::goOn);
    qApp->installEventFilter(this);
}

Tour::~Tour()
{
    qApp->removeEventFilter(this);
    delete m_ring;
}

void Tour::goOn()
{
    if (m_stop + 1 < Stops)
        Q_EMIT stopWanted(m_stop + 1);
    else
        leave();
}

void Tour::leave()
{
    Q_EMIT left();
    end();
}

void Tour::end()
{
    letGo();
    hide();
    m_ring->hide();
    deleteLater();
}

void Tour::letGo()
{
    for (const QPointer<QWidget> &target : std::as_const(m_targets)) {
        if (target)
            disconnect(target, &QObject::destroyed, this, nullptr);
    }
    m_targets.clear();
}

void Tour::pointAt(int stop)
{
    letGo();
    m_stop = std::clamp(stop, 0, Stops - 1);
    const Words words = wordsOf(m_stop);
    for (const QString &name : words.targets) {
        const QList<QWidget *> found = m_window.findChildren<QWidget *>(name);
        const auto seen = std::find_if(found.begin(), found.end(), [this](const QWidget *one) { return one->isVisibleTo(&m_window); });
        if (seen == found.end())
            continue;
        m_targets << *seen;
        connect(*seen, &QObject::destroyed, this, &Tour::end); // the cluster was closed
    }
    m_count.setText(tr("Tour, %1 of %2").arg(m_stop + 1).arg(Stops));
    m_title.setText(words.title);
    m_text.setText(words.text);
    m_back->setVisible(m_stop > 0);
    m_next->setText(m_stop + 1 < Stops ? tr("Next") : tr("Done"));
    setAccessibleName(m_count.text() + QStringLiteral(": ") + words.title);
    setAccessibleDescription(words.text);
    m_next->setAccessibleDescription(words.title + u' ' + words.text); // read when the focus comes
    place();
    show();
    m_next->setFocus(Qt::OtherFocusReason);
    QAccessibleEvent told(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
    QTimer::singleShot(0, this, &Tour::place); // what it points at is laid out by then
}

QRect Tour::targetRect() const
{
    const QPointer<QWidget> target = m_targets.value(0);
    return target && target->isVisibleTo(&m_window) ? QRect(target->mapTo(&m_window, QPoint()), target->size()).intersected(m_window.rect())
                                                    : QRect();
}

/// Beside what it points at, on the side that has room; else in the middle of the window, without a tip.
void Tour::place()
{
    const QRect whole = m_window.rect().adjusted(4, 4, -4, -4);
    const int width = std::min(scaledByFont(Wide), whole.width());
    resize(width, std::min(std::max(layout()->heightForWidth(width), layout()->minimumSize().height()), whole.height()));
    const QRect target = targetRect();
    struct Place {
        Qt::Edge edge; ///< of the bubble, with the tip
        QPoint corner;
    };
    const int beside = std::clamp(target.center().y() - height() / 2, whole.top(), std::max(whole.top(), whole.bottom() - height()));
    const int under = std::clamp(target.center().x() - width / 2, whole.left(), std::max(whole.left(), whole.right() - width));
    const Place places[] = {{Qt::LeftEdge, {target.right() + 1, beside}},
                            {Qt::TopEdge, {under, target.bottom() + 1}},
                            {Qt::RightEdge, {target.left() - width, beside}},
                            {Qt::BottomEdge, {under, target.top() - height()}}};
    const auto *fits =
        std::find_if(std::begin(places), std::end(places), [&](const Place &one) { return whole.contains(QRect(one.corner, size())); });
    m_hasTip = target.isValid() && fits != std::end(places);
    if (m_hasTip) {
        m_tipEdge = fits->edge;
        const bool isAcross = m_tipEdge == Qt::TopEdge || m_tipEdge == Qt::BottomEdge;
        const int at = isAcross ? target.center().x() - fits->corner.x() : target.center().y() - fits->corner.y();
        m_tip = std::clamp(at, 3 * TipLength, (isAcross ? width : height()) - 3 * TipLength);
        move(fits->corner);
    } else {
        move(whole.center() - rect().center());
    }
    m_ring->setGeometry(m_window.rect());
    m_ring->setVisible(!m_targets.isEmpty());
    m_ring->raise();
    m_ring->update();
    raise();
    update();
}

bool Tour::eventFilter(QObject *watched, QEvent *event)
{
    auto *widget = qobject_cast<QWidget *>(watched);
    if (event->type() == QEvent::KeyPress && widget && widget->window() == &m_window &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        leave();
        return true;
    }
    const bool isMove =
        event->type() == QEvent::Resize || event->type() == QEvent::Move || event->type() == QEvent::Show || event->type() == QEvent::Hide;
    if (isMove && widget && (watched == &m_window || m_targets.contains(QPointer<QWidget>(widget))))
        QTimer::singleShot(0, this, &Tour::place);
    return QFrame::eventFilter(watched, event);
}

void Tour::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF body = QRectF(rect()).adjusted(TipLength, TipLength, -TipLength, -TipLength);
    QPainterPath shape;
    shape.addRoundedRect(body, 10, 10);
    if (m_hasTip) {
        QPolygonF tip;
        switch (m_tipEdge) {
        case Qt::LeftEdge:
            tip << QPointF(body.left() + 1, m_tip - TipLength) << QPointF(1, m_tip) << QPointF(body.left() + 1, m_tip + TipLength);
            break;
        case Qt::RightEdge:
            tip << QPointF(body.right() - 1, m_tip - TipLength) << QPointF(width() - 1, m_tip)
                << QPointF(body.right() - 1, m_tip + TipLength);
            break;
        case Qt::TopEdge:
            tip << QPointF(m_tip - TipLength, body.top() + 1) << QPointF(m_tip, 1) << QPointF(m_tip + TipLength, body.top() + 1);
            break;
        default:
            tip << QPointF(m_tip - TipLength, body.bottom() - 1) << QPointF(m_tip, height() - 1)
                << QPointF(m_tip + TipLength, body.bottom() - 1);
        }
        QPainterPath pointed;
        pointed.addPolygon(tip);
        pointed.closeSubpath();
        shape = shape.united(pointed);
    }
    QColor shadow = theme.shadow;
    shadow.setAlphaF(0.10F);
    painter.setPen(QPen(shadow, 5));
    painter.drawPath(shape.translated(0, 2));
    painter.setPen(QPen(theme.accent, 1.5));
    painter.setBrush(theme.surface);
    painter.drawPath(shape);
}

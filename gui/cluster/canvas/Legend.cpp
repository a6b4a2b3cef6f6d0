#include "gui/cluster/canvas/Legend.h"

#include "gui/cluster/canvas/TileAtlas.h"
#include "gui/theme/Fonts.h"
#include "gui/theme/StateLook.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace
{

constexpr double edge = 4;
constexpr double between = 22; ///< from one entry to the next
constexpr double glyph = 16;
constexpr double oneRow = 1e9; ///< px, wider than all

/// How much larger than usual text is.
double grown()
{
    return std::max(1.0, scaledByFont(16) / 16.0);
}

QRectF glyphRect(const QPointF &place)
{
    const double size = glyph * grown();
    return {place.x(), place.y() + 12 * grown() - size / 2, size, size};
}

} // namespace

Legend::Legend(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("legend"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("Legend"));
}

void Legend::show(Lens lens, Heat heat)
{
    m_lens = lens;
    m_heat = heat;
    update();
}

QSize Legend::sizeHint() const
{
    return flow(oneRow, nullptr).toSize();
}

QSize Legend::sizeWithin(int width) const
{
    return flow(width, nullptr).toSize();
}

void Legend::paintOn(QPainter &painter) const
{
    flow(oneRow, &painter);
}

void Legend::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // The picture passes beneath: a ground of its colour keeps the words readable.
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(Theme::of(palette()).canvas, 0.88));
    painter.drawRoundedRect(rect(), 6, 6);
    flow(width(), &painter);
}

/// Puts the entries one after another, on a next row where this one is full; returns the room that they take.
QSizeF Legend::flow(double width, QPainter *painter) const
{
    const QFont font = textFont(TextSize::Caption);
    const QFontMetricsF metrics(font);
    const double line = 24 * grown();
    QPointF place(edge, 0);
    QSizeF size;
    for (const Entry &entry : entries(width)) {
        const QString text = metrics.elidedText(entry.text, Qt::ElideRight, std::max(0.0, width - entry.width - 2 * edge));
        const double words = text.isEmpty() ? 0 : metrics.horizontalAdvance(text);
        if (place.x() > edge && place.x() + entry.width + words + edge > width)
            place = {edge, size.height()};
        if (painter) {
            if (entry.mark)
                entry.mark(*painter, place);
            painter->setFont(font);
            painter->setPen(Theme::of(palette()).text2);
            painter->drawText(QRectF(place.x() + entry.width, place.y(), words + 4, line), Qt::AlignVCenter | Qt::AlignLeft, text);
        }
        size = size.expandedTo({place.x() + entry.width + words + edge, place.y() + entry.height * grown()});
        place.rx() += entry.width + words + between * grown();
    }
    return {std::ceil(size.width()), std::ceil(size.height())};
}

QList<Legend::Entry> Legend::entries(double width) const
{
    switch (m_lens) {
    case Lens::Design:
        return linkEntries();
    case Lens::Plan:
    case Lens::Progress:
        return stateEntries();
    case Lens::Health:
        break;
    }
    return heatEntries(width);
}

QList<Legend::Entry> Legend::linkEntries() const
{
    QList<Entry> entries;
    for (const bool dashed : {false, true}) {
        const auto mark = [this, dashed](QPainter &painter, const QPointF &place) {
            const QColor colour = Theme::of(palette()).accent;
            const QPointF from = place + QPointF(0, 12 * grown());
            QPen pen(colour, 2);
            if (dashed)
                pen.setDashPattern({2, 1.5});
            painter.setPen(pen);
            painter.drawLine(from, from + QPointF(22, 0));
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour);
            painter.drawPolygon(QPolygonF({from + QPointF(30, 0), from + QPointF(21, -4), from + QPointF(21, 4)}));
        };
        entries.append({38, 24, mark, dashed ? tr("is set up and watched by (for what is selected)") : tr("talks to")});
    }
    return entries;
}

QList<Legend::Entry> Legend::stateEntries() const
{
    const bool plan = m_lens == Lens::Plan;
    const QList<std::pair<State, QString>> marks = plan ? QList<std::pair<State, QString>>{{State::Add, tr("add")},
                                                                                           {State::Change, tr("change")},
                                                                                           {State::Replace, tr("replace")},
                                                                                           {State::Destroy, tr("destroy")}}
                                                        : QList<std::pair<State, QString>>{{State::Waiting, tr("waiting")},
                                                                                           {State::Running, tr("under way")},
                                                                                           {State::Done, tr("done")},
                                                                                           {State::Failed, tr("failed")}};
    QList<Entry> entries;
    for (const auto &[state, text] : marks) {
        const auto mark = [this, state = state](QPainter &painter, const QPointF &place) {
            paintGlyph(painter, glyphRect(place), state, Theme::of(palette()), 0.6);
        };
        entries.append({glyph * grown() + 6, 24, mark, text});
    }
    if (plan)
        entries.append({0, 24, {}, tr("faint: stays as it is")});
    return entries;
}

/// As wide as it may be, down to fields that can still be told from each other; then the marks at both ends alone.
Legend::Entry Legend::scaleEntry(double width) const
{
    const QString title = m_heat == Heat::Load     ? tr("Load for each core")
                          : m_heat == Heat::Memory ? tr("Memory used")
                          : m_heat == Heat::Disk   ? tr("Disk used")
                                                   : tr("Last seen");
    const QStringList marks = m_heat == Heat::Load       ? QStringList{tr("0"), tr("0.4"), tr("1.0 full"), tr("1.4")}
                              : m_heat == Heat::LastSeen ? QStringList{tr("now"), tr("20 s"), tr("40 s"), tr("70 s")}
                                                         : QStringList{tr("0 %"), tr("29 %"), tr("57 %"), tr("100 %")};
    const QFont font = textFont(TextSize::Caption);
    const double words = QFontMetricsF(font).horizontalAdvance(title) + 14;
    const double step =
        std::clamp((width - words - 12 * grown() - 2 * edge) / double(Theme::of(palette()).heat.size()), 12.0, 40 * grown());
    const bool isNarrow = step < 30 * grown();
    const auto mark = [=, this](QPainter &painter, const QPointF &place) {
        const Theme &theme = Theme::of(palette());
        painter.setFont(font);
        painter.setPen(theme.text2);
        painter.drawText(QRectF(place, QSizeF(words, 24 * grown())), Qt::AlignVCenter | Qt::AlignLeft, title);
        const QPointF left = place + QPointF(words, 0);
        painter.setPen(QPen(theme.edge, 0.8));
        for (size_t i = 0; i < theme.heat.size(); ++i) {
            painter.setBrush(theme.heat.at(i));
            painter.drawRect(QRectF(left.x() + step * double(i), left.y() + 7 * grown(), step, 10 * grown()));
        }
        const std::array<int, 4> places{0, 2, m_heat == Heat::Load ? 5 : 4, 7};
        painter.setPen(theme.text2);
        for (int i = 0; i < 4; i += isNarrow ? 3 : 1) {
            const double at = left.x() + step * places.at(size_t(i));
            painter.drawText(QRectF(at - 30 * grown(), left.y() + 19 * grown(), 60 * grown(), 20 * grown()),
                             Qt::AlignHCenter | Qt::AlignTop, marks.at(i));
        }
    };
    return {words + step * 7 + 12 * grown(), 40, mark, {}};
}

QList<Legend::Entry> Legend::heatEntries(double width) const
{
    const auto silent = [this](QPainter &painter, const QPointF &place) {
        paintTile(painter, glyphRect(place), PictureTile{.machine = {}, .kind = TileKind::Silent}, Theme::of(palette()));
    };
    const auto finding = [this](QPainter &painter, const QPointF &place) {
        paintGlyph(painter, glyphRect(place), State::Warning, Theme::of(palette()));
    };
    const double mark = glyph * grown() + 7;
    return {scaleEntry(width), {mark, 24, silent, tr("says nothing")}, {mark, 24, finding, tr("has a finding")}};
}

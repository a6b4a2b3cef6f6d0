#include "gui/cluster/canvas/Legend.h"

#include "gui/cluster/canvas/TileAtlas.h"
#include "gui/theme/Fonts.h"
#include "gui/theme/StateLook.h"

#include <QPainter>

#include <cmath>

Legend::Legend(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("legend"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("What the marks mean"));
}

void Legend::show(Lens lens, Heat heat)
{
    m_lens = lens;
    m_heat = heat;
    adjustSize();
    update();
}

double Legend::unit() const
{
    return std::max(1.0, scaledByFont(16) / 16.0);
}

QSize Legend::sizeHint() const
{
    return {int(std::ceil(paintAll(nullptr))) + 8, int(std::ceil((m_lens == Lens::Health ? 40 : 24) * unit()))};
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
    paintAll(&painter);
}

double Legend::paintAll(QPainter *painter) const
{
    switch (m_lens) {
    case Lens::Design:
        return paintDesign(painter, 4);
    case Lens::Plan:
    case Lens::Progress:
        return paintStates(painter, 4);
    case Lens::Health:
        break;
    }
    return paintHeat(painter, 4);
}

double Legend::word(QPainter *painter, double x, const QString &text, bool strong) const
{
    const QFont font = textFont(TextSize::Caption, strong ? QFont::DemiBold : QFont::Normal);
    const double width = QFontMetricsF(font).horizontalAdvance(text);
    if (painter) {
        painter->setFont(font);
        painter->setPen(strong ? Theme::of(palette()).text : Theme::of(palette()).text2);
        painter->drawText(QRectF(x, 0, width + 4, 24 * unit()), Qt::AlignVCenter | Qt::AlignLeft, text);
    }
    return x + width;
}

double Legend::paintDesign(QPainter *painter, double x) const
{
    const Theme &theme = Theme::of(palette());
    const double y = 12 * unit();
    for (const bool dashed : {false, true}) {
        if (painter) {
            QPen pen(theme.accent, 2);
            if (dashed)
                pen.setDashPattern({2, 1.5});
            painter->setPen(pen);
            painter->drawLine(QPointF(x, y), QPointF(x + 22, y));
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.accent);
            painter->drawPolygon(QPolygonF({{x + 30, y}, {x + 21, y - 4}, {x + 21, y + 4}}));
        }
        x = word(painter, x + 38, dashed ? tr("is set up and watched by (for what is selected)") : tr("talks to")) + 28;
    }
    return x - 28;
}

double Legend::paintStates(QPainter *painter, double x) const
{
    const Theme &theme = Theme::of(palette());
    const bool plan = m_lens == Lens::Plan;
    const QList<std::pair<State, QString>> marks = plan ? QList<std::pair<State, QString>>{{State::Add, tr("add")},
                                                                                           {State::Change, tr("change")},
                                                                                           {State::Replace, tr("replace")},
                                                                                           {State::Destroy, tr("destroy")}}
                                                        : QList<std::pair<State, QString>>{{State::Waiting, tr("waiting")},
                                                                                           {State::Running, tr("under way")},
                                                                                           {State::Done, tr("done")},
                                                                                           {State::Failed, tr("failed")}};
    const double size = 16 * unit();
    for (const auto &[state, text] : marks) {
        if (painter)
            paintGlyph(*painter, QRectF(x, 12 * unit() - size / 2, size, size), state, theme, 0.6);
        x = word(painter, x + size + 6, text) + 20;
    }
    return plan ? word(painter, x + 4, tr("faint: stays as it is")) : x - 20;
}

double Legend::paintHeat(QPainter *painter, double x) const
{
    const Theme &theme = Theme::of(palette());
    const QString title = m_heat == Heat::Load     ? tr("Load for each core")
                          : m_heat == Heat::Memory ? tr("Memory used")
                          : m_heat == Heat::Disk   ? tr("Disk used")
                                                   : tr("Last seen");
    x = word(painter, x, title) + 14;
    const double step = 40 * unit();
    const QStringList marks = m_heat == Heat::Load       ? QStringList{tr("0"), tr("0.4"), tr("1.0 full"), tr("1.4")}
                              : m_heat == Heat::LastSeen ? QStringList{tr("now"), tr("20 s"), tr("40 s"), tr("70 s")}
                                                         : QStringList{tr("0 %"), tr("29 %"), tr("57 %"), tr("100 %")};
    if (painter) {
        painter->setPen(QPen(theme.edge, 0.8));
        for (size_t i = 0; i < theme.heat.size(); ++i) {
            painter->setBrush(theme.heat.at(i));
            painter->drawRect(QRectF(x + step * double(i), 7 * unit(), step, 10 * unit()));
        }
        const std::array<int, 4> places{0, 2, m_heat == Heat::Load ? 5 : 4, 7};
        painter->setFont(textFont(TextSize::Caption));
        painter->setPen(theme.text2);
        for (int i = 0; i < 4; ++i) {
            const double at = x + step * places.at(size_t(i));
            painter->drawText(QRectF(at - 30 * unit(), 19 * unit(), 60 * unit(), 20 * unit()), Qt::AlignHCenter | Qt::AlignTop,
                              marks.at(i));
        }
    }
    x += step * 7 + 32 * unit();
    const double size = 16 * unit();
    if (painter)
        paintTile(*painter, QRectF(x, 12 * unit() - size / 2, size, size), PictureTile{.machine = {}, .kind = TileKind::Silent}, theme);
    x = word(painter, x + size + 7, tr("says nothing")) + 22;
    if (painter)
        paintGlyph(*painter, QRectF(x, 12 * unit() - size / 2, size, size), State::Warning, theme);
    return word(painter, x + size + 7, tr("has a finding"));
}

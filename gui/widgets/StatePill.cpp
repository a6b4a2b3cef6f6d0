#include "gui/widgets/StatePill.h"

#include "gui/theme/Fonts.h"
#include "gui/theme/StateLook.h"

#include <QPainter>

StatePill::StatePill(QWidget *parent) : QWidget(parent)
{
    setFont(textFont(TextSize::Small, QFont::Medium));
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    show(State::Unknown, {});
}

void StatePill::show(State state, const QString &word, double ring)
{
    m_state = state;
    m_word = word.isEmpty() ? lookOf(state, Theme::current()).word : word;
    m_ring = ring;
    setAccessibleName(m_word);
    refreshTip();
    updateGeometry();
    update();
}

void StatePill::refreshTip()
{
    setToolTip(width() < sizeHint().width() ? m_word : QString());
}

void StatePill::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refreshTip();
}

QSize StatePill::sizeHint() const
{
    const double width = paintPill(nullptr, {}, m_state, m_word, font(), Theme::current());
    return {int(width), std::max(24, fontMetrics().height() + 8)};
}

QSize StatePill::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    return {std::min(whole.width(), scaledByFont(160)), whole.height()};
}

void StatePill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPill(&painter, rect(), m_state, m_word, font(), Theme::of(palette()), m_ring);
}

GlyphWidget::GlyphWidget(State state, int size, QWidget *parent) : QWidget(parent), m_size(scaledByFont(size))
{
    setFixedSize(m_size, m_size);
    show(state);
}

void GlyphWidget::show(State state, double ring)
{
    m_state = state;
    m_ring = ring;
    setToolTip(lookOf(state, Theme::current()).word);
    setAccessibleName(toolTip());
    update();
}

void GlyphWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintGlyph(painter, rect(), m_state, Theme::of(palette()), m_ring);
}

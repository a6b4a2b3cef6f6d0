#include "gui/widgets/Strip.h"

#include "gui/theme/StateLook.h"
#include "gui/widgets/FlowRow.h"

#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

#include <cmath>

namespace
{

void clipRound(QPainter &painter, const QRectF &rect)
{
    QPainterPath round;
    round.addRoundedRect(rect, 4, 4);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(round);
}

} // namespace

StateBar::StateBar(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(10);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StateBar::setParts(const QList<Part> &parts)
{
    m_parts = parts;
    update();
}

void StateBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    clipRound(painter, rect());
    painter.fillRect(rect(), theme.hover);
    double whole = 0;
    for (const Part &part : m_parts)
        whole += part.amount;
    double left = 0;
    for (const Part &part : m_parts) {
        if (part.amount <= 0)
            continue;
        const double share = std::max(part.amount / whole * width(), 3.0);
        if (part.state != State::Waiting)
            painter.fillRect(QRectF(left, 0, share - (left + share < width() ? 1 : 0), height()), lookOf(part.state, theme).fill);
        left += share;
    }
}

QuotaBar::QuotaBar(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(8);
    setMinimumWidth(90);
}

void QuotaBar::setValues(double used, double added, double whole)
{
    m_used = used;
    m_added = added;
    m_whole = std::max(whole, 1.0);
    update();
}

void QuotaBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    clipRound(painter, rect());
    painter.fillRect(rect(), theme.hover);
    const double scale = width() / std::max(m_whole, m_used + m_added);
    const double end = (m_used + m_added) * scale;
    painter.fillRect(QRectF(0, 0, m_used * scale, height()), theme.edge);
    if (m_added > 0)
        painter.fillRect(QRectF(m_used * scale + (m_used > 0 ? 2 : 0), 0, end - m_used * scale - (m_used > 0 ? 2 : 0), height()),
                         theme.accent);
    if (m_used + m_added > m_whole)
        painter.fillRect(QRectF(m_whole * scale, 0, end - m_whole * scale, height()), theme.failed.color);
}

Strip::Strip(const QString &name, QWidget *parent)
    : QFrame(parent), m_head({}, TextSize::Title, QFont::DemiBold), m_sentence({}, TextSize::Title),
      m_rest({}, TextSize::Small, QFont::Normal, Ink::Text2), m_time({}, TextSize::Body, QFont::DemiBold),
      m_timeRest({}, TextSize::Small, QFont::Normal, Ink::Text2)
{
    setObjectName(name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 9);
    column->setSpacing(8);
    auto *first = new QHBoxLayout;
    first->setSpacing(10);
    m_glyph.hide();
    auto *words = new FlowRow(10, 2);
    words->addWidget(&m_glyph);
    for (Label *label : {&m_head, &m_sentence, &m_rest})
        words->addWidget(label->wrapped());
    first->addLayout(words, 1);
    first->addWidget(&m_time);
    first->addWidget(&m_timeRest);
    column->addLayout(first);
    column->addWidget(&m_bar);
    m_second = new QHBoxLayout;
    m_second->setSpacing(10);
    column->addLayout(m_second);
}

void Strip::setSentence(const QString &head, const QString &sentence, const QString &rest, Ink ink)
{
    m_head.setInk(ink);
    const std::pair<Label *, QString> texts[] = {{&m_head, head}, {&m_sentence, sentence}, {&m_rest, rest}};
    for (const auto &[label, text] : texts) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
    }
    setAccessibleName(text());
}

void Strip::setGlyph(State state)
{
    m_glyph.show(state);
    m_glyph.setVisible(true);
}

void Strip::clearGlyph()
{
    m_glyph.hide();
}

void Strip::setTime(const QString &head, const QString &rest)
{
    m_time.setText(head);
    m_time.setVisible(!head.isEmpty());
    m_timeRest.setText(rest);
    m_timeRest.setVisible(!rest.isEmpty());
}

void Strip::setParts(const QList<StateBar::Part> &parts)
{
    m_bar.setParts(parts);
    m_bar.show();
}

void Strip::clearSecondRow()
{
    while (QLayoutItem *item = m_second->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

QString Strip::text() const
{
    return QStringList{m_head.text(), m_sentence.text(), m_rest.text()}.join(QLatin1Char(' ')).trimmed();
}

void Strip::paintEvent(QPaintEvent *)
{
    if (m_second->count() > 0 && m_bar.isVisible())
        m_bar.hide();
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.border);
}

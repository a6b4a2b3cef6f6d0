#include "gui/widgets/Rail.h"

#include "gui/theme/Fonts.h"
#include "gui/theme/Icons.h"
#include "gui/theme/StateLook.h"
#include "gui/widgets/ChoiceKeys.h"

#include <QAbstractButton>
#include <QApplication>
#include <QPainter>
#include <QVBoxLayout>

namespace
{

/// One item: an icon over its word.
class RailItem final : public QAbstractButton
{
public:
    RailItem(const QString &text, QString icon, QWidget *parent) : QAbstractButton(parent), m_icon(std::move(icon))
    {
        setText(text);
        setAccessibleName(text);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
    }
    void setBadge(std::optional<State> state)
    {
        m_badge = state;
        update();
    }
    QSize sizeHint() const override
    {
        const QFontMetrics metrics(textFont(TextSize::Caption, QFont::DemiBold)); // as the chosen one is written
        return {std::max(64, metrics.horizontalAdvance(text()) + 4), std::max(54, side() + 6 + 14 + metrics.height())};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::of(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(hasFocus() ? QPen(theme.accent, 2) : QPen(Qt::NoPen));
        painter.setBrush(isChecked() ? theme.accentTint : (underMouse() ? theme.hover : QColor(Qt::transparent)));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
        const QColor ink = isChecked() ? theme.accent : theme.text2;
        const QFont caption = textFont(TextSize::Caption, isChecked() ? QFont::DemiBold : QFont::Medium);
        const int textHeight = QFontMetrics(caption).height();
        const double top = (height() - side() - 5 - textHeight) / 2.0;
        const QRectF icon((width() - side()) / 2.0, top, side(), side());
        paintIcon(painter, icon, m_icon, ink);
        painter.setFont(caption);
        painter.setPen(ink);
        painter.drawText(QRectF(0, top + side() + 5, width(), textHeight), Qt::AlignCenter, text());
        if (!m_badge)
            return;
        const double badgeSide = scaledByFont(12);
        const QRectF badge(icon.right() - badgeSide / 3, icon.top() - badgeSide / 4, badgeSide, badgeSide);
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? theme.accentTint : theme.surface);
        painter.drawRoundedRect(badge.adjusted(-1.5, -1.5, 1.5, 1.5), 4, 4);
        paintGlyph(painter, badge, *m_badge, theme);
    }

private:
    static int side() { return scaledByFont(22); }
    QString m_icon{};
    std::optional<State> m_badge{};
};

} // namespace

Rail::Rail(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("rail"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 8, 5, 8);
    column->setSpacing(4);
    const struct {
        QString text{};
        QString icon{};
        QString name{};
    } items[] = {{tr("Cluster"), QStringLiteral("blocks"), QStringLiteral("rail-cluster")},
                 {tr("Monitoring"), QStringLiteral("chart-line"), QStringLiteral("rail-monitoring")},
                 {tr("Services"), QStringLiteral("globe"), QStringLiteral("rail-services")},
                 {tr("Runs"), QStringLiteral("list-ordered"), QStringLiteral("rail-runs")},
                 {tr("Clouds"), QStringLiteral("cloud-cog"), QStringLiteral("rail-clouds")}};
    for (const auto &item : items) {
        auto *button = new RailItem(item.text, item.icon, this);
        button->setObjectName(item.name);
        button->setCheckable(true);
        const int id = int(m_group.buttons().size());
        m_group.addButton(button, id);
        button->setChecked(id == 0);
        chooseByKeys(*button);
        column->addWidget(button);
    }
    column->addStretch();
    auto *help = new RailItem(tr("Help"), QStringLiteral("circle-help"), this);
    help->setObjectName(QStringLiteral("rail-help"));
    column->addWidget(help);
    connect(&m_group, &QButtonGroup::idClicked, this, &Rail::chosen);
    connect(help, &QAbstractButton::clicked, this, &Rail::helpWanted);
    setMinimumWidth(72); // long words give way before the window grows wider than a screen
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void Rail::setCurrent(int page)
{
    if (QAbstractButton *button = m_group.button(page)) {
        button->setChecked(true);
        if (m_group.buttons().contains(QApplication::focusWidget())) // which arrows go on from
            button->setFocus(Qt::OtherFocusReason);
    }
}

void Rail::setBadge(int page, std::optional<State> state, const QString &word)
{
    auto *item = static_cast<RailItem *>(m_group.button(page));
    if (!item)
        return;
    item->setBadge(state);
    item->setToolTip(word);
    item->setAccessibleDescription(word);
}

void Rail::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme.border);
}

#include "gui/clouds/CopiedText.h"

#include "gui/theme/Fonts.h"
#include "gui/theme/Theme.h"
#include "gui/widgets/Button.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>

namespace
{

constexpr int inset = 8;
constexpr int breaking = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWrapAnywhere;

/// A text without words.
class BrokenText final : public QLabel
{
public:
    explicit BrokenText(const QString &text) : QLabel(text)
    {
        setTextFormat(Qt::PlainText);
        setFont(fixedFont());
        setWordWrap(true);
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override
    {
        const QRect room(0, 0, width - 2 * inset, QWIDGETSIZE_MAX);
        return fontMetrics().boundingRect(room, breaking & ~Qt::AlignVCenter, text()).height() + 2 * inset;
    }
    QSize sizeHint() const override { return {fontMetrics().horizontalAdvance(text()) + 2 * inset, fontMetrics().height() + 2 * inset}; }
    QSize minimumSizeHint() const override { return {fontMetrics().averageCharWidth() * 16, fontMetrics().height() + 2 * inset}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::of(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(theme.border);
        painter.setBrush(theme.surface);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        painter.setPen(theme.text);
        painter.drawText(rect().adjusted(inset, 0, -inset, 0), breaking, text());
    }
};

} // namespace

CopiedText::CopiedText(const QString &text, const QString &title, QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    auto *shown = new BrokenText(text);
    shown->setObjectName(QStringLiteral("copied-text"));
    shown->setAccessibleName(title);
    shown->setAccessibleDescription(text);
    auto *copy = Button::tool(QStringLiteral("copy"), tr("Copy it"), QStringLiteral("copy-text"));
    connect(copy, &QAbstractButton::clicked, this, [text] { QGuiApplication::clipboard()->setText(text); });
    row->addWidget(shown, 1);
    row->addWidget(copy, 0, Qt::AlignTop);
}

#include "gui/discovery/InstanceDots.h"

#include "gui/discovery/ServiceInspector.h"
#include "gui/theme/Fonts.h"
#include "gui/theme/StateLook.h"
#include "gui/theme/Theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

InstanceDots::InstanceDots(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("instanceDots"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void InstanceDots::show(const QList<ObservedService> &instances)
{
    m_instances = instances;
    QStringList unwell;
    for (const ObservedService &one : instances) {
        if (one.state != ObservedService::State::Passing)
            unwell << ServiceInspector::wordsOf(one);
    }
    setAccessibleName(tr("%1 machines").arg(instances.size()));
    setAccessibleDescription(unwell.isEmpty() ? tr("All well") : unwell.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

int InstanceDots::pitch()
{
    return scaledByFont(11);
}

int InstanceDots::inRow(int width)
{
    return std::max(1, width / pitch());
}

int InstanceDots::heightForWidth(int width) const
{
    const int count = static_cast<int>(m_instances.size());
    return std::max(1, (count + inRow(width) - 1) / inRow(width)) * pitch();
}

QSize InstanceDots::sizeHint() const
{
    return {20 * pitch(), heightForWidth(20 * pitch())};
}

QString InstanceDots::wordsAt(const QPoint &place) const
{
    const int column = place.x() / pitch();
    const qsizetype at = column + static_cast<qsizetype>(place.y() / pitch()) * inRow(width());
    const bool isDot = place.x() >= 0 && place.y() >= 0 && column < inRow(width()) && at < m_instances.size();
    return isDot ? ServiceInspector::wordsOf(m_instances.at(at)) : QString();
}

bool InstanceDots::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), wordsAt(help->pos()), this);
    return true;
}

void InstanceDots::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double size = pitch();
    for (qsizetype i = 0; i < m_instances.size(); ++i) {
        const qsizetype row = i / inRow(width()), column = i % inRow(width());
        const QRectF cell(static_cast<double>(column) * size, static_cast<double>(row) * size, size, size);
        const ObservedService::State state = m_instances.at(i).state;
        if (state != ObservedService::State::Passing) {
            paintGlyph(painter, cell.adjusted(0.5, 0.5, -0.5, -0.5), stateOf(state), theme);
            continue;
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixed(theme.done.color, theme.surface, 0.55)); // what is well is quiet
        painter.drawEllipse(cell.center(), size * 0.3, size * 0.3);
    }
}

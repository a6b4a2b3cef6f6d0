#pragma once

#include "gui/theme/ApplyTheme.h"
#include "tests/Places.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QStringList>
#include <QTest>
#include <QToolButton>
#include <QWidget>

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

/// Opens a page in both themes and with text at 100 and 200 %, keeps its pictures in the build folder and finds what does not fit.
namespace Pictures
{

inline QString folder()
{
    const QString path = builtFile("/pictures");
    QDir().mkpath(path);
    return path;
}

/// The font of the look sheet, at a factor.
inline void setFont(double factor)
{
    QFont font(QStringLiteral("Inter"));
    font.setPointSizeF(9.75 * factor);
    QApplication::setFont(font);
}

inline QString nameOf(const QWidget *widget)
{
    QStringList path;
    for (const QWidget *one = widget; one && path.size() < 4; one = one->parentWidget())
        path.prepend(one->objectName().isEmpty() ? QString::fromLatin1(one->metaObject()->className()) : one->objectName());
    return path.join(QLatin1Char('/'));
}

/// How much room an empty field has for the word that stands in it, beside its icons.
inline int roomForPlaceholder(const QLineEdit &field)
{
    int left = 9 + field.textMargins().left();
    int right = field.width() - 9;
    for (const QToolButton *icon : field.findChildren<QToolButton *>()) {
        if (!icon->isVisibleTo(&field))
            continue;
        if (icon->x() < field.width() / 2)
            left = std::max(left, icon->geometry().right() + 4 + field.textMargins().left());
        else
            right = std::min(right, icon->x() - 4);
    }
    return right - left;
}

/// What is cut: labels, buttons and empty fields narrower than their text, visible widgets outside their parent (scroll areas excepted).
inline QStringList faults(const QWidget &page)
{
    QStringList found;
    const QList<QWidget *> all = page.findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        if (!widget->isVisibleTo(&page) || widget->isWindow())
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && !label->text().isEmpty()) {
            const bool mayElide = QLatin1String(label->metaObject()->className()) == QLatin1String("ElidedLabel");
            const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().width();
            const int has = label->wordWrap() ? label->height() : label->width();
            if (!mayElide && has < needed - 1)
                found << QStringLiteral("cut: %1 “%2” has %3, needs %4").arg(nameOf(label), label->text()).arg(has).arg(needed);
        }
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && !button->text().isEmpty()) {
            const bool isIcon = qobject_cast<const QLineEdit *>(button->parentWidget()); // in a field, whose words are its tip
            if (!isIcon && button->width() < button->sizeHint().width() - 1)
                found << QStringLiteral("cut: %1 “%2”").arg(nameOf(button), button->text());
        }
        if (const auto *field = qobject_cast<const QLineEdit *>(widget); field && field->text().isEmpty()) {
            if (field->fontMetrics().horizontalAdvance(field->placeholderText()) > roomForPlaceholder(*field) + 2)
                found << QStringLiteral("cut: %1 “%2”").arg(nameOf(field), field->placeholderText());
        }
        const QWidget *parent = widget->parentWidget();
        const bool scrolled = parent && parent->objectName() == QLatin1String("qt_scrollarea_viewport");
        if (parent && !scrolled && !widget->size().isEmpty() && !parent->rect().adjusted(-1, -1, 1, 1).contains(widget->geometry()))
            found << QStringLiteral("outside its parent: %1").arg(nameOf(widget));
    }
    return found;
}

/// Waits until what is shown stays as it is: lists lay themselves out when the events come round to it.
inline bool settle(QWidget &page)
{
    QImage last;
    return QTest::qWaitFor([&] {
        QCoreApplication::processEvents();
        const QImage now = page.grab().toImage();
        const bool still = now == last;
        last = now;
        return still;
    });
}

/// How far two pictures are from each other when seen from afar, so that the form of letters does not count: the mean difference of a
/// channel, of 255, over all of `cells`, and in the cell that differs most.
inline std::pair<double, double> distance(const QImage &one, const QImage &other, const QSize &cells)
{
    const auto small = [&cells](const QImage &image) {
        return image.convertToFormat(QImage::Format_RGB32).scaled(cells, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    };
    const QImage a = small(one);
    const QImage b = small(other);
    double sum = 0;
    double most = 0;
    for (int y = 0; y < cells.height(); ++y) {
        for (int x = 0; x < cells.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            const int off = std::abs(qRed(p) - qRed(q)) + std::abs(qGreen(p) - qGreen(q)) + std::abs(qBlue(p) - qBlue(q));
            sum += off / 3.0;
            most = std::max(most, off / 3.0);
        }
    }
    return {sum / (cells.width() * cells.height()), most};
}

/// What is shown, beside the picture of that name which was looked at and found good: how it differs, or nothing. With
/// BUTLER_KEEP_PICTURES=1 what is shown becomes that picture.
inline QString difference(QWidget &page, const QString &name)
{
    if (!settle(page))
        return QStringLiteral("%1 does not come to rest").arg(name);
    const QImage shown = page.grab().toImage();
    shown.save(folder() + u'/' + name + QStringLiteral(".png"));
    const QString kept = projectFile("/tests/gui/pictures/") + name + QStringLiteral(".png");
    if (qEnvironmentVariableIsSet("BUTLER_KEEP_PICTURES"))
        (void)shown.convertToFormat(QImage::Format_RGB888)
            .scaled(shown.size() / 4, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
            .save(kept);
    const QImage reference(kept);
    if (reference.isNull())
        return QStringLiteral("there is no reference %1").arg(kept);
    const auto [mean, most] = distance(shown, reference, {24, 15});
    return mean < 4 && most < 30 ? QString()
                                 : QStringLiteral("%1 is %2 off its reference, %3 at the worst place").arg(name).arg(mean).arg(most);
}

/// Makes the page by `make` in each of the four ways, at `size` grown with the text, or as large as it wants to be; returns all faults.
inline QStringList take(const QString &name, QSize size, const std::function<QWidget *()> &make)
{
    QStringList found;
    for (const QString &theme : {QStringLiteral("light"), QStringLiteral("dark")}) {
        for (const int percent : {100, 200}) {
            setFont(percent / 100.0);
            applyTheme(theme);
            const std::unique_ptr<QWidget> page(make());
            if (size.isValid())
                page->resize(percent == 100 ? size : size * 1.6);
            page->show();
            if (!QTest::qWaitForWindowExposed(page.get()))
                found << QStringLiteral("%1 is not shown").arg(name);
            if (!settle(*page) || !QTest::qWaitFor([&] { return faults(*page).isEmpty(); }, 1000))
                found << QStringLiteral("%1 does not come to rest, or does not fit").arg(name);
            page->grab().save(QStringLiteral("%1/%2-%3-%4.png").arg(folder(), name, theme).arg(percent));
            const QStringList faulty = faults(*page);
            for (const QString &fault : faulty)
                found << QStringLiteral("%1 %2 %3 %: %4").arg(name, theme).arg(percent).arg(fault);
        }
    }
    setFont(1);
    return found;
}

} // namespace Pictures

#pragma once

#include "gui/theme/ApplyTheme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPixmap>
#include <QStringList>
#include <QTest>
#include <QWidget>

#include <functional>

/// Opens a page in both themes and with text at 100 and 200 %, keeps its pictures in the build folder and finds what does not fit.
namespace Pictures
{

inline QString folder()
{
    const QString path = QStringLiteral(PROJECT_BUILD "/pictures");
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

/// What is cut: labels and buttons narrower than their text, visible widgets outside their parent (scroll areas excepted).
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
            if (button->width() < button->sizeHint().width() - 1)
                found << QStringLiteral("cut: %1 “%2”").arg(nameOf(button), button->text());
        }
        const QWidget *parent = widget->parentWidget();
        const bool scrolled = parent && parent->objectName() == QLatin1String("qt_scrollarea_viewport");
        if (parent && !scrolled && !widget->size().isEmpty() && !parent->rect().adjusted(-1, -1, 1, 1).contains(widget->geometry()))
            found << QStringLiteral("outside its parent: %1").arg(nameOf(widget));
    }
    return found;
}

/// Makes the page by `make` in each of the four ways, at `size` grown with the text; returns all faults.
inline QStringList take(const QString &name, QSize size, const std::function<QWidget *()> &make)
{
    QStringList found;
    for (const QString &theme : {QStringLiteral("light"), QStringLiteral("dark")}) {
        for (const int percent : {100, 200}) {
            setFont(percent / 100.0);
            applyTheme(theme);
            const std::unique_ptr<QWidget> page(make());
            page->resize(percent == 100 ? size : size * 1.6);
            page->show();
            if (!QTest::qWaitForWindowExposed(page.get()))
                found << QStringLiteral("%1 is not shown").arg(name);
            QCoreApplication::sendPostedEvents(); // layouts settle
            QTest::qWait(50);
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

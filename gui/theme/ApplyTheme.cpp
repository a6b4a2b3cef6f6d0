#include "gui/theme/ApplyTheme.h"

#include "gui/theme/Style.h"
#include "gui/theme/Theme.h"

#include <QApplication>
#include <QPixmapCache>

namespace
{

/// Whether the desktop is dark, asked once, before our own palette covers its.
bool desktopIsDark()
{
    static const bool dark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    return dark;
}

} // namespace

void applyTheme(const QString &wanted)
{
    const bool desktop = desktopIsDark();
    const bool dark = wanted == QLatin1String("dark") || (wanted != QLatin1String("light") && desktop);
    if (!qobject_cast<Style *>(QApplication::style()))
        QApplication::setStyle(new Style);
    QPixmapCache::setCacheLimit(32 * 1024); // KiB: icons in all colours of two themes
    QApplication::setPalette((dark ? Theme::darkTheme() : Theme::lightTheme()).palette());
}

#include "gui/theme/ApplyTheme.h"

#include "gui/theme/Style.h"
#include "gui/theme/Theme.h"

#include <QApplication>
#include <QPixmapCache>

namespace
{

/// What was asked for, and what the desktop has.
struct Wanted {
    QString theme{};
    bool desktopIsDark = QApplication::palette().color(QPalette::Window).lightness() < 128; ///< before our palette covers its
};

Wanted &wantedColours()
{
    static Wanted wanted;
    return wanted;
}

} // namespace

void applyTheme(const QString &wanted)
{
    Wanted &colours = wantedColours();
    colours.theme = wanted;
    const bool dark = wanted == QLatin1String("dark") || (wanted != QLatin1String("light") && colours.desktopIsDark);
    if (!qobject_cast<Style *>(QApplication::style()))
        QApplication::setStyle(new Style);
    QPixmapCache::setCacheLimit(32 * 1024); // KiB: icons in all colours of two themes
    QApplication::setPalette((dark ? Theme::darkTheme() : Theme::lightTheme()).palette());
}

void setDesktopIsDark(bool dark)
{
    wantedColours().desktopIsDark = dark;
    applyTheme(wantedColours().theme);
}

#include "gui/theme/OwnFonts.h"

#include <QApplication>
#include <QDir>
#include <QFontDatabase>
#include <QFontInfo>

#include <algorithm>

namespace
{

const QString folder = QStringLiteral(":/fonts");
const QString textFamily = QStringLiteral("Inter");
const QString fixedFamily = QStringLiteral("JetBrains Mono");
QString ownFixed;

FoundFont foundOf(const QFont &font)
{
    const QString found = QFontDatabase::families().isEmpty() ? QString() : QFontInfo(font).family();
    return {font.family(), found, !found.isEmpty() && QFontDatabase::isSmoothlyScalable(found)};
}

void load()
{
    for (const QString &name : QDir(folder).entryList(QDir::Files))
        QFontDatabase::addApplicationFont(folder + u'/' + name);
}

} // namespace

bool isReadable(const FoundFont &font)
{
    // What is found where nothing is of what was asked for: fontconfig's, and wine's for Windows' own. Who asks for one by name means it.
    static const QStringList fallbacks{"DejaVu ", "Bitstream Vera "}; // and then a serif, where sans is not configured
    const auto isOf = [](const QString &family) {
        return std::any_of(fallbacks.begin(), fallbacks.end(),
                           [&family](const QString &one) { return family.startsWith(one, Qt::CaseInsensitive); });
    };
    return !font.found.isEmpty() && font.isScalable && (isOf(font.asked) || !isOf(font.found));
}

bool hasOwnFonts()
{
    return !QDir(folder).isEmpty();
}

void useOwnFontsWhereNeeded()
{
    const bool isTextReadable = isReadable(foundOf(QApplication::font()));
    const bool isFixedReadable = isReadable(foundOf(QFontDatabase::systemFont(QFontDatabase::FixedFont)));
    if (!hasOwnFonts() || (isTextReadable && isFixedReadable))
        return;
    load();
    if (!isTextReadable) {
        QFont font = QApplication::font();
        font.setFamilies({textFamily});
        QApplication::setFont(font);
    }
    if (!isFixedReadable)
        ownFixed = fixedFamily;
}

QString ownFixedFamily()
{
    return ownFixed;
}

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
    // What Qt and fontconfig name where nobody chose, and what they find then. A desktop that names one of these by its name means it.
    static const QStringList anybodys{"sans", "sans serif", "sans-serif", "monospace", "mono", "fixed", "courier", "helvetica", ""};
    static const QStringList fallbacks{"DejaVu ", "Bitstream Vera "}; // and then a serif, where sans is not configured
    const bool isAnybodys = anybodys.contains(font.asked.toLower());
    const bool isFallback = std::any_of(fallbacks.begin(), fallbacks.end(),
                                        [&font](const QString &one) { return font.found.startsWith(one, Qt::CaseInsensitive); });
    return !font.found.isEmpty() && font.isScalable && !(isAnybodys && isFallback);
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

#include "gui/shell/Remembered.h"

#include "gui/theme/Fonts.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QSettings>

namespace
{

constexpr int scale = 1000;

QString folderKey()
{
    return QStringLiteral("folders/saved");
}

QString keyOf(const QString &name)
{
    return QStringLiteral("layout/") + name;
}

/// A program without a name, as a test is, leaves nothing behind.
bool isKept()
{
    return !QCoreApplication::organizationName().isEmpty();
}

} // namespace

int rememberedSize(const QString &name, int sheet)
{
    const int kept = isRemembered(name) ? QSettings().value(keyOf(name)).toInt() : 0;
    return kept > 0 ? kept * scaledByFont(scale) / scale : scaledByFont(sheet);
}

void rememberSize(const QString &name, int pixels)
{
    if (isKept())
        QSettings().setValue(keyOf(name), pixels * scale / scaledByFont(scale));
}

bool isRemembered(const QString &name)
{
    return isKept() && QSettings().contains(keyOf(name));
}

QString rememberedFolder()
{
    return isKept() ? QSettings().value(folderKey()).toString() : QString();
}

void rememberFolder(const QString &path)
{
    if (isKept())
        QSettings().setValue(folderKey(), path);
}

void rememberColumns(QHeaderView &header, const QString &name)
{
    if (!isKept())
        return;
    // Other columns are another table, and another size of text wants other widths.
    const QString key = keyOf(QStringLiteral("columns-%1-%2-%3").arg(name).arg(header.count()).arg(scaledByFont(100)));
    header.restoreState(QSettings().value(key).toByteArray());
    const auto keep = [&header, key] { QSettings().setValue(key, header.saveState()); };
    QObject::connect(&header, &QHeaderView::sectionResized, &header, keep);
    QObject::connect(&header, &QHeaderView::sectionMoved, &header, keep);
    QObject::connect(&header, &QHeaderView::sortIndicatorChanged, &header, keep);
}

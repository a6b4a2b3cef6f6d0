#pragma once

#include <QHash>
#include <QStringList>

/// Which of the theme's colours a machine's line has. The first that is drawn in one keeps it on the whole page, whatever is chosen
/// meanwhile; only where all colours are taken a machine gets that of one which is not drawn now.
class ChartColours final
{
public:
    /// Gives each of `machines`, which are drawn now, its colour's place; `first` is the lowest that a machine may have.
    QHash<QString, int> of(const QStringList &machines, int first);

private:
    QStringList m_order{}; ///< all that have one, the longest not drawn first
    QHash<QString, int> m_places{};
};

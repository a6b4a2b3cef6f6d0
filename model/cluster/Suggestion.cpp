#include "model/cluster/Suggestion.h"

#include <algorithm>
#include <vector>

namespace
{
/// Letters to insert, delete, change or swap with their neighbour to come from one word to the other.
int distance(const QString &from, const QString &to)
{
    const size_t width = static_cast<size_t>(to.size()) + 1;
    std::vector<int> before(width);
    std::vector<int> last(width);
    std::vector<int> row(width);
    for (size_t column = 0; column < width; ++column)
        last[column] = static_cast<int>(column);
    for (qsizetype i = 1; i <= from.size(); ++i) {
        row[0] = static_cast<int>(i);
        for (size_t column = 1; column < width; ++column) {
            const qsizetype j = static_cast<qsizetype>(column);
            const int change = last[column - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
            row[column] = std::min({row[column - 1] + 1, last[column] + 1, change});
            if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                row[column] = std::min(row[column], before[column - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, row);
    }
    return last[width - 1];
}
} // namespace

QString suggestionFor(const QString &word, const QStringList &known)
{
    if (word.isEmpty() || word.size() > 64)
        return {};
    QString nearest;
    int best = std::max<int>(1, static_cast<int>(word.size()) / 3) + 1;
    for (const QString &candidate : known) {
        if (std::abs(candidate.size() - word.size()) >= best)
            continue;
        if (const int far = distance(word.toLower(), candidate.toLower()); far < best) {
            best = far;
            nearest = candidate;
        }
    }
    return nearest;
}

#include "services/status/Software.h"

#include <algorithm>

QList<Software> softwareOf(const QMap<QString, QByteArray> &lists)
{
    QList<Software> all;
    for (auto list = lists.begin(); list != lists.end(); ++list) {
        for (const QByteArray &line : list->split('\n')) {
            const QList<QByteArray> words = line.split('\t');
            if (words.size() != 3 || words[0].isEmpty())
                continue;
            const Software one{QString::fromUtf8(words[0]), QString::fromUtf8(words[1]), QString::fromUtf8(words[2]), {list.key()}};
            const auto same = std::find_if(all.begin(), all.end(), [&one](const Software &other) {
                return other.name == one.name && other.version == one.version && other.from == one.from;
            });
            if (same == all.end())
                all << one;
            else
                same->machines << list.key();
        }
    }
    return all;
}

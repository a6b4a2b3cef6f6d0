#pragma once

#include "model/clouds/CloudCatalogue.h"

#include <QString>
#include <QStringList>

// What to do about a name that a cloud does not have, or has twice.

namespace CloudWords
{
/// The one that was most likely meant; empty: none is near.
QString nearestOf(const QString &word, const QStringList &names);
/// "Did you mean …?", or what there is; `fitting`: the one that does, where that is known.
QString insteadOf(const QString &word, const QStringList &names, const QString &fitting);
/// "Name the one that you mean by its id: …".
QString chooseOf(const QStringList &ids);

template<typename T>
QStringList namesOf(const QList<T> &all)
{
    QStringList names;
    for (const T &one : all)
        names << calledAmong(all, one);
    return names;
}
template<typename T>
QString nearest(const QString &word, const QList<T> &all)
{
    return nearestOf(word, namesOf(all));
}
template<typename T>
QString instead(const QString &word, const QList<T> &all, const QString &fitting = {})
{
    return insteadOf(word, namesOf(all), fitting);
}
template<typename T>
QString choose(const QList<T> &meant)
{
    QStringList ids;
    for (const T &one : meant)
        ids << one.id;
    return chooseOf(ids);
}
} // namespace CloudWords

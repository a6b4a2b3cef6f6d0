#pragma once

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

/// What a figure is measured beside, in the same run.
struct Peer {
    const char *name = nullptr;
    double value = 0;
    double ratio = 0;
};

inline Peer beside(const char *name, double ours, double theirs)
{
    return {name, theirs, ours / theirs};
}

/// Prints one figure as figures.py does: `goal` is the largest value, or the largest ratio where it begins with x.
inline void figure(const QString &name, double value, const char *unit, const QJsonValue &goal = {}, const Peer &peer = {})
{
    const auto rounded = [](double number) { return qRound(number * 1000) / 1000.0; };
    QJsonObject line{{QStringLiteral("figure"), name},
                     {QStringLiteral("value"), rounded(value)},
                     {QStringLiteral("unit"), QString::fromLatin1(unit)},
                     {QStringLiteral("peer"), peer.name ? QJsonValue(QString::fromLatin1(peer.name)) : QJsonValue()},
                     {QStringLiteral("peerValue"), peer.name ? QJsonValue(rounded(peer.value)) : QJsonValue()},
                     {QStringLiteral("ratio"), peer.name ? QJsonValue(rounded(peer.ratio)) : QJsonValue()},
                     {QStringLiteral("goal"), goal}};
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

#pragma once

#include "services/cluster/ClusterFile.h"
#include "tests/Places.h"

#include <QByteArray>
#include <QFile>

/// The genome template with 175 workers, as every way of drawing it must write it: all of the file but its closing layout.
namespace GenomeDesign
{

inline Cluster empty()
{
    Cluster cluster;
    cluster.name = QStringLiteral("genomics");
    cluster.target.kind = QStringLiteral("local");
    return cluster;
}

/// Machines and groups in the order in which they are drawn, each with its roles in order; a count for the group.
struct Part {
    QString name{};
    QStringList roles{};
    int count = 0;
};
inline QList<Part> parts()
{
    return {{QStringLiteral("salt-master"),
             {QStringLiteral("salt-master"), QStringLiteral("consul-bootstrap"), QStringLiteral("monitoring-server")}},
            {QStringLiteral("job-queue"), {QStringLiteral("job-queue"), QStringLiteral("consul-server")}},
            {QStringLiteral("tracker"), {QStringLiteral("tracker"), QStringLiteral("consul-server")}},
            {QStringLiteral("db-server"), {QStringLiteral("db-server"), QStringLiteral("consul-client")}},
            {QStringLiteral("worker"),
             {QStringLiteral("worker"), QStringLiteral("genotyper"), QStringLiteral("chunker"), QStringLiteral("merger"),
              QStringLiteral("consul-client")},
             175}};
}

/// The file that drawing begins with: the empty template.
inline QByteArray emptyText()
{
    QFile file(QStringLiteral(":/templates/empty.yaml"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().replace("name: empty", "name: genomics") : QByteArray();
}

/// What the file must be, up to its layout: the same by mouse, by keys and in the table.
inline QByteArray expected()
{
    QFile file(testData("/design/genomics-175.yaml"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A file without its closing layout and the empty lines before it.
inline QByteArray withoutLayout(QByteArray text)
{
    if (const qsizetype layout = text.indexOf("\nlayout:"); layout >= 0)
        text.truncate(layout);
    while (text.endsWith('\n'))
        text.chop(1);
    return text;
}

} // namespace GenomeDesign

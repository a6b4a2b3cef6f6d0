#pragma once

#include "model/Result.h"
#include "model/cluster/Cluster.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

/// A design that a new cluster can begin with.
struct Template {
    QString id{};
    QString title{};
    QString whenToTake{}; ///< one sentence
    bool own = false;     ///< the user's, made by saveAsTemplate()
    QString path{};
};

/// All templates: the program's (single, tutorial, genomics, storage, empty), then the user's own by name.
QList<Template> allTemplates();
/// Their ids.
QStringList templates();
/// Makes `folder` a cluster folder with this template's design, at a target with these settings. Fails, and changes nothing, when the
/// folder is not empty, the template or the target is not known, or the name cannot be one.
Result<void> newCluster(const QString &folder, const QString &templateName, const QString &target, const QString &name,
                        const QMap<QString, QString> &settings = {});

/// The same with this design.
Result<void> newCluster(const QString &folder, const Cluster &design);

/// Keeps a design's text as a template of the user's own, by this title, with a sentence on when to take it (may be empty). One of the
/// same title is replaced. Gives its id.
Result<QString> saveAsTemplate(const QString &title, const QString &whenToTake, const QByteArray &text);
Result<void> removeTemplate(const QString &id);

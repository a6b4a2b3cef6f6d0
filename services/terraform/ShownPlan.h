#pragma once

#include "model/Result.h"
#include "model/runs/ChangeDetails.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

/// What `terraform show -json PLANFILE` tells of a plan.
struct ShownPlan {
    QList<ChangeDetails> changes{};
    QStringList secrets{}; ///< values that Terraform holds for secret: no text of this plan may show them
};

/// Secrets are taken out of the changes already, wherever they stand: Terraform prints one that went through another attribute. Values are
/// cut where they are long, and do no harm to who shows them. The error is a sentence that says what to do.
Result<ShownPlan> readShownPlan(const QByteArray &json);

/// One change as it goes from a program of ours to another, and back; an empty address: it is none.
QJsonObject toJson(const ChangeDetails &change);
ChangeDetails changeDetailsFrom(const QJsonObject &object);

/// What `terraform show -no-color PLANFILE` printed, without secrets and without what a terminal or a window would obey.
QString readableText(const QByteArray &printed, const QStringList &secrets);
/// The part of that text about one address; empty: it says nothing of it.
QString textOfChange(const QString &text, const QString &address);

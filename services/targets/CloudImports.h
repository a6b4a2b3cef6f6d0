#pragma once

#include "model/Result.h"
#include "services/targets/CloudParts.h"
#include "services/targets/CloudState.h"
#include "services/terraform/TerraformPlan.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QList>
#include <QMap>

/// Under which addresses Terraform is to know what a cloud has of a cluster and no state knows: the next plan takes it in, and with it what
/// has no name of its own, such as the rules of a security group. Blocks.
class CloudImports final
{
    Q_DECLARE_TR_FUNCTIONS(CloudImports)

public:
    /// `found` is what the cloud has of the cluster, `input` what Terraform is told of it.
    CloudImports(CloudCalls &calls, const QList<CloudPart> &found, const QJsonObject &input, const CloudState &state,
                 const QList<StateResource> &resources);

    /// Address → id of these, beside the `volumes` that are taken in anyhow. An error names what cannot be taken in, and why.
    Result<QMap<QString, QString>> of(const QList<CloudPart> &unknown, const QMap<QString, QString> &volumes);

private:
    QString addressOf(const CloudPart &part) const;
    QString rule(const QJsonObject &rule) const;
    void add(const QString &address, const QString &id);
    /// Null: the cloud has none.
    const CloudPart *found(CloudPart::Kind kind, const QString &name) const;
    Result<void> addRules();
    Result<void> addRouterInterface();
    void addAttachments(const QMap<QString, QString> &volumes);
    CloudCalls &m_calls;
    const QList<CloudPart> &m_found;
    QJsonObject m_input;
    CloudState m_state;
    QSet<QString> m_known{}; ///< addresses
    QString m_mark{};
    QMap<QString, QString> m_imports{};
};

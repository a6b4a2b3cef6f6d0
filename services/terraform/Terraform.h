#pragma once

#include "model/Result.h"
#include "services/tools/Command.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

class Runner;

/// The Terraform or OpenTofu of this computer, and the commands made of it. Each works in the cluster's .butler/terraform.
class Terraform final
{
    Q_DECLARE_TR_FUNCTIONS(Terraform)

public:
    /// $BUTLER_TERRAFORM, then terraform, then tofu on the PATH, then our own installer's folder. The error is one sentence: none there, or
    /// older than 1.5. The version of a program is kept in `cachePath` until the program is another.
    static Result<Terraform> find(Runner &runner, const QString &cachePath);
    static QString cachePath();

    Terraform() = default;
    Terraform(QString program, QString version) : m_program(std::move(program)), m_version(std::move(version)) {}

    const QString &version() const { return m_version; }
    /// What plan is to do.
    struct PlanOptions {
        bool destroy = false;
        QStringList replace{}; ///< addresses
    };
    /// Fetches what the module takes: providers.
    Command init(const QString &folder) const;
    Command plan(const QString &folder, const QString &planFile, const PlanOptions &options) const;
    /// The whole plan as one JSON document on standard output.
    Command show(const QString &folder, const QString &planFile) const;
    /// Does what the plan file says, nothing else; fails when the state has changed since. Without one it plans and applies in one go:
    /// only where nothing stands that could be lost.
    Command apply(const QString &folder, const QString &planFile) const;

private:
    Command make(const QString &folder, const QStringList &arguments) const;
    QString m_program{};
    QString m_version{};
};

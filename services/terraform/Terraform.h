#pragma once

#include "model/Result.h"
#include "model/runs/Run.h"
#include "services/tools/Command.h"

#include <QCoreApplication>
#include <QList>
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

/// The machine that an address of ours stands for: terraform_data.machine["NAME"]; empty for all else.
QString machineOfAddress(const QString &address);
QString machineAddress(const QString &machine);

/// Reads `terraform show -json PLANFILE`: what happens to each resource, red first, resources that stay left out. Classed by what happens
/// to the machine: one that was only half made is made, not replaced.
Result<QList<PlannedChange>> readPlan(const QByteArray &json);
/// The plan as JSON without its variables, to be kept.
QByteArray planWithoutVariables(const QByteArray &json);
/// Whether these changes destroy or make anew anything that exists; the machines (or addresses) that are lost.
QStringList lostBy(const QList<PlannedChange> &plan);

/// A resource as the state file has it.
struct StateResource {
    QString address{};
    QString machine{};
    bool tainted = false;
};
/// Reads terraform.tfstate; an empty or missing file is a state without resources.
Result<QList<StateResource>> readState(const QString &path);

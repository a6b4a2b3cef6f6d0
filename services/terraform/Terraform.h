#pragma once

#include "model/Result.h"
#include "services/tools/Command.h"

#include <QCoreApplication>
#include <QMap>
#include <QString>
#include <QStringList>

class Runner;

/// The Terraform or OpenTofu of this computer, and the commands made of it. Each works in the cluster's .butler/terraform.
class Terraform final
{
    Q_DECLARE_TR_FUNCTIONS(Terraform)

public:
    /// $BUTLER_TERRAFORM, then terraform, then tofu on the PATH, then our own installer's folder, then what the package has inside. The
    /// error is one sentence: none there, or older than 1.5. The version of a program is kept in `cachePath` until the program is another.
    static Result<Terraform> find(Runner &runner, const QString &cachePath);
    static QString cachePath();
    /// The one that find() took last, as it was noted, while that is still the first to be tried; nothing is started. Empty: not known.
    static Terraform known(const QString &cachePath);
    /// Those that find() tries and that are there, in its order.
    static QStringList programs();
    /// What each is asked, and the version that it told with these words; or why it does not serve, in one sentence.
    static QStringList versionArguments();
    static Result<QString> versionIn(const QString &program, const QByteArray &told);

    Terraform() = default;
    Terraform(QString program, QString version) : m_program(std::move(program)), m_version(std::move(version)) {}

    const QString &program() const { return m_program; }
    const QString &version() const { return m_version; }
    /// What plan is to do.
    struct PlanOptions {
        bool destroy = false;
        QStringList replace{}; ///< addresses
        QStringList targets{}; ///< addresses; only these, and what cannot be without them; empty: all
    };
    /// Goes with every command from now on: who signs in at a cloud.
    void setEnvironment(const QMap<QString, QString> &environment) { m_environment = environment; }
    /// Fetches what the module takes: providers. Those that were fetched once are kept for this login, in a folder of its own. `mirror`:
    /// from this folder alone, without a network; empty: from where the login has them.
    static QString providersPath();
    Command init(const QString &folder, const QString &mirror = {}) const;
    Command plan(const QString &folder, const QString &planFile, const PlanOptions &options) const;
    /// The artefacts of a run that plans: the plan for apply(), and what was told of it, without the variables that it was made of.
    static QString planName() { return QStringLiteral("plan.tfplan"); }
    static QString planTold() { return QStringLiteral("plan.jsonl"); }
    /// Does what the plan file says, nothing else; fails when the state has changed since. Without one it plans and applies in one go:
    /// only where nothing stands that could be lost. `atOnce`: so many things at a time.
    Command apply(const QString &folder, const QString &planFile, int atOnce) const;

    /// What a plan file says of each attribute: for programs, or as a person reads it. Both ask nobody, so that no secret is needed; the
    /// first tells secrets, so its answer is kept nowhere.
    Command showForPrograms(const QString &folder, const QString &planFile) const;
    Command showForPeople(const QString &folder, const QString &planFile) const;

    /// Lets a resource count as whole that Terraform holds for half made.
    Command untaint(const QString &folder, const QString &address) const;

private:
    Command make(const QString &folder, const QStringList &arguments) const;
    QString m_program{};
    QString m_version{};
    QMap<QString, QString> m_environment{};
};

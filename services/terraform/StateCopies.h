#pragma once

#include "model/Result.h"
#include "model/runs/Run.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// A copy of Terraform's state.
struct StateCopy {
    QString id{};               ///< of the run that ended with it; "before-TIME": what was there when another was put back
    QDateTime time{};           ///< when it was made
    std::optional<Verb> verb{}; ///< of that run
    QStringList machines{};     ///< that it knows
    int resources = 0;
    bool isPresent = false; ///< it is what Terraform works with now
    QString path{};
};

/// The copies of a cluster's state: one after every run that changed it, and one of what was there before another was put back.
class StateCopies final
{
public:
    /// `privatePath`: the cluster's .butler.
    explicit StateCopies(const QString &privatePath) : m_private(privatePath) {}

    /// So many of either kind are kept.
    static constexpr int Kept = 10;
    /// Newest first; one that cannot be read is none.
    QList<StateCopy> list() const;
    /// Removes what is older than the last ten.
    void prune() const;
    /// Puts a copy, by its id or its number in the list (from 1), in the state's place; what was there is kept as a copy first. Takes the
    /// cluster's lock meanwhile: nothing else may go on. Nothing is asked of the place. Returns what was put back.
    Result<StateCopy> restore(const QString &which) const;

private:
    QString statePath() const { return m_private + QStringLiteral("/terraform/terraform.tfstate"); }
    QString runsPath() const { return m_private + QStringLiteral("/runs"); }
    QString beforePath() const { return m_private + QStringLiteral("/states"); }
    Result<StateCopy> find(const QString &which) const;
    Result<void> keepPresent() const;
    Result<void> put(const StateCopy &copy) const;
    QString m_private{};
};

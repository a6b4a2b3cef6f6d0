#pragma once

#include "model/Result.h"

#include <QString>

/// The paths of one cluster folder (DESIGN 3). A value; creates nothing by itself.
class ClusterFolder final
{
public:
    explicit ClusterFolder(QString path);

    const QString &path() const { return m_path; } ///< absolute
    QString designPath() const;                    ///< cluster.yaml
    QString draftPath() const;                     ///< .butler/draft.yaml
    QString privatePath() const;                   ///< .butler, or where it lives when this folder cannot hold mode 0600
    QString terraformPath() const;
    QString saltPath() const;
    QString sshPath() const;
    QString sshConfigPath() const;
    QString runsPath() const;
    QString runPath(const QString &runId) const;
    QString idPath() const;

    /// The cluster's UUID without braces; an error when it was never built.
    Result<QString> id() const;
    /// Makes .butler with its .gitignore and subfolders (0700), and the id where there is none. Idempotent.
    Result<QString> prepare() const;
    /// Whether this looks like a cluster folder at all; the error says what to do.
    Result<void> check() const;
    /// Where the cluster was built, `HOST:PATH` on another computer, when that is another place than this; words for it, where this login
    /// did not make its .butler. Else empty. Until it is answered whether it was moved or copied, such a folder is only read, as data.
    QString formerPlace() const;
    /// Whether the cluster still lies where it was built; an error asks "moved or copied?" when its folder or computer is another one, and
    /// refuses a .butler with links that lead out of it.
    Result<void> checkPlace() const;
    Result<void> checkLinks() const;
    /// Answers that question. A moved cluster stays the same; a copy gets a new id and no state, and the machines stay the original's.
    /// What is still where it was has not moved: that is an error.
    enum class Place { Moved, Copied };
    Result<void> acceptPlace(Place place) const;

private:
    QString placePath() const;
    QString notedPlace() const; ///< as .butler itself says, `HOST:PATH` on another computer; empty where that is here
    bool isOwn() const;
    Result<void> notePlace() const;
    Result<void> noteOwn() const;
    Result<QString> makeId() const;
    QString m_path{};
};

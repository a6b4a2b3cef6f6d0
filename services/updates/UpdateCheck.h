#pragma once

#include "services/updates/UpdateNews.h"

#include <QDateTime>
#include <QNetworkAccessManager>
#include <QObject>
#include <QTimer>

#include <optional>

/// Where a build looks for news of itself, and by which key it knows that they are ours. Empty: it does not.
struct UpdateSource {
    QUrl address{};
    QByteArray key{}; ///< Ed25519's public key, 32 bytes

    /// As the build was made: BUTLER_UPDATES_ADDRESS and BUTLER_UPDATES_KEY of CMake.
    static UpdateSource ofThisBuild();
    bool isThere() const;
};

/// Looks once a day whether there is a newer version, where the login said that it may. It reads one file and sends nothing: no version, no
/// number of this computer, no cookie. It downloads nothing else. What fails is looked for again tomorrow, and told to nobody but
/// problem().
class UpdateCheck final : public QObject
{
    Q_OBJECT

public:
    enum class Leave { NotAsked, Given, Refused };

    /// `version` is the one that runs. What the login decided and what was found is kept in QSettings.
    UpdateCheck(UpdateSource source, const QVersionNumber &version, QObject *parent = nullptr);

    bool isPossible() const { return m_source.isThere(); }
    QUrl address() const { return m_source.address; }
    Leave leave() const;
    /// Looks at once where it is given and nothing was looked at today.
    void setLeave(bool given);
    /// A newer version than the one that runs, unless it was put away.
    const std::optional<UpdateNews> &news() const { return m_news; }
    /// Says no more of this version.
    void putAway();
    /// When an answer came last; invalid: never.
    QDateTime answered() const;
    /// Why the last look gave no answer; empty where it gave one.
    QString problem() const { return m_problem; }
    /// Looks, where there is leave, an address, and the last look is a day ago. Called by itself while the program runs.
    void lookIfDue();

Q_SIGNALS:
    /// Anything of the above.
    void changed();

private:
    void look();
    void recall();
    bool take(const QByteArray &document);
    UpdateSource m_source{};
    QVersionNumber m_version{};
    std::optional<UpdateNews> m_news{};
    QString m_problem{};
    QNetworkAccessManager m_network{};
    QTimer m_timer{};
};

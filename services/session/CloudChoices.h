#pragma once

#include "model/Result.h"
#include "model/clouds/CloudAccount.h"
#include "model/clouds/CloudCatalogue.h"

#include <QObject>
#include <QString>

#include <memory>

class CatalogueQuestion;
class CloudSession;

/// What an account's cloud has to choose from, for the window: what is kept at once, and what the cloud says now when it comes. Waits for
/// nobody.
class CloudChoices final : public QObject
{
    Q_OBJECT

public:
    explicit CloudChoices(QObject *parent = nullptr);
    ~CloudChoices() override;

    /// Of this account from now on; asked once, and again only when told to. Empty: of none.
    void setAccount(const QString &name);
    void askAgain();
    const QString &account() const { return m_name; }
    /// How one signs in with it, as it is kept; without a name where it is not.
    CloudAccount kept() const;
    /// Its time is not valid as long as nothing is known.
    const CloudCatalogue &catalogue() const { return m_catalogue; }
    /// Why the cloud could not be asked; empty: it could, or is being asked.
    const QString &problem() const { return m_problem; }
    bool isAsking() const { return m_round != nullptr; }
    /// Asks again where what is known is older than that, and nobody asks just now.
    void askIfOlderThan(int seconds);

Q_SIGNALS:
    void changed();

private:
    void end(const QString &problem);
    void ask(const QString &secret);
    QString m_name{};
    CloudCatalogue m_catalogue{};
    QString m_problem{};
    std::unique_ptr<QObject> m_round{}; ///< of what is asked now: late answers of another account fall silent with it
    std::unique_ptr<CloudSession> m_session{};
    std::unique_ptr<CatalogueQuestion> m_question{};
};

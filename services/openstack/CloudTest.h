#pragma once

#include "model/clouds/CloudAccount.h"
#include "model/runs/Capacity.h"
#include "services/openstack/CloudDoor.h"
#include "services/openstack/CloudRoute.h"
#include "services/openstack/CloudServices.h"
#include "services/openstack/CloudSignIn.h"
#include "services/openstack/CloudStep.h"
#include "services/openstack/Keystone.h"
#include "services/ssh/JumpHostKeys.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>

struct CloudTestWords;
class JumpHostTest;
class KeyTest;

/// Asks a cloud, one step after the other, whether one can work there: from its name to what is free of the project's quota, and to the
/// jump host before its machines. Ends at the first step without which the next makes no sense. Waits for nobody.
class CloudTest final : public QObject
{
    Q_OBJECT

public:
    explicit CloudTest(QObject *parent = nullptr);
    ~CloudTest() override;

    /// Asks anew; what was being asked is forgotten. changed() tells of each answer. `keys`: those of jump hosts that are trusted.
    void start(const CloudAccount &account, const QString &secret, const JumpHostKeys &keys = JumpHostKeys({}));
    /// Asks the jump host alone, when a person has said something to its key.
    void askJumpHostAgain();
    void stop();
    const QList<CloudStep> &steps() const { return m_steps; }
    bool isGoing() const { return m_round != nullptr; }
    bool isDone() const { return !m_steps.isEmpty() && !isGoing(); }
    bool hasFailed() const { return has(CloudStep::State::Failed); }
    /// Whether a person has to say something to what was seen.
    bool asks() const { return has(CloudStep::State::Asks); }
    /// Of the project, as far as the steps came.
    const QList<Quota> &quotas() const { return m_quotas; }
    /// When what one signs in with runs out, UTC; not valid: never, or not known.
    QDateTime expires() const { return m_expires; }

Q_SIGNALS:
    void changed();

private:
    bool has(CloudStep::State state) const;
    qsizetype placeOf(CloudStep::Id id) const;
    void settle(CloudStep::Id id, CloudStep::State state, const QString &message, const QString &todo);
    void pass(CloudStep::Id id, const CloudTestWords &words);
    void fail(CloudStep::Id id, const QString &message, const QString &todo) { settle(id, CloudStep::State::Failed, message, todo); }
    /// The service gave no answer that we can use.
    void failAt(CloudStep::Id id, const QUrl &url, const CloudAnswer &answer);
    void next(CloudStep::Id id);
    void carryOut(CloudStep::Id id);
    CloudSignIn::Refused failer(CloudStep::Id id);
    void findKeystone();
    void signIn();
    void askExpiry();
    void tellLogin();
    void lookAtProject();
    void lookAtCatalogue();
    void askService(CloudStep::Id id, CloudService service, const QString &path);
    void askQuota();
    void lookAtKey();
    void askJumpHost();
    void askQuotaAt(const QUrl &url, const std::function<QList<Quota>(const QJsonObject &)> &read, const std::function<void()> &then);
    void tellQuota();
    QUrl serviceUrl(CloudService service, const QString &path) const;
    CloudAccount m_account{};
    QString m_secret{};
    JumpHostKeys m_keys{{}};
    QList<CloudStep> m_steps{};
    QList<Quota> m_quotas{};
    QDateTime m_expires{};
    CloudToken m_token{};
    QElapsedTimer m_clock{};
    std::unique_ptr<QObject> m_round{}; ///< of what is asked now: late answers of an earlier start fall silent with it
    std::unique_ptr<CloudDoor> m_door{};
    std::unique_ptr<CloudSignIn> m_signIn{};
    std::unique_ptr<CloudRoute> m_route{};
    std::unique_ptr<KeyTest> m_key{};
    std::unique_ptr<JumpHostTest> m_jumpHost{};
};

#pragma once

#include "services/ssh/JumpHostAnswer.h"
#include "services/ssh/JumpHostKeys.h"

#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>
#include <memory>

/// Asks a jump host by SSH whether it lets one in. One that was not seen before is only asked for its key: nobody signs in there until a
/// person trusts that. Waits for nobody.
class JumpHostTest final : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(const JumpHostAnswer &)>;

    /// `host`: whose key file is empty where the agent's keys are to be shown.
    JumpHostTest(CloudAccount::Bastion host, JumpHostKeys keys, QObject *parent = nullptr);
    ~JumpHostTest() override;

    /// Once; `handler` is called later, not from within.
    void start(Handler handler);

private:
    void fail(const QString &message, const QString &todo);
    void tell(const JumpHostAnswer &answer);
    void run(const QStringList &more);
    void ended();
    JumpHostAnswer newKey() const;
    CloudAccount::Bastion m_host{};
    JumpHostKeys m_keys;
    bool m_isKnown = false;
    Handler m_handler{};
    QTemporaryDir m_folder{}; ///< for the key of a host that is new
    std::unique_ptr<QProcess> m_process = std::make_unique<QProcess>();
    QTimer m_limit{};
};

#pragma once

#include "gui/clouds/TestPanel.h"
#include "services/openstack/CloudTest.h"

#include <QDateTime>

/// The connection test of one account: shows each step, and takes what a person says to the key of its jump host.
class AccountTest final : public QWidget
{
    Q_OBJECT

public:
    /// `keys`: those of jump hosts that are trusted.
    explicit AccountTest(JumpHostKeys keys, QWidget *parent = nullptr);

    void start(const CloudAccount &account, const QString &secret);
    void stop() { m_test.stop(); }
    bool isDone() const { return m_test.isDone(); }
    /// The account as it was asked with.
    const CloudAccount &account() const { return m_account; }
    /// When what one signs in with runs out, as the cloud said it.
    QDateTime expires() const { return m_test.expires(); }
    /// How it stands, for the list of places.
    State state() const;
    QString line() const;

Q_SIGNALS:
    void testWanted();
    void changed();
    void refused(const Error &error);

private:
    void take();
    void act(qsizetype step);
    JumpHostKeys m_keys;
    CloudTest m_test{};
    CloudAccount m_account{};
    QDateTime m_when{}; ///< the last test ended
    TestPanel m_panel{};
};

#pragma once

#include <QObject>
#include <QProcess>
#include <QString>
#include <QTimer>

#include <functional>
#include <memory>

/// Looks whether the file of somebody's private key can be used without anybody asking for its passphrase. Waits for nobody.
class KeyTest final : public QObject
{
    Q_OBJECT

public:
    struct Answer {
        bool ok = false;
        QString message{};
        QString todo{};
    };
    using Handler = std::function<void(const Answer &)>;

    explicit KeyTest(QString file, QObject *parent = nullptr);
    ~KeyTest() override;

    /// Once; `handler` is called later, not from within.
    void start(Handler handler);

private:
    void tell(const Answer &answer);
    void agentSaid();
    QString m_file{};
    Handler m_handler{};
    std::unique_ptr<QProcess> m_process = std::make_unique<QProcess>();
    QTimer m_limit{};
};

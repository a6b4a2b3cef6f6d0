#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QTimer>

#include <memory>

/// One thing that was looked for on this computer.
struct ProbeCheck {
    enum class Id { Engine, EngineAnswers, Terraform };
    enum class State { Waiting, Running, Passed, Failed };
    Id id = Id::Engine;
    State state = State::Waiting;
    QString detail{}; ///< where it was found and in which version, or what it said
    qint64 milliseconds = 0;
};

/// Looks whether clusters can be built on this computer: container engine and Terraform, asked one after the other without waiting.
/// Which options containers need here is tried by the first run (findEngine); this only says what is there.
class LocalProbe final : public QObject
{
    Q_OBJECT

public:
    explicit LocalProbe(QObject *parent = nullptr);
    ~LocalProbe() override;

    /// Asks anew; changed() tells of each answer.
    void start();
    const QList<ProbeCheck> &checks() const { return m_checks; }
    bool isDone() const;
    bool hasFailed() const;
    /// podman or docker with its version, or empty.
    QString engine() const;

Q_SIGNALS:
    void changed();

private:
    void next();
    void lookFor(const QStringList &programs);
    void ask(const QString &program, const QStringList &arguments);
    void answered();
    void settle(ProbeCheck::State state, const QString &detail);
    QList<ProbeCheck> m_checks{};
    qsizetype m_current = -1;
    QString m_engine{}; ///< its program
    QString m_terraform{};
    std::unique_ptr<QProcess> m_process = std::make_unique<QProcess>();
    QTimer m_limit{};
    QElapsedTimer m_clock{};
};

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
    enum class Id { Engine, EngineAnswers, Leave, Terraform };
    enum class State { Waiting, Running, Passed, Asked, Failed }; ///< Asked: it waits for a person's word
    Id id = Id::Engine;
    State state = State::Waiting;
    QString detail{}; ///< where it was found and in which version, or what it said
    qint64 milliseconds = 0;
};

/// Looks whether clusters can be built on this computer: container engine, leave for one that needs it, and Terraform, asked one after the
/// other without waiting.
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
    /// Whether it waits for the leave that Docker needs, see needsLeave().
    bool asksForLeave() const;
    /// Gives that leave, for all clusters of this login.
    void giveLeave();
    /// podman or docker with its version, or empty.
    QString engine() const;
    /// The engine that would be asked: $BUTLER_ENGINE, or podman, or docker; empty where none is there.
    static QString engineProgram();

Q_SIGNALS:
    void changed();

private:
    void next();
    bool stands(ProbeCheck::State state) const;
    void ask(const QString &program, const QStringList &arguments);
    void askTerraform();
    void answered();
    void engineAnswered(bool isWell);
    void terraformAnswered(const QByteArray &told);
    void settle(ProbeCheck::State state, const QString &detail);
    QList<ProbeCheck> m_checks{};
    qsizetype m_current = -1;
    QString m_engine{};         ///< its program
    QStringList m_terraforms{}; ///< those that were not asked yet
    std::unique_ptr<QProcess> m_process = std::make_unique<QProcess>();
    QTimer m_limit{};
    QElapsedTimer m_clock{};
};

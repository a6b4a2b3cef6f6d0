#pragma once

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <memory>

/// One question to a program of ours, in the background: its answer, or a sentence on why there is none. Asked once; forgotten when another
/// is asked.
class PlanQuestion final : public QObject
{
    Q_OBJECT

public:
    explicit PlanQuestion(QObject *parent = nullptr);
    /// Ends what still goes on.
    ~PlanQuestion() override;

    enum class State { Unasked, Asked, Answered, Failed };
    void ask(const QString &butlerctl, const QStringList &words);
    void forget();
    State state() const { return m_state; }
    const QByteArray &answer() const { return m_answer; } ///< once it is answered
    const QString &problem() const { return m_problem; }  ///< once it failed

Q_SIGNALS:
    void changed();

private:
    void ended();
    void fail(const QString &sentence);
    State m_state = State::Unasked;
    QByteArray m_answer{};
    QString m_problem{};
    std::unique_ptr<QProcess> m_process{};
    QTimer m_limit{};
};

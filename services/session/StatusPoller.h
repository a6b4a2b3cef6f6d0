#pragma once

#include "model/Result.h"
#include "model/cluster/Observed.h"
#include "services/platform/Clocks.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

#include <memory>

/// Asks reality again and again by one `butlerctl status FOLDER --watch`, the same question a terminal asks; never two at once. Every
/// machine is asked anew only while somebody looks closely and that costs little, or once a minute: it is work for all of them.
class StatusPoller final : public QObject
{
    Q_OBJECT

public:
    StatusPoller(QString clusterFolder, QString butlerctl, QObject *parent = nullptr, Clocks clocks = {});
    ~StatusPoller() override;

    const Observed &observed() const { return m_observed; }
    bool isKnown() const { return m_observed.time.isValid(); }
    /// Asks now, and then every `seconds` s; 0 stops asking.
    void start(int seconds);
    /// From now on this is how it is, and nobody is asked: of a recording.
    void show(const Observed &observed);
    /// Asks every machine anew, now.
    void askNow();
    /// Whether somebody looks at how the machines are.
    void lookClosely(bool closely);

Q_SIGNALS:
    void changed();
    void failed(const Error &error); ///< could not be asked; observed() is as old as it says

private:
    void ask();
    void read();
    void ended();
    void lookAtClock();
    QString m_folder{};
    QString m_butlerctl{};
    Observed m_observed{};
    std::unique_ptr<QProcess> m_process = std::make_unique<QProcess>();
    QTimer m_timer{};
    QTimer m_limit{};
    ClockWatch m_watch;
    QTimer m_second{};
    bool m_asks = false; ///< and was not answered yet
    bool m_closely = false;
    bool m_anew = false;    ///< the next question is
    bool m_isShown = false; ///< by show()
};

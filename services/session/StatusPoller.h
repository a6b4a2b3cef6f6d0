#pragma once

#include "model/Result.h"
#include "model/cluster/Observed.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

#include <memory>

/// Asks reality again and again by `butlerctl status FOLDER --json`, the same question a terminal asks; never two at once.
class StatusPoller final : public QObject
{
    Q_OBJECT

public:
    StatusPoller(QString clusterFolder, QString butlerctl, QObject *parent = nullptr);
    ~StatusPoller() override;

    const Observed &observed() const { return m_observed; }
    bool isKnown() const { return m_observed.time.isValid(); }
    /// Asks now, and then every `seconds` s; 0 stops asking.
    void start(int seconds);
    void askNow();

Q_SIGNALS:
    void changed();
    void failed(const Error &error); ///< could not be asked; observed() is as old as it says

private:
    void read();
    QString m_folder{};
    QString m_butlerctl{};
    Observed m_observed{};
    std::unique_ptr<QProcess> m_process = std::make_unique<QProcess>();
    QTimer m_timer{};
    QTimer m_limit{};
};

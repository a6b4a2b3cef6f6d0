#pragma once

#include "services/ssh/Remote.h"

#include <QJsonObject>
#include <QProcess>
#include <QString>

#include <memory>

struct MasterAnswer;

/// One connection to a cluster's master that answers again and again, so that a window left open starts no interpreter there at each look.
/// Begins, and begins anew after it broke, when it is asked. Blocks.
class MasterSession final
{
public:
    MasterSession() = default;
    MasterSession(const MasterSession &) = delete;
    MasterSession &operator=(const MasterSession &) = delete;
    ~MasterSession() { end(); }

    /// `question` as butler_status.py takes it, which is told here how much time it has. Never fails: the answer says why it is none.
    MasterAnswer ask(const Remote &master, QJsonObject question);
    void end();

private:
    bool stands(const Remote &master) const;
    void begin(const Remote &master, const QJsonObject &question);
    MasterAnswer whyNot(const QByteArray &output);
    std::unique_ptr<QProcess> m_process{};
    Remote m_master{};
    QByteArray m_mark{};
};

#pragma once

#include "gui/discovery/InstanceDots.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Chip.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/OutputBox.h"
#include "gui/widgets/StatePill.h"
#include "model/discovery/ServiceTableModel.h"

#include <QScrollArea>

/// One service: where it runs, how each of its instances is, and what their checks said.
class ServiceInspector final : public QScrollArea
{
    Q_OBJECT

public:
    explicit ServiceInspector(QWidget *parent = nullptr);
    void show(const ServiceRow &service);
    /// "worker-17  critical  3.2 s"
    static QString wordsOf(const ObservedService &one);

Q_SIGNALS:
    void openWanted(const ServiceRow &service);
    /// The password with which one signs in on the service's page.
    void passwordWanted(const ServiceRow &service);

private:
    static QStringList saidOf(QList<ObservedService> instances);
    ServiceRow m_service{};
    Chip m_chip{32};
    Label m_title;
    Label m_where;
    StatePill m_pill{};
    InstanceDots m_dots{};
    Label m_description;
    Label m_saidHead;
    OutputBox m_said{QStringLiteral("checkOutput")};
    Button *m_open = nullptr;
    Label m_account;
    Button *m_password = nullptr;
};

/// How a service's state stands in the vocabulary of all states.
State stateOf(ObservedService::State state);

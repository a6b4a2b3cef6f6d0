#pragma once

#include "services/stages/RunContext.h"
#include "services/stages/RunEnd.h"

#include <QCoreApplication>

class LeftTools;
class TerraformWork;
struct PlacedThing;

/// Step `prepare`: design, tools, place, keys, state, and what the place really has; mends a state that a death left torn, and describes
/// the machines for Terraform.
class Prepare final
{
    Q_DECLARE_TR_FUNCTIONS(Prepare)

public:
    Prepare(RunContext &context, TerraformWork &terraform, LeftTools &left) : m_context(context), m_terraform(terraform), m_left(left) {}

    Ending run();

private:
    Ending readDesign();
    Result<QString> chooseTarget() const;
    Ending findTools();
    Ending waitForLeftTools();
    Ending readReality();
    Ending readOwn();
    Ending strangers();
    Ending meet(const QList<PlacedThing> &strangers);
    Ending mayMake();
    Ending room();
    Ending describe();
    bool builds() const { return m_context.verb == Verb::Apply || m_context.verb == Verb::Up; }
    bool plans() const { return builds() || m_context.verb == Verb::Plan; }
    bool changesMachines() const { return m_context.verb != Verb::Configure && m_context.verb != Verb::Verify; }
    void noteVersions() const;
    RunContext &m_context;
    TerraformWork &m_terraform;
    LeftTools &m_left;
};

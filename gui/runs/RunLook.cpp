#include "gui/runs/RunLook.h"

State stateOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Running:
        return State::Running;
    case Outcome::Succeeded:
        return State::Done;
    case Outcome::Failed:
        return State::Failed;
    case Outcome::Cancelled:
        return State::Waiting;
    case Outcome::Lost:
        break;
    }
    return State::Unknown;
}

State stateOf(StepState step)
{
    switch (step) {
    case StepState::Waiting:
    case StepState::Skipped:
    case StepState::Cancelled:
        return State::Waiting;
    case StepState::Running:
        return State::Running;
    case StepState::Done:
        return State::Done;
    case StepState::Failed:
        return State::Failed;
    }
    return State::Unknown;
}

std::optional<State> stateOf(ResourceAction action)
{
    switch (action) {
    case ResourceAction::Create:
        return State::Add;
    case ResourceAction::TakeIn:
        return State::TakeIn;
    case ResourceAction::Update:
    case ResourceAction::Restart:
        return State::Change;
    case ResourceAction::Replace:
        return State::Replace;
    case ResourceAction::Destroy:
        return State::Destroy;
    case ResourceAction::Read:
    case ResourceAction::None:
        break;
    }
    return std::nullopt;
}

#pragma once

#include "model/cluster/State.h"

#include <QString>

#include <functional>

/// What is asked before something is done: what is lost by it and how bad that is, the word to press, and what is done then.
struct Question {
    State how = State::Warning;
    QString sentence{};
    QString detail{};
    QString button{};
    std::function<void()> act{};
};

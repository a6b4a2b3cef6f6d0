#pragma once

/// How something stands, in the one vocabulary of the program; the gui gives each its colour, shape and word.
enum class State {
    Waiting,
    Running,
    Done,
    Changed,
    Failed,
    Warning,
    Unknown,
    Gone,
    // what a plan does with it
    Add,
    TakeIn,
    Change,
    Replace,
    Destroy
};

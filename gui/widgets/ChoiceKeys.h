#pragma once

class QAbstractButton;

/// One of several buttons of which one is chosen: Tab finds the one that is, and arrows take the choice with them. Call it for each of
/// them once it is in its group.
void chooseByKeys(QAbstractButton &button);

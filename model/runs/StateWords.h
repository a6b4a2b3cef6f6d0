#pragma once

#include <QString>

/// What a state is called on screen: of what it is a part, and its own name. "DNS: the package".
struct StateWords {
    QString title{};
    QString name{};

    QString both() const { return title + QStringLiteral(": ") + name; }
};

#pragma once

#include <QCoreApplication>

/// The sentences of the Salt stages are made in free functions: this gives them a translation context.
struct SaltText {
    Q_DECLARE_TR_FUNCTIONS(SaltText)
};

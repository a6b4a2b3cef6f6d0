#pragma once

#include <QCoreApplication>

/// The sentences of the SSH stages are made in free functions: this gives them a translation context.
struct SshText {
    Q_DECLARE_TR_FUNCTIONS(SshText)
};

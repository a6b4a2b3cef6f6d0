#pragma once

#include "model/clouds/CloudAccount.h"
#include "services/ssh/JumpHostAnswer.h"
#include "services/ssh/KeyFile.h"

#include <QByteArray>

/// What is wrong with what a person wrote of a jump host and its key, before anybody is asked; LetsIn: nothing.
JumpHostAnswer jumpHostFault(const CloudAccount::Bastion &host, const KeyFile &key);
/// What `ssh -v` said at a jump host whose key is trusted, in our words; `user`: who signs in.
JumpHostAnswer jumpHostAnswer(const QByteArray &said, const CloudAccount::Bastion &host, const KeyFile &key, const QString &user);

#pragma once

#include "model/clouds/CloudAccount.h"
#include "services/ssh/JumpHostAnswer.h"
#include "services/ssh/KeyFile.h"

#include <QByteArray>

/// What is wrong with what a person wrote of a jump host and its key, before anybody is asked; LetsIn: nothing.
JumpHostAnswer jumpHostFault(const CloudAccount::Bastion &host, const KeyFile &key);
/// What is wrong with the file of a private key, whose name may be empty; LetsIn: nothing.
JumpHostAnswer keyFault(const QString &file, const KeyFile &key);
/// The key needs a passphrase, and no agent has it.
JumpHostAnswer lockedKey(const QString &file);
/// What `ssh -v` said at a jump host whose key is trusted, in our words; `user`: who signs in.
JumpHostAnswer jumpHostAnswer(const QByteArray &said, const CloudAccount::Bastion &host, const KeyFile &key, const QString &user);

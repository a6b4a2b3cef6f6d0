#pragma once

#include "services/clouds/CloudStore.h"
#include "services/verbs/Arguments.h"

#include <QString>

#include <optional>

/// `cloud list`: what accounts there are; those that cannot be read are said, and make it fail.
int cloudList(const Arguments &arguments, const QString &);
/// `cloud show NAME`: what is known of one, and of no key more than its fingerprint.
int cloudShow(const Arguments &arguments, const QString &name);

/// The account of that name; nothing, with a sentence and the exit code, where there is none.
std::optional<CloudStore::Kept> namedCloud(const QString &name, int &exitCode);
/// Where a secret is, as the end of a sentence.
QString placeSentence(const CloudStore &store, CloudStore::SecretPlace place);

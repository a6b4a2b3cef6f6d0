#pragma once

#include "model/clouds/CloudCatalogue.h"

#include <QJsonObject>

// A catalogue as a document: what is kept, and what verbs print for programs.

QJsonObject toJson(const CloudCatalogue &catalogue);
/// Never fails: what is not understood is left out.
CloudCatalogue catalogueFromJson(const QJsonObject &object);
/// "none", "router", "itself" or "unknown".
QString wayOutWord(CloudNetwork::WayOut wayOut);

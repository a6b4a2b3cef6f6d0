#pragma once

#include "gui/guide/Guide.h"

#include <QAction>

/// The last chapter of the guide in the window: every act with its key, and the keys of the picture.
GuideChapter keysChapter(const QList<QAction *> &acts);

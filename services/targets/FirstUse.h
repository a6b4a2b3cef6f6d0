#pragma once

#include "model/runs/Capacity.h"
#include "services/targets/LocalRoom.h"

#include <QString>

/// What the first build of a design would take of this computer, asked before anything of it is made. A value.
struct FirstUse {
    Capacity capacity{};     ///< the base image counts with the disk where it is to be made
    double seconds = 0;      ///< until all machines are configured
    bool makesImage = false; ///< which machines of this computer start from; it is made once

    /// By this computer's files and earlier runs; no engine is asked.
    static FirstUse here(const Cluster &design, const RoleCatalogue &roles);
    /// `slower`: how much slower than a quiet computer this one is now.
    static FirstUse of(const Cluster &design, const RoleCatalogue &roles, const LocalRoom &room, bool hasImage, double slower);

    /// Memory, disk and time with what is free of them, as the end of a sentence: "about 2.3 GB of memory (22 GB are free), …".
    QString words() const;
};

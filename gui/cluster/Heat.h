#pragma once

/// What the Health lens paints onto the tiles; the order of its control.
enum class Heat { Load, Memory, Disk, LastSeen };

/// Which links are drawn beside the work links, which always are.
enum class LinkScope { Work, All };

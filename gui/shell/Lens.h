#pragma once

/// What the Cluster page shows of the machines; the order of the control in the top bar.
enum class Lens { Design, Plan, Progress, Health };

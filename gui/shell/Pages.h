#pragma once

#include "gui/shell/LensPage.h"

class MonitoringPage;
class OpenCluster;
class RunsPage;

// What stands behind each item of the rail: the one place where the window learns of the pages.

LensPage *makeClusterPage(OpenCluster &cluster);
MonitoringPage *makeMonitoringPage(OpenCluster &cluster);
QWidget *makeServicesPage(OpenCluster &cluster);
RunsPage *makeRunsPage(OpenCluster &cluster);
QWidget *makeCloudsPage(const OpenCluster &cluster);

# A server that gives its disk to the shared file system.
include:
  - gluster.daemon

base:
  '*': [swarm]

# A machine that is a container measures what it uses itself, not what the whole computer does.
collectd-share:
  file.managed:
    - name: /usr/local/lib/butler/container-share
    - source: salt://collectd/container-share.sh
    - mode: '0755'
    - makedirs: True

# What the example works on: a small reference and the reads of a sample, made here and the same on every machine, and the tools for it.
example-tools:
  pkg.installed:
    - pkgs: [freebayes, samtools]

example-maker:
  file.managed:
    - name: /usr/local/lib/butler/example-sample
    - source: salt://example-sample/make
    - makedirs: True
    - mode: '0755'

example-sample:
  cmd.run:
    - name: /usr/local/lib/butler/example-sample /usr/local/share/butler/example
    - unless: test -e /usr/local/share/butler/example/sample.bam.bai -a /usr/local/share/butler/example -nt /usr/local/lib/butler/example-sample
    - require:
      - pkg: example-tools
      - file: example-maker

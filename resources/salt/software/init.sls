# What researchers bring: the packages that they name in the settings of a role, each as NAME or NAME=VERSION. With a version a machine that
# is made later gets the same as the others, or none.
{% set wanted, others = {}, {} %}
{% for part in ['genotyper', 'software-of-worker'] %}
{% for package in pillar['butler'].get(part, {}).get('packages', '').replace(',', ' ').split() %}
{% set name, version = (package ~ '=').split('=')[:2] %}
{% if version and wanted.get(name) and wanted[name] != version %}{% do others.update({name: version}) %}{% endif %}
{% if version or name not in wanted %}{% do wanted.update({name: version}) %}{% endif %}
{% endfor %}
{% endfor %}

{% for name, version in others | dictsort %}
software-{{ name }}:
  test.fail_without_changes:
    - name: "Two roles of this machine ask for two versions of {{ name }}. Ask for one in their settings."
{% endfor %}

{% if wanted and not others %}
software-packages:
  pkg.installed:
    - pkgs:
{%- for name, version in wanted | dictsort %}
      - {{ name | yaml_dquote }}{% if version %}: {{ version | yaml_dquote }}{% endif %}
{%- endfor %}
{% endif %}

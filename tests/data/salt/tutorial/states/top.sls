#!jinja|json
{"base": {"*": {{ pillar["butler"]["states"] | json }}}}

#!jinja|json
{"base": {"*": [{{ ("minions." ~ opts["id"]) | json }}]}}

import itertools

NUMBERS = itertools.count(20261128070000000000)


def gen_jid(options):
    return str(next(NUMBERS))

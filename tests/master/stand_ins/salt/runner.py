import salt.client


class RunnerClient:
    def __init__(self, options):
        pass

    def cmd(self, function, arguments, print_event=True, full_return=False):
        assert function == "jobs.lookup_jid", function
        # Salt prints unless it is told not to, and for states puts its outputter beside the returns.
        if print_event:
            print("lookup")
        return {"outputter": "highstate", "data": salt.client.MASTER.cache.get(arguments[0], {})}

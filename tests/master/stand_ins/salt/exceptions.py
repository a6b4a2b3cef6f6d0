class SaltException(Exception):
    pass


class SaltClientError(SaltException):
    pass


class AuthenticationError(SaltException):
    pass


class SaltReqTimeoutError(SaltException):
    pass

#include "services/tools/ToolEnvironment.h"

QMap<QString, QString> toolEnvironment()
{
    static const char *const passed[] = {"PATH",
                                         "HOME",
                                         "USER",
                                         "LOGNAME",
                                         "TMPDIR",
                                         "SSH_AUTH_SOCK",
                                         "XDG_RUNTIME_DIR",
                                         "XDG_DATA_HOME",
                                         "XDG_CONFIG_HOME",
                                         "DBUS_SESSION_BUS_ADDRESS",
                                         "CONTAINERS_CONF",
                                         "CONTAINERS_STORAGE_CONF",
                                         "CONTAINERS_REGISTRIES_CONF",
                                         "CONTAINER_HOST",
                                         "DOCKER_HOST",
                                         "DOCKER_CONFIG",
                                         "HTTP_PROXY",
                                         "HTTPS_PROXY",
                                         "NO_PROXY",
                                         "http_proxy",
                                         "https_proxy",
                                         "no_proxy",
                                         "ALL_PROXY",
                                         "all_proxy",
                                         "SSL_CERT_FILE", // what this computer trusts, as OpenSSL, Go, curl, pip, git and Node are told
                                         "SSL_CERT_DIR",
                                         "CURL_CA_BUNDLE",
                                         "REQUESTS_CA_BUNDLE",
                                         "PIP_CERT",
                                         "GIT_SSL_CAINFO",
                                         "GIT_SSL_CAPATH",
                                         "NODE_EXTRA_CA_CERTS",
                                         "PIP_CONFIG_FILE",
                                         "SystemRoot",
                                         "SystemDrive",
                                         "ComSpec",
                                         "TEMP",
                                         "TMP",
                                         "USERPROFILE",
                                         "APPDATA",
                                         "LOCALAPPDATA",
                                         "ProgramData",
                                         "PATHEXT"};
    QMap<QString, QString> environment{{QStringLiteral("LANG"), QStringLiteral("C.UTF-8")},
                                       {QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8")}};
    for (const char *name : passed) {
        if (qEnvironmentVariableIsSet(name))
            environment.insert(QString::fromLatin1(name), qEnvironmentVariable(name));
    }
    return environment;
}

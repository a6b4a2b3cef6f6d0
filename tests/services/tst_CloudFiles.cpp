#include "services/clouds/CloudFile.h"
#include "services/clouds/CloudsText.h"
#include "services/clouds/CloudsYaml.h"
#include "services/clouds/OpenrcFile.h"
#include "services/clouds/OpenrcText.h"
#include "services/ssh/SshKey.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimeZone>
#include <QtTest>

namespace
{
const QByteArray before = "export OS_AUTH_URL=https://c.example.org:5000/v3\nexport OS_USERNAME=ada\nexport OS_PROJECT_NAME=genomes\n";

/// What Horizon gives, in its own words about nothing.
const QByteArray horizon = R"(#!/usr/bin/env bash
# To use an OpenStack cloud you need to authenticate against the Identity service
export OS_AUTH_URL=https://c.example.org:5000
export OS_PROJECT_ID=0123456789abcdef
export OS_PROJECT_NAME="Genomes of don't know"
export OS_USER_DOMAIN_NAME="Default"
if [ -z "$OS_USER_DOMAIN_NAME" ]; then unset OS_USER_DOMAIN_NAME; fi
export OS_PROJECT_DOMAIN_ID="default"
if [ -z "$OS_PROJECT_DOMAIN_ID" ]; then unset OS_PROJECT_DOMAIN_ID; fi
# unset v2.0 items in case set
unset OS_TENANT_ID
unset OS_TENANT_NAME
export OS_USERNAME="ada"
echo "Please enter your OpenStack Password for project $OS_PROJECT_NAME as user $OS_USERNAME: "
read -sr OS_PASSWORD_INPUT
export OS_PASSWORD=$OS_PASSWORD_INPUT
export OS_REGION_NAME=""
# Don't leave a blank variable, unset it if it was empty
if [ -z "$OS_REGION_NAME" ]; then unset OS_REGION_NAME; fi
export OS_INTERFACE=public
export OS_IDENTITY_API_VERSION=3
)";

const QByteArray several = R"(clouds:
  first:
    auth_type: password
    auth:
      auth_url: https://one.example.org:5000/v3
      username: "ada"
      password: "p#w"
      project_name: genomes
      user_domain_name: Default
      project_domain_name: Default
    region_name: RegionOne
    cacert: ca.pem
  second:
    auth_type: "v3applicationcredential"
    auth: {auth_url: "https://two.example.org/identity", application_credential_id: abc, application_credential_secret: geheim}
    regions: [{name: north}, south]
    interface: publicURL
    volume_api_version: 3
)";

const QByteArray tfvars = R"(# Butler
user_name = "ada" // who
password="p\"#\\$${x}ä"
auth_url = "https://c.example.org:5000/v2.0/"
/* of the
   project */
tenant_name = "genomes"
worker_count = 3
sizes = ["a", {b = "}"}]
key_file = "~/.ssh/id"
bastion_key_file = "keys/bastion"
bastion_host = "gate.example.org"
bastion_user = "ubuntu"
key_pair = "mine")";

const QByteArray powerShell = "$env:OS_AUTH_URL = \"https://c.example.org:5000/v3\"\r\n$env:OS_USERNAME = 'ada''s'\r\n"
                              "$env:OS_PROJECT_NAME = \"ge`\"no\"\"mes\"\r\n$env:OS_REGION_NAME = $null\r\n$Password = Read-Host -Prompt "
                              "\"x\" -AsSecureString\r\n$env:OS_PASSWORD = [Runtime.InteropServices.Marshal]::PtrToStringAuto($x)\r\n";
const QByteArray prompt = "@echo off\r\nset OS_AUTH_URL=https://c.example.org:5000/v3\r\nset \"OS_USERNAME=ada lo\"\r\n"
                          "set OS_PROJECT_NAME=100%%\r\nset /p OS_PASSWORD=Password: \r\n";

QString field(const ImportedCloud &cloud, const QString &name)
{
    const CloudAccount &account = cloud.account;
    const QMap<QString, QString> fields{{QStringLiteral("name"), account.name},
                                        {QStringLiteral("url"), account.authUrl},
                                        {QStringLiteral("kind"), cloudKindWord(account.kind)},
                                        {QStringLiteral("user"), account.user},
                                        {QStringLiteral("userDomain"), account.userDomain},
                                        {QStringLiteral("userDomainId"), account.userDomainId},
                                        {QStringLiteral("project"), account.project},
                                        {QStringLiteral("projectId"), account.projectId},
                                        {QStringLiteral("projectDomain"), account.projectDomain},
                                        {QStringLiteral("projectDomainId"), account.projectDomainId},
                                        {QStringLiteral("region"), account.region},
                                        {QStringLiteral("interface"), account.endpoints},
                                        {QStringLiteral("credential"), account.credentialId},
                                        {QStringLiteral("caFile"), account.caFile},
                                        {QStringLiteral("keyFile"), account.keyFile},
                                        {QStringLiteral("keyPair"), account.keyPair},
                                        {QStringLiteral("bastion"), account.bastion.host},
                                        {QStringLiteral("bastionUser"), account.bastion.user},
                                        {QStringLiteral("bastionKey"), account.bastion.keyFile},
                                        {QStringLiteral("secret"), cloud.secret.value_or(QStringLiteral("(unknown)"))},
                                        {QStringLiteral("notes"), cloud.notes.join(QLatin1Char('\n'))}};
    return fields.value(name, QStringLiteral("no such field"));
}

bool write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// What the program prints, with an environment of its own.
QByteArray printed(const QString &program, const QStringList &words, const QByteArray &input = {})
{
    QProcess process;
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("PATH"), qEnvironmentVariable("PATH"));
    environment.insert(QStringLiteral("HOME"), QDir::homePath());
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    process.setProcessEnvironment(environment);
    process.start(program, words);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(30'000);
    return process.readAllStandardOutput();
}

/// What real bash has in a variable after it has carried a file out.
QByteArray inBash(const QByteArray &text, const QByteArray &name, const QByteArray &input = {})
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("rc.sh"));
    if (!write(file, text))
        return "not written";
    return printed(QStringLiteral("bash"),
                   {QStringLiteral("-c"),
                    QStringLiteral(". \"$0\" >/dev/null 2>&1; printf %s \"$") + QString::fromLatin1(name) + QStringLiteral("\""), file},
                   input);
}

QStringList oddValues()
{
    return {QStringLiteral("plain"),
            QStringLiteral("a'b"),
            QStringLiteral("a\"b"),
            QStringLiteral("'\"'\"'"),
            QStringLiteral("$HOME ${HOME} $(id) `id` $$"),
            QStringLiteral("back\\slash\\\\n \\"),
            QStringLiteral("#comment # x"),
            QStringLiteral(" space before and behind "),
            QStringLiteral("Größe ß 漢字 😀"),
            QStringLiteral("!x !! !$ ~ * ? [a] {b,c} ; & | < > ( )"),
            QStringLiteral("a: b - c, [d] {e} %f @g &h *i ?j |k >l"),
            QStringLiteral("null"),
            QStringLiteral("yes"),
            QStringLiteral("0123"),
            QStringLiteral("1e5"),
            QStringLiteral("-"),
            QStringLiteral("=x=y="),
            QString(QStringLiteral("aB3$'\"")).repeated(40).left(200)};
}

ImportedCloud account(const QString &secret)
{
    ImportedCloud cloud;
    cloud.account.name = QStringLiteral("mine");
    cloud.account.authUrl = QStringLiteral("https://c.example.org:5000/v3");
    cloud.account.user = secret.trimmed(); // any field may be odd
    cloud.account.userDomain = QStringLiteral("Default");
    cloud.account.project = QStringLiteral("p '") + secret;
    cloud.account.projectDomainId = QStringLiteral("default");
    cloud.account.region = QStringLiteral("1");
    cloud.account.caFile = QStringLiteral("/a b/it's.pem");
    cloud.account.expires = QDateTime(QDate(2027, 1, 31), QTime(12, 0), QTimeZone::utc());
    cloud.account.bastion = {QStringLiteral("gate"), 2222, QStringLiteral("u"), QStringLiteral("/k")};
    cloud.account.keyFile = QStringLiteral("/id");
    cloud.account.keyPair = QStringLiteral("pair");
    cloud.secret = secret;
    return cloud;
}
} // namespace

/// The files of a cloud's web page, and the accounts that are made of them.
class tst_CloudFiles final : public QObject
{
    Q_OBJECT

private:
    /// Reads one account, or says the error in the place of its fields.
    static QString said(const QByteArray &text, const QString &file, const QString &wanted, int which = 0)
    {
        const Result<QList<ImportedCloud>> read = readCloudText(text, file);
        return read ? field(read->value(which), wanted) : read.error().message;
    }

private Q_SLOTS:
    void readsWhatWebPagesGive_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *tag, const QByteArray &text, const char *file, int which, const char *wanted,
                            const char *expected) {
            QTest::newRow(tag) << text << QString::fromLatin1(file) << which << QString::fromLatin1(wanted) << QString::fromUtf8(expected);
        };
        row("Horizon: address", horizon, "/d/a-openrc.sh", 0, "url", "https://c.example.org:5000/v3");
        row("Horizon: project", horizon, "/d/a-openrc.sh", 0, "project", "Genomes of don't know");
        row("Horizon: id", horizon, "/d/a-openrc.sh", 0, "projectId", "0123456789abcdef");
        row("Horizon: domain's id", horizon, "/d/a-openrc.sh", 0, "projectDomainId", "default");
        row("Horizon: domain", horizon, "/d/a-openrc.sh", 0, "userDomain", "Default");
        row("Horizon: password is asked", horizon, "/d/a-openrc.sh", 0, "secret", "(unknown)");
        row("Horizon: empty region", horizon, "/d/a-openrc.sh", 0, "region", "");
        row("Horizon: interface", horizon, "/d/a-openrc.sh", 0, "interface", "public");
        row("Horizon: name", horizon, "/d/a-openrc.sh", 0, "name", "c.example.org-Genomes-of-don-t-know");
        row("Horizon: by content", horizon, "/d/a.txt", 0, "user", "ada");
        row("Horizon: Windows' lines", QByteArray("\xEF\xBB\xBF") + QByteArray(horizon).replace("\n", "\r\n"), "/d/a", 0, "projectId",
            "0123456789abcdef");
        row("clouds.yaml: secret", several, "/d/clouds.yaml", 0, "secret", "p#w");
        row("clouds.yaml: name", several, "/d/clouds.yaml", 0, "name", "first");
        row("clouds.yaml: certificate", several, "/d/clouds.yaml", 0, "caFile", "/d/ca.pem");
        row("clouds.yaml: by content", several, "/d/x.txt", 0, "region", "RegionOne");
        row("credential: kind", several, "/d/clouds.yaml", 1, "kind", "application_credential");
        row("credential: id", several, "/d/clouds.yaml", 1, "credential", "abc");
        row("credential: secret", several, "/d/clouds.yaml", 1, "secret", "geheim");
        row("credential: address", several, "/d/clouds.yaml", 1, "url", "https://two.example.org/identity/v3");
        row("credential: first region", several, "/d/clouds.yaml", 1, "region", "north");
        row("credential: interface", several, "/d/clouds.yaml", 1, "interface", "public");
        row("credential as openrc",
            "export OS_AUTH_TYPE=v3applicationcredential\nexport OS_AUTH_URL=https://c.example.org:5000/v3\nexport "
            "OS_APPLICATION_CREDENTIAL_ID=abc\nexport OS_APPLICATION_CREDENTIAL_SECRET=\"s$\"\n",
            "/d/x.sh", 0, "secret", "s$");
        row("credential with a leftover user", before + "OS_APPLICATION_CREDENTIAL_ID=abc", "/d/x.sh", 0, "kind", "application_credential");
        row("token", "export OS_AUTH_URL=https://c.example.org/v3; export OS_TOKEN=gAAA", "/d/x.sh", 0, "kind", "token");
        row("tenant of old", "OS_AUTH_URL=https://c.example.org/v2.0/\nOS_USERNAME=a\nOS_TENANT_NAME=t", "/d/x.sh", 0, "project", "t");
        row("domain that is not told", before, "/d/x.sh", 0, "userDomain", "Default");
        row("tfvars: user", tfvars, "/d/credentials.tfvars", 0, "user", "ada");
        row("tfvars: password", tfvars, "/d/credentials.tfvars", 0, "secret", "p\"#\\${x}ä");
        row("tfvars: address", tfvars, "/d/credentials.tfvars", 0, "url", "https://c.example.org:5000/v3");
        row("tfvars: project", tfvars, "/d/credentials.tfvars", 0, "project", "genomes");
        row("tfvars: bastion", tfvars, "/d/credentials.tfvars", 0, "bastion", "gate.example.org");
        row("tfvars: bastion's user", tfvars, "/d/credentials.tfvars", 0, "bastionUser", "ubuntu");
        row("tfvars: bastion's key", tfvars, "/d/credentials.tfvars", 0, "bastionKey", "/d/keys/bastion");
        row("tfvars: key pair", tfvars, "/d/by content", 0, "keyPair", "mine");
        row("PowerShell: user", powerShell, "/d/rc.ps1", 0, "user", "ada's");
        row("PowerShell: project", powerShell, "/d/rc.ps1", 0, "project", "ge\"no\"mes");
        row("PowerShell: password is asked", powerShell, "/d/rc.ps1", 0, "secret", "(unknown)");
        row("command prompt: user", prompt, "/d/rc.bat", 0, "user", "ada lo");
        row("command prompt: percent", prompt, "/d/rc.bat", 0, "project", "100%");
        row("command prompt: password is asked", prompt, "/d/rc.bat", 0, "secret", "(unknown)");
    }

    void readsWhatWebPagesGive()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, file);
        QFETCH(int, which);
        QFETCH(QString, wanted);
        QFETCH(QString, expected);
        QCOMPARE(said(text, file, wanted, which), expected);
    }

    void saysWhatAPersonShouldKnow_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("part");
        QTest::newRow("version 2") << QByteArray("OS_AUTH_URL=https://c.example.org/v2.0\nOS_USERNAME=a") << QStringLiteral("version 2");
        QTest::newRow("version 2 by number") << before + "OS_IDENTITY_API_VERSION=2" << QStringLiteral("version 2");
        QTest::newRow("no project") << QByteArray("OS_AUTH_URL=https://c.example.org/v3\nOS_USERNAME=a") << QStringLiteral("no project");
        QTest::newRow("http") << QByteArray("OS_AUTH_URL=http://c.example.org/v3\nOS_USERNAME=a") << QStringLiteral("not encrypted");
        QTest::newRow("password is asked") << horizon << QStringLiteral("asks for the password");
        QTest::newRow("password by a command") << before + "export OS_PASSWORD=$(pass show x)\n"
                                               << QStringLiteral("/d/x:4:20: This value is");
        QTest::newRow("another file") << before + ". ~/.more" << QStringLiteral("/d/x:4:1");
        QTest::newRow("regions") << several << QStringLiteral("2 regions");
    }

    void saysWhatAPersonShouldKnow()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, part);
        const Result<QList<ImportedCloud>> read = readCloudText(text, QStringLiteral("/d/x"));
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QVERIFY2(read->last().notes.join(QLatin1Char('\n')).contains(part), qPrintable(read->last().notes.join(QLatin1Char('\n'))));
    }

    void refusesByPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("begin");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *tag, const QByteArray &text, const char *place, const char *part) {
            QTest::newRow(tag) << text << QStringLiteral("/d/x:%1: ").arg(QString::fromLatin1(place)) << QString::fromUtf8(part);
        };
        row("empty", "", "1:1", "empty");
        row("blank", " \n\r\n", "1:1", "empty");
        row("binary",
            QByteArray("\x7F"
                       "ELF\0\1",
                       6),
            "1:1", "no text");
        row("large", QByteArray(1'000'001, '#'), "1:1", "1 MB");
        row("not UTF-8", before + "OS_PASSWORD=Gr\xF6\xDF\n", "4:15", "UTF-8");
        row("something else", "hello\n", "1:1", "neither");
        row("user by a command", "OS_AUTH_URL=https://c.example.org/v3\nexport OS_USERNAME=$(whoami)", "2:20", "$(…)");
        row("user by backticks", "OS_AUTH_URL=https://c.example.org/v3\nexport OS_USERNAME=`whoami`", "2:20", "`…`");
        row("user by a default", "OS_AUTH_URL=https://c.example.org/v3\nOS_USERNAME=${USER:-ada}", "2:13", "${…}");
        row("user of the environment", "OS_AUTH_URL=https://c.example.org/v3\nOS_USERNAME=\"$LOGNAME\"", "2:14", "$LOGNAME");
        row("user through another", "OS_AUTH_URL=https://c.example.org/v3\nA=$(id)\nOS_USERNAME=$A", "2:3", "$(…)");
        row("user under a condition", "OS_AUTH_URL=https://c.example.org/v3\nOS_USERNAME=a\nif id x; then OS_USERNAME=b; fi", "3:15",
            "OS_USERNAME");
        row("user in a loop", "OS_AUTH_URL=https://c.example.org/v3\nfor i in a b; do\nOS_USERNAME=$i\ndone", "3:13", "OS_USERNAME");
        row("user in a function", "OS_AUTH_URL=https://c.example.org/v3\nf() {\n OS_USERNAME=b\n}\nf", "5:1", "OS_USERNAME");
        row("user in a subshell", "OS_AUTH_URL=https://c.example.org/v3\n(OS_USERNAME=b)", "2:2", "OS_USERNAME");
        row("user behind a pipe", "OS_AUTH_URL=https://c.example.org/v3\nid | read OS_USERNAME", "2:11", "OS_USERNAME");
        row("user is asked", "OS_AUTH_URL=https://c.example.org/v3\nread -p 'Name: ' OS_USERNAME", "2:18", "asked");
        row("in another file", "OS_AUTH_URL=https://c.example.org/v3\nsource ./other.sh", "2:1", "user's name");
        row("torn quote", before + "export OS_PASSWORD=\"abc\n", "4:20", "not closed");
        row("torn bracket", before + "export OS_PASSWORD=$(abc\n", "4:21", "not closed");
        row("no address", "export OS_USERNAME=ada\n", "1:1", "auth_url");
        row("address is none", "export OS_AUTH_URL=cloud.example.org\nOS_USERNAME=a", "1:8", "must be one such as");
        row("address with a password", "export OS_AUTH_URL=https://a:b@c.example.org/v3\nOS_USERNAME=a", "1:8", "without a name");
        row("no user", "export OS_AUTH_URL=https://c.example.org/v3\n", "1:1", "username");
        row("only a name", "export OS_CLOUD=mine\n", "1:8", "clouds.yaml");
        row("browser", before + "export OS_AUTH_TYPE=v3oidcpassword\n", "4:8", "application credential");
        row("not checked", before + "export OS_INSECURE=true\n", "4:8", "certificate");
        row("line break", before + "export OS_REGION_NAME='a\nb'\n", "4:8", "line break");
        row("no clouds", "cloud: {}\nclouds: [a]\n", "2:9", "name for each");
        row("verify", "clouds:\n  a:\n    auth: {auth_url: 'https://c.example.org', username: a}\n    verify: false\n", "4:13",
            "certificate");
        row("vendor", "clouds:\n  a:\n    profile: rackspace\n", "3:14", "rackspace");
        row("vendor of old", "clouds:\n  a:\n    cloud: rackspace\n", "3:12", "auth_url");
        row("credential without id",
            "clouds:\n  a:\n    auth_type: v3applicationcredential\n    auth: {auth_url: 'https://c.example.org'}\n", "2:3",
            "application_credential_id");
        row("list for a text", "clouds:\n  a:\n    auth: {auth_url: [a]}\n", "3:22", "must be a text");
        row("torn YAML", "clouds:\n  a: {auth: \n", "3:1", "");
        row("interface", "clouds:\n  a:\n    auth: {auth_url: 'https://c.example.org', username: a}\n    interface: outside\n", "4:16",
            "public");
        row("key is no name", "clouds:\n  -a:\n    auth: {}\n", "2:3", "called");
        row("heredoc", "auth_url = \"https://c.example.org\"\nuser_name = <<EOT\nada\nEOT\n", "2:13", "several lines");
        row("Terraform's work", "auth_url = \"https://c.example.org\"\nuser_name = \"${var.x}\"\n", "2:13", "Terraform");
        row("Terraform's call", "auth_url = \"https://c.example.org\"\nuser_name = file(\"x\")\n", "2:13", "quotes");
        row("torn HCL", "auth_url = \"https://c.example.org\nuser_name = \"a\"\n", "1:12", "not closed");
        row("Windows' work", "set OS_AUTH_URL=https://c.example.org\r\nset OS_USERNAME=%USERNAME%\r\n", "2:1", "worked out");
    }

    void refusesByPlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, begin);
        QFETCH(QString, part);
        const Result<QList<ImportedCloud>> read = readCloudText(text, QStringLiteral("/d/x"));
        QVERIFY(!read);
        QVERIFY2(read.error().message.startsWith(begin) && read.error().message.contains(part), qPrintable(read.error().message));
    }

    /// The words of a shell as bash itself takes them: each row is carried out by it, and read by us.
    void takesTheSameAsBash_data()
    {
        QTest::addColumn<QByteArray>("lines");
        int number = 0;
        for (const char *lines :
             {"export OS_PASSWORD=plain",
              "OS_PASSWORD=bare",
              "export OS_PASSWORD='a b'\"c d\"e\\ f",
              "export A=1 OS_PASSWORD=2; export B=3",
              "export OS_PASSWORD=\"a\\\"b\\$c\\\\d\\e\\`f\"",
              "export OS_PASSWORD='it'\\''s'",
              "OS_PASSWORD=a#b # comment",
              "OS_PASSWORD=\"#\"#",
              "A=x; export OS_PASSWORD=$A-${A}y",
              "OS_PASSWORD='$A'\"\\$A\"",
              "OS_PASSWORD=$HOME/x",
              "OS_PASSWORD=~/x",
              "OS_PASSWORD='~/x'",
              "export OS_PASSWORD=first\nexport OS_PASSWORD=second",
              "export OS_PASSWORD=x\nunset OS_PASSWORD",
              "OS_PASSWORD=a\\\nb",
              "OS_PASSWORD=\"a\\\nb\"",
              "OS_PASSWORD=$'a\\'b\\\\c'",
              "OS_PASSWORD=$\"a\"",
              "OS_PASSWORD=a$",
              "OS_PASSWORD=\"a$ b\"",
              "declare -x OS_PASSWORD=x",
              "typeset OS_PASSWORD=x",
              "readonly OS_PASSWORD=x",
              "OS_PASSWORD=a; OS_PASSWORD+=b",
              "OS_PASSWORD=x true",
              "OS_PASSWORD=x; if [ -z \"$OS_PASSWORD\" ]; then OS_PASSWORD=y; else OS_PASSWORD=z; fi",
              "OS_PASSWORD=; if [ -z \"$OS_PASSWORD\" ]; then OS_PASSWORD=y; fi",
              "A=1\nif [ \"$A\" = 2 ]\nthen\n OS_PASSWORD=two\nelif [ \"$A\" == 1 ]\nthen\n OS_PASSWORD=one\nelse\n OS_PASSWORD=no\nfi",
              "A=x; [ -n \"$A\" ] && OS_PASSWORD=y",
              "A=x; [ -z \"$A\" ] && OS_PASSWORD=y",
              "A=x; [ -z \"$A\" ] || OS_PASSWORD=y",
              "A=x\nif [[ -n $A ]] && [ -z \"$OS_USERNAME\" ]; then OS_PASSWORD=1; else OS_PASSWORD=2; fi",
              "if ! [ -z \"$OS_USERNAME\" ]; then OS_PASSWORD=1; fi",
              "if [ -n \"$OS_USERNAME\" ]; then if [ -z \"$OS_USERNAME\" ]; then "
              "OS_PASSWORD=1; fi; OS_PASSWORD=2; fi",
              "cat <<EOF >/dev/null\nOS_PASSWORD=no\nEOF\nOS_PASSWORD=yes",
              "cat <<-'E F' >/dev/null\n\tOS_PASSWORD=no\n\tE F\nOS_PASSWORD=yes",
              "echo \"a; OS_PASSWORD=no\"; OS_PASSWORD=yes >/dev/null",
              "f() { OS_PASSWORD=no; }\nOS_PASSWORD=yes",
              "function f {\nOS_PASSWORD=no\n}\nOS_PASSWORD=yes",
              "{ OS_PASSWORD=yes; }",
              "OS_PASSWORD=yes\nreturn\nOS_PASSWORD=no",
              "OS_PASSWORD=a&&OS_PASSWORD=b",
              "OS_PASSWORD=a;:;true",
              "OS_PASSWORD=a\\;b",
              "OS_PASSWORD=a=b=c",
              "export 'OS_PASSWORD=quoted'",
              "\"OS_PASSWORD\"=x",
              "OS_PASSWORD=(a b)",
              "OS_PASSWORD=\"\"''",
              "OS_PASSWORD=x 2>/dev/null",
              "case $OS_USERNAME in\n a) OS_PASSWORD=a;;\nesac\nOS_PASSWORD=b",
              "export -n X; OS_PASSWORD=b",
              "export OS_PASSWORD=caf\xC3\xA9\xE2\x82\xAC",
              "#\nOS_PASSWORD='a\tb c'",
              "OS_PASSWORD=é'",
              "OS_PASSWORD=a!b"})
            QTest::addRow("%d: %s", ++number, QByteArray(lines).replace('\n', " / ").constData()) << QByteArray(lines);
    }

    void takesTheSameAsBash()
    {
        QFETCH(QByteArray, lines);
        if (QStandardPaths::findExecutable(QStringLiteral("bash")).isEmpty())
            QSKIP("There is no bash here to compare with.");
        const Result<ImportedCloud> read = readOpenrc(before + lines + '\n', QStringLiteral("/d/x"));
        const QByteArray expected = inBash(before + lines + '\n', "OS_PASSWORD");
        const bool isTold = read && read->secret; // what only a shell can tell may stay unknown, but never be another
        if (isTold)
            QCOMPARE(read->secret->toUtf8(), expected);
        else if (read)
            QVERIFY2(expected.isEmpty() || lines.contains('(') || lines.contains("'OS_"), expected.constData());
        else
            QVERIFY2(lines.endsWith('\'') || lines.contains('\t'), qPrintable(read.error().message));
    }

    /// Words put together by chance, all carried out by one bash.
    void takesTheSameAsBashByChance()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("bash")).isEmpty())
            QSKIP("There is no bash here to compare with.");
        const QByteArrayList parts{"a",        "'b c'",   "\"d e\"", "\\ ",      "\\\\", "$A",         "${A}f", "\"$A\"",
                                   "#",        "=",       "~",       "\"\\$g\"", "'\"'", "\"'\"",      "!",     "\xC3\xA9",
                                   "$'h\\'i'", "\"\\j\"", "/~/",     "*.k",      "\\\n", "\"l\\\nm\"", "''",    "$",
                                   "-",        "[n]",     "{o,p}",   "\\'",      "\\\"", "%",          "+=",    "'q\\'"};
        QRandomGenerator random(20261129);
        const QTemporaryDir folder;
        QStringList words{QStringLiteral("-c"), QStringLiteral("for f in \"$@\"; do (. \"$f\"; printf '%s\\0' \"$OS_PASSWORD\"); done"),
                          QStringLiteral("bash")};
        QByteArrayList texts;
        for (int number = 0; number < 400; ++number) {
            QByteArray text = before + "A='x  $y'\nexport OS_PASSWORD=";
            for (int part = random.bounded(1, 8); part > 0; --part)
                text += parts[random.bounded(static_cast<int>(parts.size()))];
            texts << text + (number % 3 == 0 ? "; export B=c # d" : number % 3 == 1 ? " B=c" : "") + '\n';
            words << folder.filePath(QString::number(number));
            QVERIFY(write(words.last(), texts.last()));
        }
        const QByteArrayList expected = printed(QStringLiteral("bash"), words).split('\0');
        QCOMPARE(expected.size(), texts.size() + 1);
        int known = 0;
        for (qsizetype number = 0; number < texts.size(); ++number) {
            const Result<ImportedCloud> read = readOpenrc(texts[number], QStringLiteral("/d/x"));
            if (!read) { // a quote that is open to bash, too
                QVERIFY2(expected[number].isEmpty(), texts[number].constData());
                continue;
            }
            static const QRegularExpression left(QStringLiteral("\\{o,p\\}|\\$[*!#$\\[-]|\\$A[a-z]|=~")); // what only a shell can tell
            if (read->secret || (!expected[number].isEmpty() && !left.match(QString::fromUtf8(texts[number])).hasMatch()))
                QVERIFY2(read->secret.value_or(QString()).toUtf8() == expected[number],
                         QByteArray(texts[number] + read->secret.value_or(QString()).toUtf8() + " / " + expected[number]).constData());
            known += read->secret ? 1 : 0;
        }
        QVERIFY2(known > 300, "too few of them are told at all");
    }

    void tellsTheKindByContent_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *tag, const QByteArray &text, const char *name, CloudFileKind kind) {
            QTest::newRow(tag) << text << QString::fromLatin1(name) << static_cast<int>(kind);
        };
        row("clouds", several, "x.sh", CloudFileKind::CloudsYaml);
        row("clouds behind a comment", "# export OS_X=\n" + several, "x", CloudFileKind::CloudsYaml);
        row("clouds as JSON", "{\"clouds\": {}}", "x", CloudFileKind::CloudsYaml);
        row("openrc", horizon, "x.yaml", CloudFileKind::Openrc);
        row("csh", "setenv OS_AUTH_URL https://x\n", "x", CloudFileKind::Openrc);
        row("tfvars", tfvars, "x.sh", CloudFileKind::Tfvars);
        row("PowerShell", powerShell, "x.sh", CloudFileKind::WindowsRc);
        row("prompt", prompt, "x", CloudFileKind::WindowsRc);
        row("by name: YAML", "a: b\n", "clouds.yml", CloudFileKind::CloudsYaml);
        row("by name: sh", "a\n", "a.sh", CloudFileKind::Openrc);
        row("nothing", "a\n", "a.txt", CloudFileKind::Unknown);
    }

    void tellsTheKindByContent()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, name);
        QFETCH(int, kind);
        QCOMPARE(static_cast<int>(cloudFileKind(text, name)), kind);
    }

    void laysSecureOverClouds()
    {
        const QByteArray secure =
            "clouds:\n  first:\n    auth:\n      password: 'other: #'\n  second: {}\n  third: {auth: {password: x}}\n";
        const Result<QList<ImportedCloud>> read =
            readCloudText(several, QStringLiteral("/d/clouds.yaml"), {}, {secure, QStringLiteral("/d/secure.yaml")});
        QVERIFY(read);
        QCOMPARE(read->size(), 2);
        QCOMPARE(read->first().secret.value_or(QString()), QStringLiteral("other: #"));
        const Result<QList<ImportedCloud>> bad = readCloudText(several, QStringLiteral("/d/clouds.yaml"), {},
                                                               {"clouds:\n  first: {auth: [a]}\n", QStringLiteral("/d/secure.yaml")});
        QVERIFY(!bad);
        QVERIFY2(bad.error().message.startsWith(QStringLiteral("/d/secure.yaml:2:17: ")), qPrintable(bad.error().message));
    }

    void ofSeveralTheGoodOnesAreReadAndTheBadOnesSaid()
    {
        const QByteArray text = "clouds:\n  good: {auth: {auth_url: 'https://c.example.org', username: a}}\n  bad: {auth: {username: b}}\n"
                                "  worse: 7\n";
        QList<RefusedCloud> refused;
        const Result<QList<ImportedCloud>> read = readCloudText(text, QStringLiteral("/d/x.yaml"), {}, {}, &refused);
        QVERIFY(read && read->size() == 1);
        QCOMPARE(read->first().account.name, QStringLiteral("good"));
        QCOMPARE(refused.size(), 2);
        QCOMPARE(refused.first().name, QStringLiteral("bad"));
        QVERIFY2(refused.first().error.message.startsWith(QStringLiteral("/d/x.yaml:3:3: ")), qPrintable(refused.first().error.message));
        QVERIFY2(refused.last().error.message.startsWith(QStringLiteral("/d/x.yaml:4:3: ")), qPrintable(refused.last().error.message));
        QVERIFY(!readCloudText(text, QStringLiteral("/d/x.yaml"))); // who did not ask for them gets nothing
        // What is wrong with the file is no fault of one of them.
        refused.clear();
        QVERIFY(!readCloudText("clouds:\n  a: [\n", QStringLiteral("/d/x.yaml"), {}, {}, &refused) && refused.isEmpty());
    }

    void publicKeysOfOthersAreReadAndPrivateOnesRefused()
    {
        const QByteArray begin =
            "clouds:\n  a:\n    auth: {auth_url: 'https://c.example.org', username: a}\n    butler:\n      public_keys:\n";
        const QString key = newSshKey(QStringLiteral("ada lovelace"))->publicKey;
        const Result<QList<ImportedCloud>> read = readCloudText(begin + "        - " + key.toUtf8() + "\n", QStringLiteral("/d/x.yaml"));
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QCOMPARE(read->first().account.publicKeys, QStringList{key});
        for (const QByteArray &bad : {QByteArray("ssh-ed25519 AAAA"), QByteArray("'-----BEGIN OPENSSH PRIVATE KEY----- s3cret'")}) {
            const Result<QList<ImportedCloud>> refused = readCloudText(begin + "        - " + bad + "\n", QStringLiteral("/d/x.yaml"));
            QVERIFY(!refused && refused.error().message.startsWith(QStringLiteral("/d/x.yaml:6:11: ")));
            QVERIFY(!refused.error().message.contains(QStringLiteral("s3cret")));
        }
    }

    void takesOneOfSeveral()
    {
        const Result<QList<ImportedCloud>> one = readCloudText(several, QStringLiteral("/d/x"), QStringLiteral("second"));
        QVERIFY(one && one->size() == 1);
        QCOMPARE(one->first().account.name, QStringLiteral("second"));
        const Result<QList<ImportedCloud>> none = readCloudText(several, QStringLiteral("/d/x"), QStringLiteral("thrid"));
        QVERIFY(!none && none.error().message.contains(QStringLiteral("first, second")));
        QVERIFY(!readCloudText(horizon, QStringLiteral("/d/x"), QStringLiteral("second")));
    }

    void readsFoldersAndWhatStandsBeside()
    {
        const QTemporaryDir folder;
        QVERIFY(!readCloudFile(folder.path()));
        QVERIFY(!readCloudFile(folder.filePath(QStringLiteral("none"))));
        QVERIFY(!readCloudFile(QStringLiteral("/dev/zero")));
        QVERIFY(write(folder.filePath(QStringLiteral("clouds.yaml")), several));
        QVERIFY(write(folder.filePath(QStringLiteral("secure.yaml")), "clouds: {first: {auth: {password: beside}}}"));
        for (const QString &path : {folder.path(), folder.filePath(QStringLiteral("clouds.yaml"))}) {
            const Result<QList<ImportedCloud>> read = readCloudFile(path);
            QVERIFY2(read, read ? "" : qPrintable(read.error().message));
            QCOMPARE(read->first().secret.value_or(QString()), QStringLiteral("beside"));
        }
    }

    void readsUtf16AsWindowsSavesIt()
    {
        QByteArray text("\xFF\xFE");
        for (const QChar letter : QString::fromUtf8(powerShell)) {
            text += static_cast<char>(letter.cell());
            text += static_cast<char>(letter.row());
        }
        QCOMPARE(said(text, QStringLiteral("/d/rc.ps1"), QStringLiteral("user")), QStringLiteral("ada's"));
    }

    void writesWhatItReads_data()
    {
        QTest::addColumn<QString>("value");
        for (const QString &value : oddValues())
            QTest::newRow(value.toUtf8().constData()) << value;
    }

    void writesWhatItReads()
    {
        QFETCH(QString, value);
        const ImportedCloud cloud = account(value);
        const QByteArray yaml = cloudsYamlText({cloud});
        const Result<QList<ImportedCloud>> again = readCloudsYaml({yaml, QStringLiteral("/d/x")});
        QVERIFY2(again, again ? "" : qPrintable(again.error().message));
        QVERIFY(again->size() == 1 && again->first().account == cloud.account);
        QCOMPARE(again->first().secret.value_or(QString()), value);

        const Result<QByteArray> openrc = openrcText(cloud);
        QVERIFY(openrc);
        const Result<ImportedCloud> back = readOpenrc(*openrc, QStringLiteral("/d/x"));
        QVERIFY2(back, back ? "" : qPrintable(back.error().message));
        QCOMPARE(back->secret.value_or(QString()), value);
        QCOMPARE(back->account.project, cloud.account.project);
        QCOMPARE(back->account.user, cloud.account.user);
        QCOMPARE(back->account.caFile, cloud.account.caFile);
    }

    void bashReadsWhatIsWritten_data() { writesWhatItReads_data(); }

    void bashReadsWhatIsWritten()
    {
        QFETCH(QString, value);
        if (QStandardPaths::findExecutable(QStringLiteral("bash")).isEmpty())
            QSKIP("There is no bash here.");
        ImportedCloud cloud = account(value);
        QCOMPARE(inBash(*openrcText(cloud), "OS_PASSWORD"), value.toUtf8());
        QCOMPARE(inBash(*openrcText(cloud), "OS_PROJECT_NAME"), cloud.account.project.toUtf8());
        cloud.secret.reset();
        QVERIFY(!openrcText(cloud)->contains("OS_PASSWORD='"));
        QCOMPARE(inBash(*openrcText(cloud), "OS_PASSWORD", value.toUtf8() + '\n'), value.toUtf8());
    }

    void pythonReadsWhatIsWritten()
    {
        const QByteArray there = printed(QStringLiteral("python3"), {QStringLiteral("-c"), QStringLiteral("import yaml; print('yes')")});
        if (there.trimmed() != "yes")
            QSKIP("There is no python3 with yaml here.");
        QList<ImportedCloud> clouds;
        QByteArray expected;
        for (const QString &value : oddValues()) {
            clouds << account(value);
            clouds.last().account.name = QStringLiteral("c%1").arg(clouds.size());
            expected += value.toUtf8() + '\n';
        }
        const QString program = QStringLiteral("import sys, yaml\nfor c in yaml.safe_load(sys.stdin.buffer)['clouds'].values():\n"
                                               "  sys.stdout.buffer.write((c['auth']['password'] + '\\n').encode())");
        QCOMPARE(printed(QStringLiteral("python3"), {QStringLiteral("-c"), program}, cloudsYamlText(clouds)), expected);
    }

    void anApplicationCredentialIsWrittenWithoutScope()
    {
        ImportedCloud cloud = account(QStringLiteral("s"));
        cloud.account.kind = CloudAccount::Kind::ApplicationCredential;
        cloud.account.credentialId = QStringLiteral("abc");
        const QByteArray openrc = *openrcText(cloud);
        QVERIFY(!openrc.contains("export OS_PROJECT") && !openrc.contains("export OS_USER"));
        const QString program =
            QStringLiteral("import sys, yaml\nprint(sorted(yaml.safe_load(sys.stdin.buffer)['clouds']['mine']['auth']))");
        const QByteArray keys = printed(QStringLiteral("python3"), {QStringLiteral("-c"), program}, cloudsYamlText({cloud})).trimmed();
        if (!keys.isEmpty())
            QCOMPARE(keys, QByteArray("['application_credential_id', 'application_credential_secret', 'auth_url']"));
        const Result<QList<ImportedCloud>> again = readCloudsYaml({cloudsYamlText({cloud}), QStringLiteral("/d/x")});
        QVERIFY(again);
        QCOMPARE(again->first().account.project, cloud.account.project);
        QCOMPARE(again->first().account.user, cloud.account.user);
    }

    void aLineBreakIsNotWritten()
    {
        ImportedCloud cloud = account(QStringLiteral("a"));
        cloud.account.region = QStringLiteral("a\nexport X=1");
        QVERIFY(!openrcText(cloud));
    }

    void endsOnLargeFiles_data()
    {
        QTest::addColumn<QByteArray>("begin");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("openrc: nested") << before << QByteArray("if a; then\n");
        QTest::newRow("openrc: functions") << before << QByteArray("f() {\n");
        QTest::newRow("openrc: names") << before << QByteArray("OS_%=1;");
        QTest::newRow("openrc: brackets") << before << QByteArray("$(");
        QTest::newRow("openrc: words") << before << QByteArray("a\\'b'");
        QTest::newRow("openrc: texts") << before << QByteArray("<<A\n");
        QTest::newRow("clouds.yaml: clouds") << QByteArray("clouds:\n")
                                             << QByteArray(" c%: {auth: {auth_url: https://a.b, username: c}}\n");
        QTest::newRow("tfvars: names") << tfvars + "\n" << QByteArray("user_name = \"a\"\nn% = [\"\", \"\"]\n");
        QTest::newRow("tfvars: brackets") << tfvars + "\n" << QByteArray("[{");
        QTest::newRow("tfvars: comments") << tfvars + "\n" << QByteArray("/**/");
        QTest::newRow("PowerShell") << powerShell << QByteArray("$env:OS_A=\"a`\"\"\"\n");
        QTest::newRow("PowerShell: one line") << powerShell + "$env:OS_USERNAME = \"" << QByteArray("a`\"\"\"");
    }

    void endsOnLargeFiles()
    {
        QFETCH(QByteArray, begin);
        QFETCH(QByteArray, part);
        QByteArray text = begin;
        for (int number = 0; text.size() < 990'000; ++number)
            text += QByteArray(part).replace('%', QByteArray::number(number));
        QElapsedTimer timer;
        timer.start();
        (void)readCloudText(text, QStringLiteral("/d/x"));
        QVERIFY2(timer.elapsed() < 30'000, "the window would stand still"); // a square of the length takes hours
    }

    void survivesTornAndBrokenFiles_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("openrc") << horizon + "f() { a; }\ncat <<E\nx\nE\nA=$(b \"c\") B=${d} C=`e` D=$'f'\ncase a in b) c;; esac\n";
        QTest::newRow("clouds.yaml") << several;
        QTest::newRow("tfvars") << tfvars + "\nx = <<EOT\na\nEOT\n";
        QTest::newRow("PowerShell") << powerShell;
        QTest::newRow("prompt") << prompt;
    }

    void survivesTornAndBrokenFiles()
    {
        QFETCH(QByteArray, text);
        for (qsizetype end = 0; end < text.size(); ++end)
            (void)readCloudText(text.first(end), QStringLiteral("/d/x"));
        QRandomGenerator random(20261128);
        for (int round = 0; round < 1500; ++round) {
            QByteArray broken = text;
            for (int flip = random.bounded(1, 5); flip > 0; --flip)
                broken[random.bounded(static_cast<int>(broken.size()))] = static_cast<char>(random.bounded(256));
            const Result<QList<ImportedCloud>> read = readCloudText(broken, QStringLiteral("/d/x"));
            if (!read)
                QVERIFY2(read.error().message.startsWith(QStringLiteral("/d/x:")), qPrintable(read.error().message));
            (void)readOpenrc(broken, QStringLiteral("/d/x"));
        }
    }
};

QTEST_GUILESS_MAIN(tst_CloudFiles)
#include "tst_CloudFiles.moc"

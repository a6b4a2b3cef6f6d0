#include "services/ssh/JumpHostWords.h"

#include "services/ssh/PublicKey.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

namespace
{

/// Gives the sentences of this file their context.
struct JumpHostText {
    Q_DECLARE_TR_FUNCTIONS(JumpHostTest)
};

JumpHostAnswer failed(const QString &message, const QString &todo)
{
    return {JumpHostAnswer::Kind::Failed, message, todo};
}

QRegularExpressionMatch find(const QByteArray &said, const char *pattern)
{
    const QRegularExpression wanted(QString::fromLatin1(pattern),
                                    QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    return wanted.match(QString::fromUtf8(said));
}

bool has(const QByteArray &said, const char *pattern)
{
    return find(said, pattern).hasMatch();
}

/// ssh's last word that is none of its -v.
QString lastWord(const QByteArray &said)
{
    QString last;
    for (const QString &line : QString::fromUtf8(said).split(QLatin1Char('\n'))) {
        const QString simple = line.simplified();
        if (!simple.isEmpty() && !simple.startsWith(QLatin1String("debug")) && !simple.startsWith(QLatin1String("OpenSSH_")))
            last = simple;
    }
    return last.isEmpty() ? JumpHostText::tr("nothing") : last;
}

/// Nobody got as far as a login.
JumpHostAnswer unreached(const QByteArray &said, const CloudAccount::Bastion &host)
{
    const QString vpn = JumpHostText::tr(
        "Look at the name and the port. Some jump hosts answer only in the institute's own network, by its VPN, or to addresses that their "
        "people know.");
    if (has(said, "Could not resolve hostname"))
        return failed(
            JumpHostText::tr("The name %1 is not known.").arg(host.host),
            JumpHostText::tr("Write it as the cloud's people told it. Some names are known only in the institute's own network, or by "
                             "its VPN."));
    if (has(said, "Connection refused"))
        return failed(JumpHostText::tr("%1 is there, but nothing listens for SSH at its port %2.").arg(host.host).arg(host.port), vpn);
    if (has(said, "timed out|No route to host|Network is unreachable|Host is down"))
        return failed(JumpHostText::tr("%1 gives no answer.").arg(host.host), vpn);
    if (has(said, "Unable to negotiate|no matching"))
        return failed(JumpHostText::tr("%1 speaks only an SSH of old, which this computer does not take any more.").arg(host.host),
                      JumpHostText::tr("Tell the cloud's people. It said: %1").arg(lastWord(said)));
    if (has(said, "Connection (closed|reset)|kex_exchange_identification|banner exchange"))
        return failed(JumpHostText::tr("%1 closes the connection before anybody can sign in.").arg(host.host),
                      JumpHostText::tr("Too many may be at it, or something else than SSH answers at port %1. Look at the port, wait some "
                                       "minutes, and test again.")
                          .arg(host.port));
    return failed(JumpHostText::tr("The jump host cannot be used. SSH said: %1").arg(lastWord(said)), {});
}

/// It was asked to let us in, and did not.
JumpHostAnswer refused(const QByteArray &said, const QString &methods, const CloudAccount::Bastion &host, const KeyFile &key,
                       const QString &user)
{
    const QString file = QDir::toNativeSeparators(host.keyFile);
    const bool isTaken = has(said, "^debug1: Server accepts key:");
    const bool isShown = has(said, "^debug1: Offering public key:");
    if (!methods.contains(QLatin1String("publickey")))
        return failed(JumpHostText::tr("The jump host takes no keys, but only: %1.").arg(methods),
                      JumpHostText::tr("Ask the cloud's people how programs get in there."));
    if (has(said, "UNPROTECTED PRIVATE KEY FILE|bad permissions"))
        return failed(JumpHostText::tr("Others can read the key %1, so SSH does not use it.").arg(file),
                      JumpHostText::tr("Let nobody but you read the file, then test again."));
    if (key.state == KeyFile::State::Locked && (isTaken || !isShown))
        return lockedKey(host.keyFile);
    if (has(said, "Load key .*: "))
        return failed(JumpHostText::tr("SSH cannot read the key %1.").arg(file),
                      JumpHostText::tr("Choose another key, or make a new one."));
    if (!isShown && host.keyFile.isEmpty())
        return failed(
            JumpHostText::tr("The jump host wants a key, and there is none to show: no file is named, and your SSH agent has none."),
            JumpHostText::tr("Choose the file of your key, then test again."));
    JumpHostAnswer answer = failed(JumpHostText::tr("The jump host is there, but it does not know your key for the name “%1”.").arg(user),
                                   JumpHostText::tr("Either the key was never made known there, or your name there is another. Look at the "
                                                    "name, and give the public key to the cloud's page or its people."));
    answer.ownKey = key.publicKey;
    return answer;
}

} // namespace

JumpHostAnswer jumpHostFault(const CloudAccount::Bastion &host, const KeyFile &key)
{
    // A word that neither ssh nor a file of its can read as an option, a pattern or the end of a line.
    static const QRegularExpression plain(QStringLiteral("\\A[0-9A-Za-z_][0-9A-Za-z_.:-]{0,250}\\z"));
    static const QRegularExpression name(QStringLiteral("\\A(?:[0-9A-Za-z_][0-9A-Za-z_.@+-]{0,100})?\\z"));
    if (!plain.match(host.host).hasMatch())
        return failed(JumpHostText::tr("“%1” is no name of a computer.").arg(host.host),
                      JumpHostText::tr("Write the jump host's name or address alone, such as bastion.example.org."));
    if (!name.match(host.user).hasMatch())
        return failed(JumpHostText::tr("“%1” is no name to sign in with.").arg(host.user),
                      JumpHostText::tr("Write your name at the jump host, as the cloud's people told it."));
    return keyFault(host.keyFile, key);
}

JumpHostAnswer keyFault(const QString &path, const KeyFile &key)
{
    const QString file = QDir::toNativeSeparators(path);
    if (path.isEmpty())
        return {JumpHostAnswer::Kind::LetsIn};
    switch (key.state) {
    case KeyFile::State::Missing:
        return failed(
            JumpHostText::tr("There is no file %1.").arg(file),
            JumpHostText::tr("Choose the file of your key, or leave the field empty: then the keys of your SSH agent are shown."));
    case KeyFile::State::Unreadable:
        return failed(JumpHostText::tr("The file %1 cannot be read.").arg(file),
                      JumpHostText::tr("Look whose it is, or choose another key."));
    case KeyFile::State::Public:
        return failed(JumpHostText::tr("The file %1 has the public half of a key. SSH needs the other one.").arg(file),
                      JumpHostText::tr("Choose the file beside it whose name does not end in .pub."));
    case KeyFile::State::Strange:
        return failed(JumpHostText::tr("There is no key in the file %1.").arg(file), JumpHostText::tr("Choose the file of your key."));
    case KeyFile::State::Open:
    case KeyFile::State::Locked:
        break;
    }
    return {JumpHostAnswer::Kind::LetsIn};
}

JumpHostAnswer lockedKey(const QString &file)
{
    return failed(
        JumpHostText::tr("The key %1 needs its passphrase, and your SSH agent does not have it.").arg(QDir::toNativeSeparators(file)),
        JumpHostText::tr("Unlock it for as long as you are logged in: type ssh-add and the file's name in a terminal, then test again."));
}

JumpHostAnswer jumpHostAnswer(const QByteArray &said, const CloudAccount::Bastion &host, const KeyFile &key, const QString &user)
{
    if (has(said, "REMOTE HOST IDENTIFICATION HAS CHANGED|Host key verification failed")) {
        const QString shown = find(said, "^debug1: Server host key: \\S+ (SHA256:\\S+)").captured(1);
        return {
            JumpHostAnswer::Kind::Changed,
            JumpHostText::tr("The jump host shows another key than the one that you trusted, so nothing was sent to it."),
            JumpHostText::tr("It was set up anew, or somebody stands in between. Ask the cloud's people whether this is the fingerprint of "
                             "its key now. Only if they say so, forget the old one."),
            {},
            shown};
    }
    if (has(said, "^Authenticated to ")) {
        const bool isEnd = has(said, "open failed: administratively prohibited");
        return {JumpHostAnswer::Kind::LetsIn, JumpHostText::tr("It lets you in as %1.").arg(user),
                isEnd ? JumpHostText::tr("It did not lead on to another port of its own. If it leads to no machine either, ask the cloud's "
                                         "people to let you forward connections there.")
                      : QString()};
    }
    const QRegularExpressionMatch denied = find(said, "Permission denied \\(([^)]*)\\)");
    if (denied.hasMatch() || has(said, "Too many authentication failures"))
        return refused(said, denied.hasMatch() ? denied.captured(1) : QStringLiteral("publickey"), host, key, user);
    return unreached(said, host);
}

#include "services/ssh/KnownHosts.h"

#include "services/ssh/PublicKey.h"

namespace
{

/// How a machine without a whole key stands in the file, until the target says which one it has; ssh reads it as a comment.
const QString TornMark = QStringLiteral("# torn ");

} // namespace

QString bareKey(const QString &publicKey)
{
    return publicKey.simplified().section(QLatin1Char(' '), 0, 1);
}

KnownHosts KnownHosts::fromText(const QByteArray &text)
{
    KnownHosts hosts;
    for (const QString &line : QString::fromUtf8(text).split(QLatin1Char('\n'))) {
        const QString simple = line.simplified();
        const QString machine = simple.section(QLatin1Char(' '), 0, 0);
        if (simple.startsWith(TornMark))
            hosts.m_torn << simple.mid(TornMark.size());
        else if (isWholeHostKey(simple.section(QLatin1Char(' '), 1, 2)))
            hosts.m_lines << simple.section(QLatin1Char(' '), 0, 2);
        else if (!simple.isEmpty() && !simple.startsWith(QLatin1Char('#')))
            hosts.m_torn << machine;
    }
    hosts.m_torn.removeDuplicates();
    return hosts;
}

QByteArray KnownHosts::text() const
{
    QStringList lines = m_lines;
    for (const QString &machine : m_torn)
        lines << TornMark + machine;
    lines.sort(); // so that a folder under version control by mistake at least shows small differences
    QByteArray text;
    for (const QString &line : std::as_const(lines))
        text += line.toUtf8() + '\n';
    return text;
}

bool KnownHosts::knows(const QString &machine) const
{
    return !keys(machine).isEmpty();
}

QStringList KnownHosts::keys(const QString &machine) const
{
    QStringList found;
    for (const QString &line : m_lines) {
        if (line.section(QLatin1Char(' '), 0, 0) == machine)
            found << line.section(QLatin1Char(' '), 1);
    }
    return found;
}

bool KnownHosts::add(const QString &machine, const QString &key)
{
    const QString bare = bareKey(key);
    if (!isWholeHostKey(bare))
        return false;
    if (!keys(machine).contains(bare))
        m_lines << machine + QLatin1Char(' ') + bare;
    m_torn.removeAll(machine);
    return true;
}

bool KnownHosts::set(const QString &machine, const QString &key)
{
    if (!isWholeHostKey(bareKey(key)))
        return false;
    remove(machine);
    return add(machine, key);
}

void KnownHosts::remove(const QString &machine)
{
    m_lines.removeIf([&machine](const QString &line) { return line.section(QLatin1Char(' '), 0, 0) == machine; });
    m_torn.removeAll(machine);
}

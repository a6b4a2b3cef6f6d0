#include "services/ssh/KnownHosts.h"

QString bareKey(const QString &publicKey)
{
    return publicKey.simplified().section(QLatin1Char(' '), 0, 1);
}

KnownHosts KnownHosts::fromText(const QByteArray &text)
{
    KnownHosts hosts;
    for (const QString &line : QString::fromUtf8(text).split(QLatin1Char('\n'))) {
        if (const QString simple = line.simplified(); !simple.isEmpty() && !simple.startsWith(QLatin1Char('#')))
            hosts.m_lines << simple.section(QLatin1Char(' '), 0, 2);
    }
    return hosts;
}

QByteArray KnownHosts::text() const
{
    QStringList lines = m_lines;
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

void KnownHosts::add(const QString &machine, const QString &key)
{
    if (!keys(machine).contains(bareKey(key)))
        m_lines << machine + QLatin1Char(' ') + bareKey(key);
}

void KnownHosts::set(const QString &machine, const QString &key)
{
    remove(machine);
    add(machine, key);
}

void KnownHosts::remove(const QString &machine)
{
    m_lines.removeIf([&machine](const QString &line) { return line.section(QLatin1Char(' '), 0, 0) == machine; });
}

#include "services/ssh/WebRequest.h"

#include <algorithm>

std::optional<WebRequest> WebRequest::read(const QByteArray &said)
{
    const qsizetype end = said.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    WebRequest request;
    QList<QByteArray> lines = said.first(end).split('\n');
    request.m_line = lines.takeFirst().trimmed();
    const QList<QByteArray> words = request.m_line.split(' ');
    if (words.size() == 3 && words.at(2).startsWith("HTTP/1."))
        request.m_target = words.at(1);
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        // A line that continues the one before it, or is none, is nothing that a browser says.
        if (colon < 1 || line.at(0) == ' ' || line.at(0) == '\t')
            request.m_target.clear();
        request.m_fields << Field{line.left(std::max<qsizetype>(colon, 0)).toLower(), line.mid(colon + 1).trimmed()};
    }
    request.m_rest = said.mid(end + 4);
    return request;
}

QByteArray WebRequest::field(const QByteArray &name) const
{
    QByteArray value;
    int found = 0;
    for (const Field &one : m_fields) {
        if (one.name == name) {
            value = one.value;
            ++found;
        }
    }
    return found == 1 ? value : QByteArray();
}

bool WebRequest::has(const QByteArray &name) const
{
    return std::any_of(m_fields.cbegin(), m_fields.cend(), [&name](const Field &one) { return one.name == name; });
}

bool WebRequest::isFor(const QByteArrayList &hosts) const
{
    if (!m_target.startsWith('/') || !hosts.contains(field("host").toLower()))
        return false;
    QByteArrayList origins;
    for (const QByteArray &host : hosts)
        origins << "http://" + host;
    return !has("origin") || origins.contains(field("origin").toLower());
}

QByteArray WebRequest::cookie(const QByteArray &name) const
{
    for (const QByteArray &one : field("cookie").split(';')) {
        const QByteArray pair = one.trimmed();
        if (pair.startsWith(name + '='))
            return pair.mid(name.size() + 1);
    }
    return {};
}

QByteArray WebRequest::passedOn(const QByteArray &withoutCookies) const
{
    const bool upgrades = has("upgrade");
    QByteArray head = m_line + "\r\n";
    for (const Field &one : m_fields) {
        QByteArray value = one.value;
        if (one.name == "keep-alive" || one.name == "proxy-connection" || (one.name == "connection" && !upgrades))
            continue;
        if (one.name == "cookie") {
            QByteArrayList kept;
            for (const QByteArray &pair : value.split(';')) {
                if (!pair.trimmed().startsWith(withoutCookies))
                    kept << pair.trimmed();
            }
            if (kept.isEmpty())
                continue;
            value = kept.join("; ");
        }
        head += one.name + ": " + value + "\r\n";
    }
    return head + (upgrades ? "\r\n" : "connection: close\r\n\r\n") + m_rest;
}

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

/// The head of a request that a browser makes: what decides whether it comes in, and what of it is passed on.
class WebRequest final
{
public:
    /// Nothing where the head is not whole yet. `said` is all that the browser said up to now.
    static std::optional<WebRequest> read(const QByteArray &said);
    /// The longest head that is waited for.
    static constexpr qsizetype Longest = 64 * 1024;

    /// The value of a field; several of one name, or none, give nothing.
    QByteArray field(const QByteArray &name) const;
    bool has(const QByteArray &name) const;
    /// The path with what stands behind its question mark.
    const QByteArray &target() const { return m_target; }
    /// Whether it is for this host, and no page of another one asked for it.
    bool isFor(const QByteArrayList &hosts) const;
    /// The value of a cookie; empty: there is none.
    QByteArray cookie(const QByteArray &name) const;
    /// What is passed on: without the cookies whose names begin so, and so that a second request on the same connection is none.
    QByteArray passedOn(const QByteArray &withoutCookies) const;

private:
    struct Field {
        QByteArray name{};
        QByteArray value{};
    };
    QByteArray m_line{};
    QByteArray m_target{};
    QList<Field> m_fields{};
    QByteArray m_rest{}; ///< behind the head
};

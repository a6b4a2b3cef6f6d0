#include "services/clouds/TfvarsFile.h"

#include "model/Harmless.h"
#include "services/cluster/YamlNode.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <cctype>

namespace
{
/// Gives the sentences of this file their context.
struct CloudFileWords {
    Q_DECLARE_TR_FUNCTIONS(CloudFile)
};

/// Reads assignments of HCL, of which only those of plain texts are understood.
class TfvarsReader final
{
public:
    TfvarsReader(const QByteArray &text, QString file) : m_text(text), m_file(std::move(file)) {}
    void read();
    QStringList names() const { return m_values.keys(); }
    bool has(const QString &name) const { return m_values.contains(name); }
    /// A variable with its place.
    CloudVariable value(const QString &name) const;
    const Error &error() const { return m_error; }

private:
    char peek(qsizetype ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0'; }
    bool isDone() const { return m_at >= m_text.size() || !m_error.message.isEmpty(); }
    void fault(qsizetype offset, const QString &sentence);
    void skipSpace(bool withLines);
    QByteArray readName();
    CloudVariable readValue();
    CloudVariable readString();
    bool readEscape(QByteArray &value);
    void skipHereDocument();
    void skipExpression();

    const QByteArray &m_text;
    QString m_file{};
    qsizetype m_at = 0;
    QHash<QString, CloudVariable> m_values{}; ///< without their places, of which few are asked for
    QHash<QString, qsizetype> m_offsets{};
    Error m_error{};
};

void TfvarsReader::fault(qsizetype offset, const QString &sentence)
{
    if (m_error.message.isEmpty())
        m_error = yamlError(m_text, m_file, offset, sentence);
}

/// Over blanks and comments.
void TfvarsReader::skipSpace(bool withLines)
{
    while (!isDone()) {
        const char byte = peek();
        if (byte == '#' || (byte == '/' && peek(1) == '/')) {
            const qsizetype newline = m_text.indexOf('\n', m_at);
            m_at = newline < 0 ? m_text.size() : newline;
        } else if (byte == '/' && peek(1) == '*') {
            const qsizetype end = m_text.indexOf("*/", m_at + 2);
            if (end < 0)
                fault(m_at, CloudFileWords::tr("The comment that begins here has no end (*/)."));
            m_at = end < 0 ? m_text.size() : end + 2;
        } else if (byte == ' ' || byte == '\t' || byte == '\r' || (withLines && byte == '\n')) {
            ++m_at;
        } else {
            return;
        }
    }
}

QByteArray TfvarsReader::readName()
{
    const bool isQuoted = peek() == '"';
    m_at += isQuoted ? 1 : 0;
    const qsizetype begin = m_at;
    while (m_at < m_text.size() && (std::isalnum(static_cast<uchar>(peek())) || peek() == '_' || peek() == '-'))
        ++m_at;
    const QByteArray name = m_text.mid(begin, m_at - begin);
    m_at += isQuoted && peek() == '"' ? 1 : 0;
    return name;
}

/// Behind a backslash; false where HCL knows no such letter.
bool TfvarsReader::readEscape(QByteArray &value)
{
    static constexpr QByteArrayView from("nrt\"\\"), to("\n\r\t\"\\");
    const char letter = peek(1);
    if (letter == 'u' || letter == 'U') {
        const qsizetype digits = letter == 'u' ? 4 : 8;
        bool isNumber = false;
        const uint code = m_text.mid(m_at + 2, digits).toUInt(&isNumber, 16);
        m_at += 2 + digits;
        const char32_t point = code;
        value += QString::fromUcs4(&point, 1).toUtf8();
        return isNumber && code > 0 && code < 0x110000;
    }
    const qsizetype place = letter == '\0' ? -1 : from.indexOf(letter);
    if (place >= 0)
        value += to[place];
    m_at += 2;
    return place >= 0;
}

CloudVariable TfvarsReader::readString()
{
    const qsizetype begin = m_at++;
    CloudVariable made{};
    QByteArray value;
    while (m_at < m_text.size() && peek() != '"' && peek() != '\n') {
        const char byte = peek();
        if (byte == '\\') {
            const qsizetype at = m_at;
            if (!readEscape(value))
                fault(at, CloudFileWords::tr("Behind a backslash can stand n, r, t, a quote or another backslash."));
        } else if ((byte == '$' || byte == '%') && peek(1) == byte && peek(2) == '{') { // so are ${ and %{ written
            value += m_text.mid(m_at + 1, 2);
            m_at += 3;
        } else {
            if ((byte == '$' || byte == '%') && peek(1) == '{') {
                made.state = CloudVariable::State::NeedsShell;
                made.why = CloudFileWords::tr("This value is worked out by Terraform, which is not done here. Write the value itself.");
            }
            value += byte;
            ++m_at;
        }
    }
    if (peek() != '"')
        fault(begin, CloudFileWords::tr("The quote that opens here is not closed in its line."));
    ++m_at;
    made.text = QString::fromUtf8(value);
    return made;
}

/// <<END or <<-END, and the lines up to that word.
void TfvarsReader::skipHereDocument()
{
    const qsizetype begin = m_at;
    qsizetype newline = m_text.indexOf('\n', m_at);
    QByteArray end = m_text.mid(m_at + 2, newline < 0 ? -1 : newline - m_at - 2).trimmed();
    if (end.startsWith('-'))
        end.remove(0, 1);
    while (newline >= 0) {
        m_at = newline + 1;
        newline = m_text.indexOf('\n', m_at);
        if (m_text.mid(m_at, newline < 0 ? -1 : newline - m_at).trimmed() == end) {
            m_at = newline < 0 ? m_text.size() : newline;
            return;
        }
    }
    m_at = m_text.size();
    fault(begin, CloudFileWords::tr("The text that begins here has no end: a line with %1 alone is missing.").arg(QString::fromUtf8(end)));
}

/// Over a number, a list, a map: to the end of the line on which no bracket is open.
void TfvarsReader::skipExpression()
{
    int depth = 0;
    while (!isDone() && (depth > 0 || peek() != '\n')) {
        const char byte = peek();
        if (byte == '"') {
            readString();
        } else if (byte == '<' && peek(1) == '<') {
            skipHereDocument();
        } else if (byte == '#' || byte == '/') {
            const qsizetype before = m_at;
            skipSpace(false);
            m_at += m_at == before ? 1 : 0;
        } else {
            depth += byte == '[' || byte == '{' || byte == '(' ? 1 : byte == ']' || byte == '}' || byte == ')' ? -1 : 0;
            ++m_at;
        }
    }
}

CloudVariable TfvarsReader::readValue()
{
    const qsizetype begin = m_at;
    CloudVariable made{CloudVariable::State::NeedsShell,
                       {},
                       {},
                       CloudFileWords::tr("Only a text in quotes can be taken from here. Write the value in quotes.")};
    if (peek() == '"') {
        made = readString();
        skipSpace(false);
        if (isDone() || peek() == '\n')
            return made;
        made.state = CloudVariable::State::NeedsShell; // more than a text
        made.why = CloudFileWords::tr("This value is worked out by Terraform, which is not done here. Write the value itself.");
    } else if (peek() == '<' && peek(1) == '<') {
        made.why = CloudFileWords::tr("A text of several lines (<<) cannot be taken here. Write it in quotes, in one line.");
    }
    skipExpression();
    const QByteArray bare = m_text.mid(begin, m_at - begin).trimmed();
    const bool isNumber = !bare.isEmpty() && std::all_of(bare.begin(), bare.end(), [](char byte) { return byte >= '0' && byte <= '9'; });
    if (isNumber || bare == "null")
        return {CloudVariable::State::Known, isNumber ? QString::fromLatin1(bare) : QString(), {}, {}};
    return made;
}

CloudVariable TfvarsReader::value(const QString &name) const
{
    CloudVariable value = m_values.value(name);
    value.place = yamlError(m_text, m_file, m_offsets.value(name), {}).message.chopped(2);
    return value;
}

void TfvarsReader::read()
{
    for (skipSpace(true); !isDone(); skipSpace(true)) {
        const qsizetype begin = m_at;
        const QByteArray name = readName();
        skipSpace(false);
        if (name.isEmpty() || peek() != '=') {
            fault(begin, CloudFileWords::tr("Here must be a line of the form: name = \"value\"."));
            return;
        }
        ++m_at;
        skipSpace(false);
        m_offsets.insert(QString::fromLatin1(name), m_at);
        m_values.insert(QString::fromLatin1(name), readValue());
    }
}

/// The names of Butler's own set-up, and those of OpenStack's environment that they are.
const QMap<QString, QString> &meanings()
{
    static const QMap<QString, QString> map{
        {QStringLiteral("user_name"), QStringLiteral("OS_USERNAME")},
        {QStringLiteral("user"), QStringLiteral("OS_USERNAME")},
        {QStringLiteral("password"), QStringLiteral("OS_PASSWORD")},
        {QStringLiteral("auth_url"), QStringLiteral("OS_AUTH_URL")},
        {QStringLiteral("tenant_name"), QStringLiteral("OS_PROJECT_NAME")},
        {QStringLiteral("tenant_id"), QStringLiteral("OS_PROJECT_ID")},
        {QStringLiteral("project_name"), QStringLiteral("OS_PROJECT_NAME")},
        {QStringLiteral("project_id"), QStringLiteral("OS_PROJECT_ID")},
        {QStringLiteral("domain_name"), QStringLiteral("OS_USER_DOMAIN_NAME")},
        {QStringLiteral("domain_id"), QStringLiteral("OS_USER_DOMAIN_ID")},
        {QStringLiteral("user_domain_name"), QStringLiteral("OS_USER_DOMAIN_NAME")},
        {QStringLiteral("user_domain_id"), QStringLiteral("OS_USER_DOMAIN_ID")},
        {QStringLiteral("project_domain_name"), QStringLiteral("OS_PROJECT_DOMAIN_NAME")},
        {QStringLiteral("project_domain_id"), QStringLiteral("OS_PROJECT_DOMAIN_ID")},
        {QStringLiteral("region"), QStringLiteral("OS_REGION_NAME")},
        {QStringLiteral("token"), QStringLiteral("OS_TOKEN")},
        {QStringLiteral("cacert_file"), QStringLiteral("OS_CACERT")},
        {QStringLiteral("application_credential_id"), QStringLiteral("OS_APPLICATION_CREDENTIAL_ID")},
        {QStringLiteral("application_credential_secret"), QStringLiteral("OS_APPLICATION_CREDENTIAL_SECRET")}};
    return map;
}
} // namespace

Result<ImportedCloud> readTfvars(const QByteArray &written, const QString &file, const QString &name)
{
    const QByteArray text = written.startsWith("\xEF\xBB\xBF") ? written.mid(3) : written;
    TfvarsReader reader(text, file);
    reader.read();
    if (!reader.error().message.isEmpty())
        return reader.error();
    const QString folder = QFileInfo(file).absolutePath();
    CloudVariables cloud{QStringLiteral("%1:1:1").arg(file), folder, name, {}};
    for (auto meaning = meanings().cbegin(); meaning != meanings().cend(); ++meaning) {
        if (reader.has(meaning.key()))
            cloud.values.insert(*meaning, reader.value(meaning.key()));
    }
    Result<ImportedCloud> made = accountOf(cloud);
    if (!made)
        return made;
    QString failed;
    const auto take = [&](const char *key) {
        const CloudVariable value = reader.value(QString::fromLatin1(key));
        if (value.state != CloudVariable::State::Known && failed.isEmpty())
            failed = QStringLiteral("%1: %2").arg(value.place, value.why);
        return value.text;
    };
    CloudAccount &account = made->account;
    account.keyFile = absolutePath(take("key_file"), folder);
    account.keyPair = take("key_pair");
    account.bastion = {take("bastion_host"), 22, take("bastion_user"), absolutePath(take("bastion_key_file"), folder)};
    if (const int port = take("bastion_port").toInt(); port > 0 && port < 65536)
        account.bastion.port = port;
    if (!failed.isEmpty())
        return Error{failed, {}};
    return made;
}

Result<QMap<QString, QString>> readTfvarsTexts(const QByteArray &written, const QString &file)
{
    const QByteArray text = written.startsWith("\xEF\xBB\xBF") ? written.mid(3) : written;
    TfvarsReader reader(text, file);
    reader.read();
    if (!reader.error().message.isEmpty())
        return reader.error();
    QMap<QString, QString> texts;
    for (const QString &name : reader.names()) {
        const CloudVariable value = reader.value(name);
        const bool isSecret =
            name.contains(QLatin1String("password")) || name.contains(QLatin1String("secret")) || name == QLatin1String("token");
        if (value.state == CloudVariable::State::Known && !isSecret)
            texts.insert(name, harmless(value.text));
    }
    return texts;
}

#include "services/clouds/ShellWords.h"

#include <algorithm>

namespace
{
bool isNameLetter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || byte == '_';
}

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/// Reads a text once from its beginning to its end.
class ShellReader final
{
public:
    explicit ShellReader(const QByteArray &text) : m_text(text) {}
    ShellText read();

private:
    using Kind = ShellPart::Kind;
    using End = ShellStatement::End;

    char peek(qsizetype ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0'; }
    bool isDone() const { return m_at >= m_text.size() || m_read.faultOffset >= 0; }
    void fault(qsizetype offset) { m_read.faultOffset = m_read.faultOffset < 0 ? offset : m_read.faultOffset; }
    void addText(const QByteArray &text, bool isQuoted);
    void addPart(Kind kind, const QByteArray &text, qsizetype offset);
    void endWord();
    void endStatement(End end, qsizetype length);
    void readOperator();
    void readRedirection();
    void readWordPart();
    void readSingleQuotes();
    void readDoubleQuotes();
    void readEscapedQuotes();
    void readDollar(bool isInQuotes);
    void readBackticks();
    void skipBrackets(char open, char close);
    void skipQuotes(char quote);
    void skipHereDocuments();

    struct HereDocument {
        QByteArray end{};
        bool areTabsCut = false;
    };
    const QByteArray &m_text;
    qsizetype m_at = 0;
    ShellText m_read{};
    ShellStatement m_statement{};
    ShellWord m_word{};
    bool m_isInWord = false;
    enum class Redirection { None, File, HereDocument } m_redirection = Redirection::None;
    bool m_areTabsCut = false;
    QList<HereDocument> m_hereDocuments{};
};

void ShellReader::addText(const QByteArray &text, bool isQuoted)
{
    if (!m_isInWord)
        m_word.offset = m_at;
    m_isInWord = true;
    if (m_word.parts.isEmpty() || m_word.parts.last().kind != Kind::Text || m_word.parts.last().isQuoted != isQuoted)
        m_word.parts << ShellPart{Kind::Text, {}, m_at, isQuoted};
    m_word.parts.last().text += text;
}

void ShellReader::addPart(Kind kind, const QByteArray &text, qsizetype offset)
{
    if (!m_isInWord)
        m_word.offset = offset;
    m_isInWord = true;
    m_word.parts << ShellPart{kind, text, offset, true};
}

void ShellReader::endWord()
{
    if (!m_isInWord)
        return;
    if (m_redirection == Redirection::HereDocument) {
        QByteArray end;
        for (const ShellPart &part : std::as_const(m_word.parts))
            end += part.text;
        m_hereDocuments << HereDocument{end, m_areTabsCut};
    } else if (m_redirection == Redirection::None) {
        if (m_statement.words.isEmpty())
            m_statement.offset = m_word.offset;
        m_statement.words << m_word;
    }
    m_redirection = Redirection::None;
    m_word = {};
    m_isInWord = false;
}

void ShellReader::endStatement(End end, qsizetype length)
{
    endWord();
    m_redirection = Redirection::None;
    if (m_statement.words.isEmpty())
        m_statement.offset = m_at;
    m_statement.end = end;
    m_at += length;
    if (!m_statement.words.isEmpty() || end == End::Open || end == End::Close)
        m_read.statements << m_statement;
    m_statement = {};
}

void ShellReader::readOperator()
{
    switch (peek()) {
    case '\n':
        endStatement(End::Line, 1);
        skipHereDocuments();
        break;
    case ';':
        endStatement(End::Line, peek(1) == ';' ? 2 : 1);
        break;
    case '&':
        if (peek(1) == '>')
            readRedirection();
        else
            endStatement(peek(1) == '&' ? End::And : End::Line, peek(1) == '&' ? 2 : 1);
        break;
    case '|':
        endStatement(peek(1) == '|' ? End::Or : End::Pipe, peek(1) == '|' || peek(1) == '&' ? 2 : 1);
        break;
    case '(':
        endStatement(End::Open, 1);
        break;
    default:
        endStatement(End::Close, 1);
        break;
    }
}

/// `<`, `>`, `2>&1`, `<<END` …: what follows is the name of a file, or the end of a text that stands in the next lines.
void ShellReader::readRedirection()
{
    if (m_isInWord && m_word.parts.size() == 1 && m_word.parts.first().text.size() == 1 && isDigit(m_word.parts.first().text[0])) {
        m_word = {}; // the number of a stream
        m_isInWord = false;
    }
    endWord();
    const QByteArray sign = m_text.mid(m_at, 3);
    if (sign.startsWith("<<") && sign != "<<<") {
        m_redirection = Redirection::HereDocument;
        m_areTabsCut = sign == "<<-";
        m_at += m_areTabsCut ? 3 : 2;
        return;
    }
    if ((peek() == '<' || peek() == '>') && peek(1) == '(') { // <(command): a word
        m_at += 1;
        const qsizetype begin = m_at;
        skipBrackets('(', ')');
        addPart(Kind::NeedsShell, "<(…)", begin);
        return;
    }
    m_redirection = Redirection::File;
    while (peek() == '<' || peek() == '>' || peek() == '&' || peek() == '|')
        ++m_at;
}

void ShellReader::skipHereDocuments()
{
    for (const HereDocument &document : std::as_const(m_hereDocuments)) {
        while (m_at < m_text.size()) {
            const qsizetype newline = m_text.indexOf('\n', m_at);
            QByteArray line = m_text.mid(m_at, newline < 0 ? -1 : newline - m_at);
            while (document.areTabsCut && line.startsWith('\t'))
                line.remove(0, 1);
            m_at = newline < 0 ? m_text.size() : newline + 1;
            if (line == document.end)
                break;
        }
    }
    m_hereDocuments.clear();
}

/// Over a quoted text within brackets, whose words nobody needs.
void ShellReader::skipQuotes(char quote)
{
    const qsizetype begin = m_at++;
    while (m_at < m_text.size() && peek() != quote)
        m_at += peek() == '\\' && quote != '\'' ? 2 : 1;
    if (m_at >= m_text.size())
        fault(begin);
    ++m_at;
}

void ShellReader::skipBrackets(char open, char close)
{
    const qsizetype begin = m_at;
    int depth = 0;
    while (m_at < m_text.size() && m_read.faultOffset < 0) {
        const char byte = peek();
        if (byte == '\'' || byte == '"' || byte == '`') {
            skipQuotes(byte);
            continue;
        }
        m_at += byte == '\\' ? 2 : 1;
        depth += byte == open ? 1 : byte == close ? -1 : 0;
        if (byte == close && depth == 0)
            return;
    }
    fault(begin);
}

void ShellReader::readSingleQuotes()
{
    const qsizetype end = m_text.indexOf('\'', m_at + 1);
    if (end < 0) {
        fault(m_at);
        return;
    }
    addText(m_text.mid(m_at + 1, end - m_at - 1), true);
    m_at = end + 1;
}

void ShellReader::readDoubleQuotes()
{
    const qsizetype begin = m_at;
    addText({}, true);
    ++m_at;
    while (!isDone() && peek() != '"') {
        if (peek() == '\\' && QByteArrayView("$`\"\\").contains(peek(1))) {
            addText(m_text.mid(m_at + 1, 1), true);
            m_at += 2;
        } else if (peek() == '\\' && peek(1) == '\n') {
            m_at += 2;
        } else if (peek() == '$') {
            readDollar(true);
        } else if (peek() == '`') {
            readBackticks();
        } else {
            addText(m_text.mid(m_at, 1), true);
            ++m_at;
        }
    }
    if (m_at >= m_text.size())
        fault(begin);
    ++m_at;
}

/// $'…', which bash itself writes for letters that it finds odd.
void ShellReader::readEscapedQuotes()
{
    static constexpr QByteArrayView from("\\'\"?ntr"), to("\\'\"?\n\t\r");
    const qsizetype begin = m_at;
    addText({}, true);
    m_at += 2;
    while (m_at < m_text.size() && peek() != '\'') {
        if (peek() != '\\') {
            addText(m_text.mid(m_at++, 1), true);
            continue;
        }
        const qsizetype place = m_at + 1 < m_text.size() ? from.indexOf(peek(1)) : -1;
        if (place >= 0)
            addText(QByteArray(1, to[place]), true);
        else
            addPart(Kind::NeedsShell, "$'…'", m_at);
        m_at += 2;
    }
    if (m_at >= m_text.size())
        fault(begin);
    ++m_at;
}

void ShellReader::readBackticks()
{
    const qsizetype begin = m_at;
    skipQuotes('`');
    addPart(Kind::NeedsShell, "`…`", begin);
}

void ShellReader::readDollar(bool isInQuotes)
{
    const qsizetype begin = m_at;
    const char next = peek(1);
    if (next == '(') {
        ++m_at;
        skipBrackets('(', ')');
        addPart(Kind::NeedsShell, "$(…)", begin);
    } else if (next == '[') { // a sum, as older shells have it
        ++m_at;
        skipBrackets('[', ']');
        addPart(Kind::NeedsShell, "$[…]", begin);
    } else if (next == '{') {
        ++m_at;
        skipBrackets('{', '}');
        const QByteArray name = m_text.mid(begin + 2, m_at - begin - 3);
        const bool isName = !name.isEmpty() && !isDigit(name[0]) && std::all_of(name.begin(), name.end(), isNameLetter);
        addPart(isName ? Kind::Variable : Kind::NeedsShell, isName ? name : QByteArray("${…}"), begin);
    } else if (isNameLetter(next) && !isDigit(next)) {
        ++m_at;
        while (isNameLetter(peek()))
            ++m_at;
        addPart(Kind::Variable, m_text.mid(begin + 1, m_at - begin - 1), begin);
    } else if (!isInQuotes && next == '\'') {
        readEscapedQuotes();
    } else if (!isInQuotes && next == '"') {
        ++m_at; // $"…" is translated where there is a catalogue, and there is none
    } else if (next != '\0' && (isDigit(next) || QByteArrayView("?#!@*-$").contains(next))) {
        addPart(Kind::NeedsShell, m_text.mid(m_at, 2), begin);
        m_at += 2;
    } else {
        addText("$", isInQuotes);
        ++m_at;
    }
}

void ShellReader::readWordPart()
{
    switch (peek()) {
    case '\'':
        readSingleQuotes();
        break;
    case '"':
        readDoubleQuotes();
        break;
    case '`':
        readBackticks();
        break;
    case '$':
        readDollar(false);
        break;
    case '\\':
        if (peek(1) != '\n' && m_at + 1 < m_text.size())
            addText(m_text.mid(m_at + 1, 1), true);
        m_at += 2;
        break;
    default:
        addText(m_text.mid(m_at, 1), false);
        ++m_at;
        break;
    }
}

ShellText ShellReader::read()
{
    while (!isDone()) {
        const char byte = peek();
        if (byte == ' ' || byte == '\t') {
            endWord();
            ++m_at;
        } else if (byte == '#' && !m_isInWord) {
            while (m_at < m_text.size() && peek() != '\n')
                ++m_at;
        } else if (byte == '(' && m_isInWord && m_word.parts.last().text.endsWith('=')) { // NAME=(a list)
            const qsizetype begin = m_at;
            skipBrackets('(', ')');
            addPart(Kind::NeedsShell, "(…)", begin);
        } else if (byte == '<' || byte == '>') {
            readRedirection();
        } else if (byte == '\n' || byte == ';' || byte == '&' || byte == '|' || byte == '(' || byte == ')') {
            readOperator();
        } else {
            readWordPart();
        }
    }
    m_at = m_text.size();
    endStatement(ShellStatement::End::Line, 0);
    return m_read;
}
} // namespace

ShellText readShell(const QByteArray &text)
{
    return ShellReader(text).read();
}

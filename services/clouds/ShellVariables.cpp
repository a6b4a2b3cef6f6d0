#include "services/clouds/ShellVariables.h"

#include <QCoreApplication>

#include <algorithm>

namespace
{
/// Gives the sentences of this file their context.
struct CloudFileWords {
    Q_DECLARE_TR_FUNCTIONS(CloudFile)
};

bool isName(QByteArrayView text)
{
    const auto isLetter = [](char byte) {
        return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || byte == '_';
    };
    return !text.isEmpty() && !(text[0] >= '0' && text[0] <= '9') && std::all_of(text.begin(), text.end(), isLetter);
}

/// Whether bash may make several words of one: {a,b} or {1..9}, outside of quotes. It does so behind `export`, other shells do not.
bool hasBraces(const ShellWord &word)
{
    QByteArray bare;
    for (const ShellPart &part : word.parts)
        bare += part.kind == ShellPart::Kind::Text && !part.isQuoted ? part.text : QByteArray();
    const qsizetype open = bare.indexOf('{');
    return open >= 0 && bare.indexOf('}', open) > 0 && (bare.indexOf(',', open) > 0 || bare.indexOf("..", open) > 0);
}
} // namespace

ShellVariables::Sure ShellVariables::now() const
{
    if (m_blocks.isEmpty())
        return Sure::Yes;
    const Block &block = m_blocks.last();
    if (block.outer == Sure::No || block.runs == Sure::No)
        return Sure::No;
    return block.outer == Sure::Maybe ? Sure::Maybe : block.runs;
}

void ShellVariables::push(Block block)
{
    block.outer = now();
    if (block.function.isEmpty() && !m_blocks.isEmpty())
        block.function = m_blocks.last().function;
    m_blocks << block;
}

/// Whether the statement is done at all, by the end of the one before.
ShellVariables::Sure ShellVariables::gate() const
{
    using End = ShellStatement::End;
    if (m_before == End::Pipe)
        return Sure::Maybe;
    if ((m_before != End::And && m_before != End::Or) || m_status == Sure::Maybe)
        return m_before == End::And || m_before == End::Or ? Sure::Maybe : Sure::Yes;
    return (m_before == End::And) == (m_status == Sure::Yes) ? Sure::Yes : Sure::No;
}

/// The length of `NAME` before an unquoted `=`, or `+=`; 0: no assignment.
qsizetype ShellVariables::nameLength(const ShellWord &word, bool &isAppended)
{
    if (word.parts.isEmpty() || word.parts.first().kind != ShellPart::Kind::Text || word.parts.first().isQuoted)
        return 0;
    const QByteArray &text = word.parts.first().text;
    const qsizetype equals = text.indexOf('=');
    isAppended = equals > 0 && text[equals - 1] == '+';
    const qsizetype length = isAppended ? equals - 1 : equals;
    return length > 0 && isName(QByteArrayView(text).first(length)) ? length : 0;
}

/// Whether a part is all that a word becomes, without the first `skip` letters.
bool ShellVariables::isAlone(const ShellWord &word, qsizetype part, qsizetype skip)
{
    for (qsizetype place = 0; place < word.parts.size(); ++place) {
        const qsizetype length = word.parts[place].text.size() - (place == 0 ? skip : 0);
        if (place != part && (word.parts[place].kind != ShellPart::Kind::Text || length > 0))
            return false;
    }
    return true;
}

/// What a word becomes, without the first `skip` letters of its first part.
ShellVariables::Value ShellVariables::expand(const ShellWord &word, qsizetype skip) const
{
    using State = Value::State;
    Value made{State::Known, {}, word.offset, {}};
    const auto needsShell = [](qsizetype offset, const QString &why) { return Value{State::NeedsShell, {}, offset, why}; };
    for (qsizetype place = 0; place < word.parts.size(); ++place) {
        const ShellPart &part = word.parts[place];
        if (part.kind == ShellPart::Kind::NeedsShell)
            return needsShell(part.offset, CloudFileWords::tr("This value is made by a shell (%1), and the file is not carried out. Write "
                                                              "the value itself here.")
                                               .arg(QString::fromUtf8(part.text)));
        QByteArray text = place == 0 ? part.text.mid(skip) : part.text;
        if (part.kind == ShellPart::Kind::Text) {
            if (!part.isQuoted && (text.contains(":~") || (place == 0 && text.startsWith('~') && text.size() > 1 && text[1] != '/')))
                return needsShell(part.offset, CloudFileWords::tr("“~” with a name is not known here. Write the whole path."));
            if (place == 0 && !part.isQuoted && text.startsWith('~') && (text.size() > 1 || word.parts.size() == 1)) // not before a quote
                text.replace(0, 1, m_home);
            made.text += text;
            continue;
        }
        const Value value = m_values.value(part.text);
        const bool isHome = part.text == "HOME" && value.state == State::Unset;
        if (value.state == State::NeedsShell)
            return value;
        if (value.state == State::Asked)
            return isAlone(word, place, skip)
                       ? value
                       : needsShell(part.offset, CloudFileWords::tr("This value is asked of whoever uses this file. Write it here."));
        if (value.state == State::Unset && !isHome)
            return needsShell(part.offset, CloudFileWords::tr("%1 is set nowhere above in this file. Write the value itself here.")
                                               .arg(QLatin1Char('$') + QString::fromUtf8(part.text)));
        made.text += isHome ? m_home : value.text;
    }
    return made;
}

void ShellVariables::set(const QByteArray &name, const Value &value, Sure runs)
{
    if (!m_blocks.isEmpty() && !m_blocks.last().function.isEmpty()) {
        m_functions[m_blocks.last().function] << name;
        return;
    }
    if (runs == Sure::No)
        return;
    const Value before = m_values.value(name);
    if (runs == Sure::Maybe && before.state == value.state && before.text == value.text)
        return;
    if (runs == Sure::Maybe)
        m_values[name] = {
            Value::State::NeedsShell,
            {},
            value.offset,
            CloudFileWords::tr("Whether %1 is set here only a shell can tell, and the file is not carried out. Write the value "
                               "in a line of its own, without a condition.")
                .arg(QString::fromUtf8(name))};
    else
        m_values[name] = value;
}

void ShellVariables::assign(const ShellWord &word, Sure runs)
{
    bool isAppended = false;
    const qsizetype length = nameLength(word, isAppended);
    if (length == 0)
        return;
    const QByteArray name = word.parts.first().text.first(length);
    Value value = expand(word, length + (isAppended ? 2 : 1));
    const Value before = m_values.value(name);
    if (isAppended && before.state == Value::State::Known && value.state == Value::State::Known)
        value.text.prepend(before.text);
    else if (isAppended && before.state != Value::State::Unset)
        value = before;
    set(name, value, runs);
}

void ShellVariables::doRead(const Words &words, Sure runs)
{
    for (qsizetype at = 1; at < words.size(); ++at) {
        const QByteArray word = words[at].bare();
        if (word.startsWith('-') && word.size() > 1) {
            if (QByteArrayView("ptnNdui").contains(word.back())) // its value stands behind it
                ++at;
        } else if (isName(word)) {
            set(word, {Value::State::Asked, {}, words[at].offset, {}}, runs);
        }
    }
}

/// Whether `[ … ]` is true: a text that is empty or not, two that are equal or not.
ShellVariables::Sure ShellVariables::test(Words words, const QByteArray &command) const
{
    words.removeFirst();
    if (command != "test" && (words.isEmpty() || !words.takeLast().bare().startsWith(']')))
        return Sure::Maybe;
    const auto sure = [](bool yes) { return yes ? Sure::Yes : Sure::No; };
    if (words.size() == 2 && (words[0].bare() == "-z" || words[0].bare() == "-n")) {
        const Value value = expand(words[1], 0);
        const bool isAsked = value.state == Value::State::Asked; // somebody will type something
        return isAsked || value.state == Value::State::Known ? sure((!isAsked && value.text.isEmpty()) == (words[0].bare() == "-z"))
                                                             : Sure::Maybe;
    }
    if (words.size() != 3)
        return Sure::Maybe;
    const Value left = expand(words[0], 0);
    const Value right = expand(words[2], 0);
    const QByteArray sign = words[1].bare();
    if (left.state != Value::State::Known || right.state != Value::State::Known || (sign != "=" && sign != "==" && sign != "!="))
        return Sure::Maybe;
    return sure((left.text == right.text) == (sign != "!="));
}

ShellVariables::Sure ShellVariables::doBuiltin(const QByteArray &command, const Words &words, Sure runs)
{
    static const QList<QByteArray> declaring{"export", "declare", "typeset", "local", "readonly"};
    if (declaring.contains(command)) {
        for (const ShellWord &word : words.mid(1)) {
            bool isAppended = false;
            const qsizetype length = nameLength(word, isAppended);
            if (length > 0 && hasBraces(word))
                set(word.parts.first().text.first(length),
                    {Value::State::NeedsShell,
                     {},
                     word.offset,
                     CloudFileWords::tr("What a shell makes of the braces here differs from one to the other. Put the value in quotes.")},
                    runs);
            else
                assign(word, runs);
        }
    } else if (command == "setenv" && words.size() > 1) { // of csh
        set(words[1].bare(), words.size() > 2 ? expand(words[2], 0) : Value{Value::State::Known, {}, words[1].offset, {}}, runs);
    } else if (command == "unset" || command == "unsetenv") {
        for (const ShellWord &word : words.mid(1))
            set(word.bare(), {Value::State::Unset, {}, word.offset, {}}, runs);
    } else if (command == "read") {
        doRead(words, runs);
    } else if (command == "[" || command == "[[" || command == "test") {
        return test(words, command);
    } else if (command == "source" || command == "." || command == "eval") {
        if (m_otherFile < 0 && runs != Sure::No)
            m_otherFile = words.first().offset;
        return Sure::Maybe;
    } else if (command == "return" || command == "exit") {
        m_isOver = m_isOver || (runs == Sure::Yes && m_blocks.isEmpty());
    } else if (command == "false") {
        return Sure::No;
    } else if (command != "true" && command != ":" && command != "echo" && command != "printf") {
        for (const QByteArray &name : m_functions.value(command)) // what a function of this file may set
            set(name, {Value::State::NeedsShell, {}, words.first().offset, {}}, runs == Sure::Yes ? Sure::Maybe : runs);
        return Sure::Maybe;
    }
    return Sure::Yes;
}

ShellVariables::Sure ShellVariables::doCommand(Words words, Sure runs)
{
    bool isNegated = false;
    while (!words.isEmpty() && words.first().bare() == "!") {
        words.removeFirst();
        isNegated = !isNegated;
    }
    bool isAppended = false;
    qsizetype assignments = 0;
    while (assignments < words.size() && nameLength(words[assignments], isAppended) > 0)
        ++assignments;
    Sure status = Sure::Yes;
    if (assignments == words.size()) {
        for (const ShellWord &word : std::as_const(words))
            assign(word, runs);
    } else { // before a command they are that command's alone
        words.remove(0, assignments);
        for (const char *prefix : {"builtin", "command"}) {
            if (words.size() > 1 && words.first().bare() == prefix)
                words.removeFirst();
        }
        status = doBuiltin(words.first().bare(), words, runs);
    }
    return !isNegated || status == Sure::Maybe ? status : status == Sure::Yes ? Sure::No : Sure::Yes;
}

void ShellVariables::openBlock(const QByteArray &word)
{
    const bool isIf = word == "if";
    Block block;
    block.kind = isIf ? Block::Kind::If : word == "{" ? Block::Kind::Group : Block::Kind::Other;
    block.runs = isIf || word == "{" ? Sure::Yes : Sure::Maybe;
    block.isInCondition = isIf;
    push(block);
    m_before = ShellStatement::End::Line;
}

/// `then`: the condition was the last thing done.
void ShellVariables::beginBranch()
{
    if (m_blocks.isEmpty() || !m_blocks.last().isInCondition)
        return;
    Block &block = m_blocks.last();
    block.isInCondition = false;
    if (block.wasTaken == Sure::Yes || m_status == Sure::No)
        block.runs = Sure::No;
    else
        block.runs = block.wasTaken == Sure::Maybe ? Sure::Maybe : m_status;
    if (block.runs != Sure::No)
        block.wasTaken = block.runs;
    m_before = ShellStatement::End::Line;
}

/// `else` and `elif`.
void ShellVariables::nextBranch(bool isElse)
{
    if (m_blocks.isEmpty() || m_blocks.last().kind != Block::Kind::If)
        return;
    Block &block = m_blocks.last();
    block.runs = block.wasTaken == Sure::Yes ? Sure::No : block.wasTaken == Sure::Maybe ? Sure::Maybe : Sure::Yes;
    block.isInCondition = !isElse;
    m_before = ShellStatement::End::Line;
}

void ShellVariables::closeBlock()
{
    if (!m_blocks.isEmpty())
        m_blocks.removeLast();
    m_status = Sure::Maybe;
    m_before = ShellStatement::End::Line;
}

/// Opens and closes blocks by the keywords that stand first, and gives what is left.
ShellVariables::Words ShellVariables::withoutKeywords(Words words)
{
    static const QList<QByteArray> opening{"if", "for", "while", "until", "case", "select", "{"};
    while (!words.isEmpty()) {
        const QByteArray word = words.first().bare();
        if (opening.contains(word)) {
            openBlock(word);
            if (word == "for" || word == "case" || word == "select")
                return {}; // what follows are words of theirs
        } else if (word == "then") {
            beginBranch();
        } else if (word == "else" || word == "elif") {
            nextBranch(word == "else");
        } else if (word == "fi" || word == "done" || word == "esac" || word == "}") {
            closeBlock();
        } else if (word != "do" && word != "time") {
            return words;
        }
        words.removeFirst();
    }
    return words;
}

/// `NAME() {` and `function NAME {`: what stands in it is done when it is called, if ever.
bool ShellVariables::beginsFunction(const QList<ShellStatement> &statements, qsizetype &at)
{
    using End = ShellStatement::End;
    const ShellStatement &first = statements[at];
    const bool isWord = !first.words.isEmpty() && first.words.first().bare() == "function" && first.words.size() > 1;
    const bool hasBrackets =
        first.end == End::Open && at + 1 < statements.size() && statements[at + 1].end == End::Close && statements[at + 1].words.isEmpty();
    if (!isWord && !(hasBrackets && first.words.size() == 1))
        return false;
    Block block;
    block.kind = Block::Kind::Function;
    block.runs = Sure::Maybe;
    block.function = first.words[isWord ? 1 : 0].bare();
    push(block);
    at += hasBrackets ? 2 : 1;
    if (isWord && first.words.last().bare() == "{")
        return true;
    if (at < statements.size() && !statements[at].words.isEmpty() && statements[at].words.first().bare() == "{") {
        ShellStatement rest = statements[at++];
        rest.words.removeFirst();
        doStatement(rest);
    } else {
        m_blocks.removeLast(); // a body of another kind, which is then read as if it were done
    }
    return true;
}

void ShellVariables::doStatement(const ShellStatement &statement)
{
    using End = ShellStatement::End;
    const Words words = withoutKeywords(statement.words);
    Sure runs = now();
    const Sure by = gate();
    if (runs != Sure::No && (by == Sure::No || runs == Sure::Yes))
        runs = by;
    if (statement.end == End::Pipe && runs == Sure::Yes)
        runs = Sure::Maybe;
    if (!words.isEmpty()) {
        const Sure status = doCommand(words, runs);
        if (runs != Sure::No)
            m_status = runs == Sure::Maybe || statement.end == End::Pipe ? Sure::Maybe : status;
    }
    m_before = statement.end;
    if (statement.end == End::Open)
        push(Block{.kind = Block::Kind::Subshell, .runs = Sure::Maybe, .function = {}});
    else if (statement.end == End::Close && !m_blocks.isEmpty() && m_blocks.last().kind == Block::Kind::Subshell)
        closeBlock();
}

void ShellVariables::follow(const QList<ShellStatement> &statements)
{
    for (qsizetype at = 0; at < statements.size() && !m_isOver;) {
        if (!beginsFunction(statements, at))
            doStatement(statements[at++]);
    }
}

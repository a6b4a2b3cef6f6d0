#include "services/clouds/WindowsRc.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

namespace
{
/// Gives the sentences of this file their context.
struct CloudFileWords {
    Q_DECLARE_TR_FUNCTIONS(CloudFile)
};

QString notWorkedOut()
{
    return CloudFileWords::tr("This value is worked out by a shell, and the file is not carried out. Write the value itself here.");
}

/// A value of PowerShell: 'text', "text", with quotes doubled; all else would have to be carried out.
CloudVariable powerShellValue(const QString &written, const QString &place)
{
    using State = CloudVariable::State;
    static const QRegularExpression single(QStringLiteral("\\A'((?:[^']|'')*)'\\s*(?:[;#].*)?\\z"));
    static const QRegularExpression twofold(QStringLiteral("\\A\"((?:[^\"`$]|\"\"|`.|\\$(?![A-Za-z_({:?^$]))*)\"\\s*(?:[;#].*)?\\z"));
    if (written.startsWith(QLatin1String("$null"), Qt::CaseInsensitive) || written.isEmpty())
        return {State::Known, {}, place, {}};
    if (written.contains(QLatin1String("Read-Host"), Qt::CaseInsensitive))
        return {State::Asked, {}, place, {}};
    if (const QRegularExpressionMatch match = single.match(written); match.hasMatch())
        return {State::Known, match.captured(1).replace(QLatin1String("''"), QLatin1String("'")), place, {}};
    const QRegularExpressionMatch match = twofold.match(written);
    if (!match.hasMatch())
        return {State::NeedsShell, {}, place, notWorkedOut()};
    QString value;
    const QString inner = match.captured(1);
    for (qsizetype at = 0; at < inner.size(); ++at) {
        const bool isEscaped = inner[at] == QLatin1Char('`') || (inner[at] == QLatin1Char('"') && at + 1 < inner.size());
        at += isEscaped && at + 1 < inner.size() ? 1 : 0;
        value += inner[at];
    }
    return {State::Known, value, place, {}};
}

CloudVariable promptValue(QString value, const QString &place)
{
    static const QRegularExpression replaced(QStringLiteral("%[^%]+%"));
    value.replace(QLatin1String("%%"), QString(QChar::Null)); // so is % written
    if (replaced.match(value).hasMatch())
        return {CloudVariable::State::NeedsShell, {}, place, notWorkedOut()};
    return {CloudVariable::State::Known, value.replace(QChar::Null, QLatin1Char('%')), place, {}};
}

void readLine(const QString &line, const QString &place, CloudVariables &cloud)
{
    const auto ignoringCase = QRegularExpression::CaseInsensitiveOption;
    static const QRegularExpression power(QStringLiteral("\\A\\s*\\$env:(OS_\\w+)\\s*=\\s*(.*?)\\s*\\z"), ignoringCase);
    static const QRegularExpression asking(QStringLiteral("\\A\\s*@?set\\s+/p\\s+\"?(OS_\\w+)="), ignoringCase);
    static const QRegularExpression quoted(QStringLiteral("\\A\\s*@?set\\s+\"(OS_\\w+)=(.*)\"\\s*\\z"), ignoringCase);
    static const QRegularExpression bare(QStringLiteral("\\A\\s*@?set\\s+(OS_\\w+)=(.*)\\z"), ignoringCase);
    static const QRegularExpression gone(QStringLiteral("\\A\\s*Remove-Item\\s+(?:-\\w+\\s+)*Env:\\\\?(OS_\\w+)"), ignoringCase);
    if (const QRegularExpressionMatch match = power.match(line); match.hasMatch())
        cloud.values.insert(match.captured(1).toUpper(), powerShellValue(match.captured(2), place));
    else if (const QRegularExpressionMatch asked = asking.match(line); asked.hasMatch())
        cloud.values.insert(asked.captured(1).toUpper(), {CloudVariable::State::Asked, {}, place, {}});
    else if (const QRegularExpressionMatch within = quoted.match(line); within.hasMatch())
        cloud.values.insert(within.captured(1).toUpper(), promptValue(within.captured(2), place));
    else if (const QRegularExpressionMatch plain = bare.match(line); plain.hasMatch())
        cloud.values.insert(plain.captured(1).toUpper(), promptValue(plain.captured(2), place));
    else if (const QRegularExpressionMatch removed = gone.match(line); removed.hasMatch())
        cloud.values.remove(removed.captured(1).toUpper());
}
} // namespace

Result<ImportedCloud> readWindowsRc(const QByteArray &text, const QString &file, const QString &name)
{
    CloudVariables cloud{QStringLiteral("%1:1:1").arg(file), QFileInfo(file).absolutePath(), name, {}};
    int number = 0;
    QString all = QString::fromUtf8(text);
    if (all.startsWith(QChar::ByteOrderMark))
        all.remove(0, 1);
    for (QString line : all.split(QLatin1Char('\n'))) {
        if (line.endsWith(QLatin1Char('\r')))
            line.chop(1);
        readLine(line, QStringLiteral("%1:%2:1").arg(file, QString::number(++number)), cloud);
    }
    const auto password = cloud.values.find(QStringLiteral("OS_PASSWORD"));
    if (password != cloud.values.end() && password->state == CloudVariable::State::NeedsShell)
        password->state = CloudVariable::State::Asked; // in PowerShell it is made of what was asked, in several steps
    return accountOf(cloud);
}

#include "services/clouds/OpenrcFile.h"

#include "services/clouds/ShellVariables.h"
#include "services/cluster/YamlNode.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace
{
/// Gives the sentences of this file their context.
struct CloudFileWords {
    Q_DECLARE_TR_FUNCTIONS(CloudFile)
};

QString placeIn(const QByteArray &text, const QString &file, qsizetype offset)
{
    return yamlError(text, file, offset, {}).message.chopped(2); // without the colon and the empty sentence
}

CloudVariable variableOf(const ShellVariables::Value &value, const QByteArray &text, const QString &file)
{
    using From = ShellVariables::Value::State;
    using To = CloudVariable::State;
    const To state = value.state == From::Known ? To::Known : value.state == From::Asked ? To::Asked : To::NeedsShell;
    return {state, QString::fromUtf8(value.text), placeIn(text, file, value.offset), value.why};
}
} // namespace

Result<ImportedCloud> readOpenrc(const QByteArray &written, const QString &file, const QString &name)
{
    QByteArray text = written;
    text.replace("\r\n", "\n");
    if (text.startsWith("\xEF\xBB\xBF"))
        text.remove(0, 3);
    const ShellText shell = readShell(text);
    if (shell.faultOffset >= 0)
        return yamlError(
            text, file, shell.faultOffset,
            CloudFileWords::tr("The quote or bracket that opens here is not closed. Close it, or take the file from the cloud's "
                               "web page anew."));
    ShellVariables variables(QDir::homePath().toUtf8());
    variables.follow(shell.statements);
    CloudVariables cloud{placeIn(text, file, 0), QFileInfo(file).absolutePath(), name, {}};
    for (const QString &wanted : cloudVariableNames()) {
        const ShellVariables::Value value = variables.values().value(wanted.toLatin1());
        if (value.state != ShellVariables::Value::State::Unset)
            cloud.values.insert(wanted, variableOf(value, text, file));
    }
    Result<ImportedCloud> made = accountOf(cloud);
    if (variables.otherFile() < 0)
        return made;
    const QString place = placeIn(text, file, variables.otherFile());
    if (!made && made.error().message.startsWith(cloud.place + QLatin1Char(':'))) // something is missing, and may stand there
        return Error{CloudFileWords::tr("%1: Another file is read here, or a text carried out, and this file is not carried out. What is "
                                        "needed is not here: %2")
                         .arg(place, made.error().message.mid(cloud.place.size() + 2)),
                     {}};
    if (made)
        made->notes
            << CloudFileWords::tr("Another file is read at %1, or a text carried out. What that sets was not looked at.").arg(place);
    return made;
}

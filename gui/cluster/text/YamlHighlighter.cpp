#include "gui/cluster/text/YamlHighlighter.h"

#include "gui/theme/Theme.h"

#include <QRegularExpression>

void YamlHighlighter::highlightBlock(const QString &text)
{
    static const QRegularExpression key(QStringLiteral("([A-Za-z_][\\w.-]*|\"[^\"]*\")(?=\\s*:(\\s|$))"));
    static const QRegularExpression mark(QStringLiteral("[\\[\\]{},:]|^\\s*-(?=\\s)"));
    static const QRegularExpression comment(QStringLiteral("(^|\\s)#.*$"));
    const Theme &theme = Theme::current();
    setFormat(0, int(text.size()), theme.text);
    for (auto hits = mark.globalMatch(text); hits.hasNext();) {
        const QRegularExpressionMatch hit = hits.next();
        setFormat(int(hit.capturedStart()), int(hit.capturedLength()), theme.text3);
    }
    for (auto hits = key.globalMatch(text); hits.hasNext();) {
        const QRegularExpressionMatch hit = hits.next();
        setFormat(int(hit.capturedStart()), int(hit.capturedLength()), theme.accent);
    }
    if (const QRegularExpressionMatch hit = comment.match(text); hit.hasMatch())
        setFormat(int(hit.capturedStart()), int(hit.capturedLength()), theme.text3);
}

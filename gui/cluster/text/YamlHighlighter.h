#pragma once

#include <QSyntaxHighlighter>

/// Colours a cluster.yaml: keys, values, comments. Colour repeats only what the marks say.
class YamlHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit YamlHighlighter(QTextDocument *document) : QSyntaxHighlighter(document) {}

protected:
    void highlightBlock(const QString &text) override;
};

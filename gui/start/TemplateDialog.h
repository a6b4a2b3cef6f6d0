#pragma once

#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"

#include <QByteArray>
#include <QDialog>
#include <QLineEdit>

/// Keeps a design as a template of one's own: asks for its name and for a sentence on when to take it. Open it by open().
class TemplateDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `text` is the design's cluster.yaml.
    TemplateDialog(const QString &title, const QByteArray &text, QWidget *parent = nullptr);

Q_SIGNALS:
    void kept(const QString &title);

private:
    void keep();
    QByteArray m_text{};
    QLineEdit m_title{};
    QLineEdit m_when{};
    Label m_error{{}, TextSize::Body, QFont::Normal, Ink::Failed};
};

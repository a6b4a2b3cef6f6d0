#pragma once

#include <QLabel>

/// A key or a fingerprint, whole however narrow it is: it breaks anywhere, and a button beside it copies it.
class CopiedText final : public QWidget
{
    Q_OBJECT

public:
    /// `title` is what a screen reader calls it.
    CopiedText(const QString &text, const QString &title, QWidget *parent = nullptr);
};

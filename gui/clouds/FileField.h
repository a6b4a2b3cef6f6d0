#pragma once

#include <QLineEdit>

/// The name of a file, to be written or chosen.
class FileField final : public QWidget
{
    Q_OBJECT

public:
    /// `name` is the object name of the line; `dialog` the title of the window in which a file is chosen, which begins in `folder` while
    /// none is named; `placeholder` says what it means that none is.
    FileField(const QString &name, const QString &title, const QString &placeholder, const QString &dialog, const QString &folder = {},
              QWidget *parent = nullptr);

    QString path() const { return m_line.text().trimmed(); }
    void setPath(const QString &path) { m_line.setText(path); }

Q_SIGNALS:
    void changed();

private:
    void choose();
    QLineEdit m_line{};
    QString m_dialog{};
    QString m_folder{};
};

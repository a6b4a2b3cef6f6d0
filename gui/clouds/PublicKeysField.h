#pragma once

#include <QPlainTextEdit>
#include <QStringList>

/// Public keys, one a line. A private one is not taken in: what stood there before comes back, and nothing of it is kept.
class PublicKeysField final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit PublicKeysField(QWidget *parent = nullptr);

    /// As they were written, without empty lines; whether each is one is for who keeps them to look at.
    QStringList keys() const;
    void setKeys(const QStringList &keys);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

Q_SIGNALS:
    void changed();
    /// Somebody put a private key there; why that is none for here.
    void refused(const QString &sentence);

private:
    void look();
    QString m_last{}; ///< as it was before the last change
};

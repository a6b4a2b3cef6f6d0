#pragma once

#include "gui/clouds/FileField.h"
#include "gui/clouds/LabelledField.h"
#include "gui/clouds/WayInForm.h"
#include "model/clouds/CloudAccount.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QWidget>

/// The fields of an account at a cloud, each with the name that the cloud's own files give it.
class CloudForm final : public QWidget
{
    Q_OBJECT

public:
    explicit CloudForm(QWidget *parent = nullptr);

    /// Puts an account into the fields; `secretWord` stands in the secret's field until one is typed: where it is kept.
    void setAccount(const CloudAccount &account, const QString &secretWord);
    /// As the fields say. What has no field is as it was put in.
    CloudAccount account() const;
    /// What was typed as the secret; empty: nothing.
    QString secret() const { return m_secret.text(); }
    void setSecret(const QString &secret) { m_secret.setText(secret); }
    void setSecretWord(const QString &word) { m_secret.setPlaceholderText(word); }
    /// When it runs out, as the cloud said it.
    void setExpires(const QDateTime &expires);
    /// Whether the fields say anything else than was put in.
    bool isChanged() const;
    /// The part that is about the machines, for wherever it is to stand.
    WayInForm *wayIn() { return &m_wayIn; }
    void focusSecret() { m_secret.setFocus(); }

Q_SIGNALS:
    void changed();
    /// Something that was put into a field is none for there, and was not kept.
    void refused(const QString &sentence);

private:
    void makeFields();
    void takeKind();
    void showExpires();
    CloudAccount::Kind kind() const { return static_cast<CloudAccount::Kind>(m_kind.currentData().toInt()); }
    CloudAccount m_account{}; ///< as it was put in
    QGridLayout *m_grid = nullptr;
    QLineEdit m_name{};
    QLineEdit m_authUrl{};
    QLineEdit m_project{};
    QLineEdit m_region{};
    QComboBox m_kind{};
    QLineEdit m_expires{};
    QLineEdit m_user{};
    QLineEdit m_domain{};
    QLineEdit m_credential{};
    QLineEdit m_secret{};
    FileField m_certificate;
    WayInForm m_wayIn{};
    FieldLabel *m_secretLabel = nullptr;
    QList<LabelledField> m_ofPassword{};   ///< what one who signs in with a password has to say
    QList<LabelledField> m_ofCredential{}; ///< and one with an application credential
};

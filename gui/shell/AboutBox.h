#pragma once

#include <QMessageBox>
#include <QStringList>

class InsideTools;
class Terraform;
class UpdateCheck;

/// What the program is, under which licence, and with what it works here, each with its version. Show it by open(); it goes by itself.
class AboutBox final : public QMessageBox
{
    Q_OBJECT

public:
    AboutBox(const UpdateCheck &updates, QWidget *parent);

    /// A line each: Qt, the Terraform that a build would take, the provider for OpenStack. `known` is empty where no run has asked yet;
    /// `first` is the program that would be asked first.
    static QStringList versions(const Terraform &known, const QString &first, const InsideTools &inside);
    /// Whether there is a newer version, or why that is not known.
    static QString newer(const UpdateCheck &updates);
};

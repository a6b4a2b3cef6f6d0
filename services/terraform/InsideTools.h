#pragma once

#include <QCoreApplication>
#include <QString>

/// The Terraform that a package has inside, beside our own programs, and the provider for OpenStack in a folder that Terraform takes for a
/// mirror of its registry. A build from source has neither. A value; looks when it is asked.
class InsideTools final
{
public:
    explicit InsideTools(const QString &programFolder = QCoreApplication::applicationDirPath());

    /// Empty where there is none.
    QString terraform() const;
    QString terraformVersion() const;
    QString providers() const;
    QString providerVersion() const;

    /// Whether this login has said by itself where Terraform's providers come from: by a configuration file of Terraform's or by a folder
    /// of their own. Then ours stays aside.
    static bool isOverruled();

private:
    QString m_folder{}; ///< empty: nothing is inside
};

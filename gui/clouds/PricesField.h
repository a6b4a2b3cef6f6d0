#pragma once

#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "model/Result.h"

#include <QWidget>

/// What machines of a cloud cost: no cloud says it by itself, so somebody gives a file of prices, which counts at once.
class PricesField final : public QWidget
{
    Q_OBJECT

public:
    explicit PricesField(QWidget *parent = nullptr);

    /// Whose prices these are; empty: of an account that is not kept yet, and has none.
    void setAccount(const QString &name);
    bool hasFile() const;

Q_SIGNALS:
    void taken();
    void refused(const Error &error); ///< a file that was chosen, and nothing was changed

private:
    void read();
    void choose();
    void take(const QString &path);
    void askToRemove();
    void remove();
    QString m_account{};
    Label m_said{{}, TextSize::Small, QFont::Normal, Ink::Text2};
    Button *m_choose = nullptr;
    Button *m_remove = nullptr;
};

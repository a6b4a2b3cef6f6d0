#pragma once

#include "gui/widgets/Button.h"
#include "gui/widgets/MessageBar.h"
#include "model/Result.h"

#include <QStringList>

class ClusterDocument;

/// Says above the picture what another hand or an earlier program did to the design, and asks where both did: a draft that was not saved,
/// a file that was changed outside, a file that cannot be read.
class DesignNotice final : public QWidget
{
    Q_OBJECT

public:
    /// The document must outlive it.
    explicit DesignNotice(ClusterDocument &document, QWidget *parent = nullptr);

Q_SIGNALS:
    void textWanted(); ///< to see where the text is torn

private:
    void refresh();
    void settle();
    void sayMerged(const QStringList &groups);
    void sayUnreadable(const Error &error);
    void sayFound();
    void sayConflict();
    Button *add(Button::Kind kind, const QString &text, const QString &name);
    void addClose();
    ClusterDocument &m_document;
    MessageBar m_bar{QStringLiteral("designNoticeBar")};
    bool m_aboutFile = false; ///< it says of the file what may cease to be so
};

#pragma once

#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/SearchField.h"
#include "gui/widgets/SegmentedControl.h"

#include <QDialog>
#include <QPlainTextEdit>
#include <QStringList>

class PlanDetails;

/// Terraform's own words about some changes of a plan, or about the whole plan: to read, to search and to copy. Open it by show().
class PlanTextDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `title`: what these changes are of. `details` must outlive it.
    PlanTextDialog(PlanDetails &details, const QStringList &addresses, const QString &title, QWidget *parent);

private:
    void layOut(const QString &title);
    void take();
    void search();
    enum class Way { On, Back };
    void find(Way way);
    void tellHits();
    PlanDetails &m_details;
    const QStringList m_addresses;
    SegmentedControl m_what{QStringLiteral("planTextWhat"), SegmentedControl::Look::Flat};
    SearchField m_find;
    Label m_hits{{}, TextSize::Small, QFont::Normal, Ink::Text2};
    Button *m_previous = nullptr;
    Button *m_next = nullptr;
    Label m_said{{}, TextSize::Body, QFont::Normal, Ink::Text2};
    QPlainTextEdit m_text{};
    Button *m_copy = nullptr;
    Button *m_again = nullptr;
};

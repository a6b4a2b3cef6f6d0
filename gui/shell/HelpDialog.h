#pragma once

#include "gui/widgets/SegmentedControl.h"

#include <QAction>
#include <QDialog>
#include <QList>
#include <QStackedWidget>

class QVBoxLayout;

/// The ways through the program in a few sentences, its words with what they mean, and every act with its key. Show it by show(): it
/// blocks nothing.
class HelpDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Page { Ways, Words, Keys };

    HelpDialog(const QList<QAction *> &acts, QWidget *parent);
    void showPage(Page page);

private:
    QVBoxLayout *addPage(const QString &title, const QString &name);
    void addWays();
    void addWords();
    void addKeys(const QList<QAction *> &acts);
    SegmentedControl m_choice{QStringLiteral("help-pages")};
    QStackedWidget m_pages{};
};

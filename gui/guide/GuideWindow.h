#pragma once

#include "gui/guide/Guide.h"
#include "gui/guide/GuideText.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/SearchField.h"

#include <QDialog>
#include <QListWidget>

/// Help: the user's guide, its chapters at the left, with a search over all of them. Beside the window it blocks nothing.
class GuideWindow final : public QDialog
{
    Q_OBJECT

public:
    /// `acts` are told in a last chapter, with their keys.
    GuideWindow(const QList<QAction *> &acts, QWidget *parent);

    /// Shows the chapter of that name, and comes to the front.
    void showChapter(const QString &name);
    /// The name of the chapter that is shown.
    QString chapter() const { return m_guide.chapters().value(m_current).name; }

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QWidget *makeLeft();
    QWidget *makeFoot();
    void list();
    void take(const QListWidgetItem *item);
    void turnTo(int chapter);
    QStringList wanted() const;
    Guide m_guide{};
    int m_current = 0;
    SearchField m_field;
    QListWidget m_list{};
    Label m_nothing{};
    GuideText m_text{};
    Button m_previous;
    Button m_next;
};

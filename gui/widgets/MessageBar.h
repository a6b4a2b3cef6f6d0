#pragma once

#include "gui/widgets/Button.h"
#include "gui/widgets/FlowRow.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/StatePill.h"
#include "model/Result.h"
#include "model/cluster/State.h"

#include <QBoxLayout>
#include <QFrame>

/// A bar in the layout that says in one sentence what happened, in one line what to do, and has the buttons for it.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(const QString &name, QWidget *parent = nullptr);

    /// Shows the bar without buttons; add them after. `line` may be empty.
    void say(State state, const QString &sentence, const QString &line);
    /// A button at the right end, or under the words where it is narrow, in the order of calls. Connect its clicked().
    Button *addButton(Button::Kind kind, const QString &text, const QString &icon, const QString &name);
    /// Another control in the same place; the bar owns it.
    void addControl(QWidget *control);
    /// The button that puts the message away.
    void addClose();
    /// What is said wherever a file was saved: its name, where it is, and a button that shows it there.
    void saySaved(const QString &path);
    /// Why something could not be done, and what to do, with a button that puts it away.
    void sayRefused(const Error &error);
    void dismiss();
    QString sentence() const { return m_sentence.text(); }
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void clearButtons();
    State m_state = State::Failed;
    GlyphWidget m_glyph{State::Failed, 20};
    Label m_sentence;
    Label m_line;
    QBoxLayout *m_body = nullptr;
    FlowRow *m_buttons = nullptr;
};

#pragma once

#include "gui/cluster/text/YamlEditor.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/StatePill.h"
#include "model/Result.h"

#include <QTimer>
#include <QWidget>

class ClusterDocument;
class YamlHighlighter;

/// The design as its cluster.yaml, beside the picture: what is typed is drawn, what is drawn is written, and what is wrong is said at
/// its line.
class TextTwin final : public QWidget
{
    Q_OBJECT

public:
    /// The document must outlive it.
    explicit TextTwin(ClusterDocument &document, QWidget *parent = nullptr);
    /// Puts the cursor on the line of a group.
    void showGroup(const QString &group);
    YamlEditor &editor() { return m_editor; }

Q_SIGNALS:
    void closeWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void follow();
    void take();
    void sayError(const Error &error);
    void sayWell();
    ClusterDocument &m_document;
    YamlEditor m_editor{};
    YamlHighlighter *m_colours = nullptr;
    GlyphWidget m_glyph{State::Done, 16};
    Label m_words;
    QTimer m_rest{}; ///< since the last key
    bool m_following = false;
};

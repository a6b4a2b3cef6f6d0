#pragma once

#include "services/cluster/YamlNode.h"

#include <yaml-cpp/eventhandler.h>

#include <QByteArray>
#include <QList>
#include <QString>

/// Builds YamlNodes out of yaml-cpp's events, finds where each ends in the text, and notes the first thing that our files may not have.
class YamlHandler final : public YAML::EventHandler
{
public:
    /// The text must outlive the handler; `shift` is added to all offsets of nodes.
    YamlHandler(const QByteArray &text, qsizetype shift) : m_text(text), m_shift(shift) {}

    qsizetype faultOffset() const { return m_faultOffset; } ///< -1: none
    const QString &faultSentence() const { return m_faultSentence; }
    YamlNode takeRoot() { return std::move(m_root); }

    void OnDocumentStart(const YAML::Mark &) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, const std::string &value) override;
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, YAML::EmitterStyle::value style) override;
    void OnMapEnd() override { close(); }

private:
    void fault(qsizetype offset, const QString &sentence);
    void checkPlain(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor);
    void open(YamlNode::Kind kind, const YAML::Mark &mark, YAML::EmitterStyle::value style);
    void close();
    void checkKeys(const YamlNode &map);
    void add(YamlNode node);
    qsizetype endOfQuoted(qsizetype begin);
    qsizetype endOfPlain(qsizetype begin, const std::string &value) const;
    qsizetype endOfBlock(qsizetype begin) const;
    qsizetype endOfFlow(const YamlNode &node) const;
    qsizetype columnOf(qsizetype offset) const;
    const QByteArray &m_text;
    qsizetype m_shift = 0;
    QList<YamlNode> m_open{};
    YamlNode m_root{};
    qsizetype m_faultOffset = -1;
    QString m_faultSentence{};
};

#include "gui/cluster/canvas/SceneLinks.h"

#include <QTest>

/// Which links are drawn, in a scene that is no cluster's.
class tst_SceneLinks final : public QObject
{
    Q_OBJECT

private:
    QGraphicsScene m_scene{};
    CanvasLook m_look{};
    Picture m_picture{};
    QHash<QString, NodeItem *> m_nodes{};

    void addNode(const QString &group, const QPointF &place)
    {
        PictureNode node;
        node.group = node.title = group;
        node.position = place;
        m_picture.nodes << node;
        auto *item = new NodeItem(m_look);
        m_scene.addItem(item);
        item->setNode(node, false);
        m_nodes.insert(group, item);
    }
    static QStringList linesOf(const SceneLinks &links)
    {
        QStringList lines;
        for (const LinkItem *link : links.visible())
            lines << link->from() + u'>' + link->to();
        return lines;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_look.setFonts(QApplication::font());
        addNode(QStringLiteral("worker"), {0, 300});
        addNode(QStringLiteral("store"), {0, 0});
        addNode(QStringLiteral("master"), {400, 0});
        m_picture.links = {
            {QStringLiteral("worker"), QStringLiteral("store"), RoleLink::Kind::Work, {{5432, QStringLiteral("PostgreSQL")}}},
            {QStringLiteral("worker"), QStringLiteral("store"), RoleLink::Kind::Work, {{22, QStringLiteral("SSH")}}},
            {QStringLiteral("worker"), QStringLiteral("master"), RoleLink::Kind::Salt, {{4505, QStringLiteral("Salt")}}}};
    }

    void twoNodesAreJoinedByOneLineWithAllItsWords()
    {
        SceneLinks links(m_scene, m_look);
        links.update(m_picture, m_nodes, {}, false);
        QCOMPARE(linesOf(links), QStringList{QStringLiteral("worker>store")});
        const QString words = links.visible().first()->words();
        QVERIFY2(words.contains(QStringLiteral("5432")) && words.contains(QStringLiteral("22")), qPrintable(words));
    }

    void otherLinksAreDrawnOfWhatIsSelectedOrWhereAllAreWanted()
    {
        const QStringList both{QStringLiteral("worker>store"), QStringLiteral("worker>master")};
        SceneLinks links(m_scene, m_look);
        links.update(m_picture, m_nodes, {QStringLiteral("worker")}, false);
        QCOMPARE(linesOf(links), both);
        links.update(m_picture, m_nodes, {}, false);
        QCOMPARE(linesOf(links).size(), 1);
        links.setScope(LinkScope::All);
        links.update(m_picture, m_nodes, {}, false);
        QCOMPARE(linesOf(links), both);
    }

    void aLineKeepsItsWayWhenAnotherGroupIsSelected()
    {
        SceneLinks links(m_scene, m_look);
        links.update(m_picture, m_nodes, {}, false);
        const QList<QPointF> way = links.visible().first()->points();
        links.update(m_picture, m_nodes, {QStringLiteral("worker")}, false);
        QCOMPARE(links.visible().first()->points(), way);
    }

    void aLineIsFoundUnderThePointerAndLitUntilTheNextUpdate()
    {
        SceneLinks links(m_scene, m_look);
        links.update(m_picture, m_nodes, {}, false);
        LinkItem *line = links.visible().first();
        const QPointF middle = (line->points().at(0) + line->points().at(1)) / 2;
        QCOMPARE(links.at(middle), line);
        QVERIFY(!links.at(middle + QPointF(90, 0)));
        links.light({}, line);
        QVERIFY(line->isLit() && links.lit() == line);
        links.light(QStringLiteral("worker"), nullptr);
        QVERIFY(line->isLit() && !links.lit());
        links.update(m_picture, m_nodes, {}, false);
        QVERIFY(!line->isLit() && !links.lit());
    }
};

QTEST_MAIN(tst_SceneLinks)
#include "tst_SceneLinks.moc"

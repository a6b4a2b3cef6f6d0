#include "gui/cluster/inspector/NetworksField.h"

#include "gui/theme/Icons.h"

#include <QAction>

NetworksField::NetworksField(QWidget *parent) : QLineEdit(parent)
{
    m_menu.setObjectName(QStringLiteral("networksOfCloud"));
    m_open = addAction(themedIcon(QStringLiteral("chevron-down")), QLineEdit::TrailingPosition);
    m_open->setText(tr("Networks of the cloud"));
    m_open->setToolTip(m_open->text());
    m_open->setVisible(false);
    connect(m_open, &QAction::triggered, this, [this] {
        fillMenu();
        m_menu.popup(mapToGlobal(rect().bottomLeft()));
    });
}

void NetworksField::offer(const QList<CatalogueChoice> &choices)
{
    m_choices = choices;
    m_open->setVisible(!choices.isEmpty());
}

QStringList NetworksField::names() const
{
    QStringList names;
    for (const QString &name : text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (!name.trimmed().isEmpty() && !names.contains(name.trimmed()))
            names << name.trimmed();
    }
    return names;
}

void NetworksField::fillMenu()
{
    m_menu.clear();
    for (const CatalogueChoice &choice : std::as_const(m_choices)) {
        QAction *one = m_menu.addAction(choice.shown);
        one->setCheckable(true);
        one->setChecked(names().contains(choice.said));
        connect(one, &QAction::triggered, this, [this, name = choice.said] { toggle(name); });
    }
}

void NetworksField::toggle(const QString &name)
{
    QStringList wanted = names();
    if (wanted.removeAll(name) == 0)
        wanted << name;
    setText(wanted.join(QStringLiteral(", ")));
    setModified(true);
    Q_EMIT editingFinished();
}

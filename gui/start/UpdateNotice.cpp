#include "gui/start/UpdateNotice.h"

#include <QDesktopServices>
#include <QMessageBox>
#include <QVBoxLayout>

UpdateNotice::UpdateNotice(UpdateCheck &check, QWidget *parent) : QWidget(parent), m_check(check)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(&m_bar);
    connect(&m_check, &UpdateCheck::changed, this, &UpdateNotice::refresh);
    refresh();
}

void UpdateNotice::setMayAsk(bool may)
{
    m_mayAsk = may;
    refresh();
}

void UpdateNotice::refresh()
{
    if (m_check.news())
        tell();
    else if (m_mayAsk && m_check.isPossible() && m_check.leave() == UpdateCheck::Leave::NotAsked)
        ask();
    else
        m_bar.dismiss();
}

void UpdateNotice::ask()
{
    m_bar.say(
        State::Waiting, tr("May Butler Desktop look once a day whether there is a newer version?"),
        tr("It reads one file at %1, and sends nothing about you or your clusters. The menu changes it.").arg(m_check.address().host()));
    Button *yes = m_bar.addButton(Button::Kind::Plain, tr("Look once a day"), {}, QStringLiteral("updates-yes"));
    Button *no = m_bar.addButton(Button::Kind::Quiet, tr("Do not look"), {}, QStringLiteral("updates-no"));
    connect(yes, &QPushButton::clicked, this, [this] { m_check.setLeave(true); });
    connect(no, &QPushButton::clicked, this, [this] { m_check.setLeave(false); });
}

void UpdateNotice::tell()
{
    m_bar.say(State::Changed, tr("Butler Desktop %1 is there.").arg(m_check.news()->version.toString()), m_check.news()->headline);
    Button *what = m_bar.addButton(Button::Kind::Plain, tr("What is new"), {}, QStringLiteral("updates-what"));
    Button *away = m_bar.addButton(Button::Kind::Quiet, tr("Not this one"), {}, QStringLiteral("updates-away"));
    connect(what, &QPushButton::clicked, this, &UpdateNotice::showChanges);
    connect(away, &QPushButton::clicked, this, [this] { m_check.putAway(); });
}

void UpdateNotice::showChanges()
{
    const UpdateNews news = *m_check.news();
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("What is new"), tr("Butler Desktop %1").arg(news.version.toString()),
                                QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    QStringList lines{news.headline};
    for (const QString &change : news.changes)
        lines << QStringLiteral("• ") + change;
    box->setInformativeText(lines.join(u'\n'));
    const QPushButton *page = box->addButton(tr("Open the page"), QMessageBox::AcceptRole);
    connect(page, &QPushButton::clicked, this, [news] { QDesktopServices::openUrl(news.page); }); // it is downloaded by whoever wants it
    box->open();
}

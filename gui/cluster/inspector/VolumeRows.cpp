#include "gui/cluster/inspector/VolumeRows.h"

#include "gui/theme/Fonts.h"
#include "gui/widgets/Label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace
{
constexpr int largest = 100000; // GB
} // namespace

VolumeRows::VolumeRows(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("volumes"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(6);
    column->addLayout(m_rows);
    auto *add = new Button(Button::Kind::Quiet, tr("Add a volume"), QStringLiteral("plus"), QStringLiteral("addVolume"));
    column->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QPushButton::clicked, this, [this] {
        QList<Volume> volumes = m_several ? QList<Volume>() : m_volumes;
        Volume made{QStringLiteral("data"), 10, QStringLiteral("/data")};
        const auto isTaken = [&volumes](const Volume &wanted) {
            return std::any_of(volumes.cbegin(), volumes.cend(),
                               [&wanted](const Volume &one) { return one.name == wanted.name || one.mount == wanted.mount; });
        };
        for (int number = 2; isTaken(made); ++number)
            made = {QStringLiteral("data-%1").arg(number), 10, QStringLiteral("/data-%1").arg(number)};
        Q_EMIT written(volumes << made, tr("add the volume %1").arg(made.name));
    });
}

void VolumeRows::show(const QList<Volume> &volumes)
{
    if (m_filled && !m_several && volumes == m_volumes)
        return; // what is being typed stays
    m_volumes = volumes;
    m_several = false;
    fill();
}

void VolumeRows::showSeveral()
{
    if (m_filled && m_several)
        return;
    m_volumes.clear();
    m_several = true;
    fill();
}

void VolumeRows::clear()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // a field of its own may be what called us
        }
        delete item;
    }
}

void VolumeRows::fill()
{
    m_filled = true;
    clear();
    if (m_several || m_volumes.isEmpty())
        m_rows->addWidget(
            new Label(m_several ? tr("several; a new one is given to all in their place") : tr("none: what it keeps goes with it"),
                      TextSize::Body, QFont::Normal, Ink::Text2));
    for (qsizetype place = 0; place < m_volumes.size(); ++place)
        addRow(place);
}

void VolumeRows::addRow(qsizetype place)
{
    const Volume &volume = m_volumes.at(place);
    auto *box = new QWidget;
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    auto *first = new QHBoxLayout;
    auto *name = new QLineEdit(volume.name);
    name->setObjectName(QStringLiteral("volumeName-%1").arg(place));
    name->setAccessibleName(tr("Name of the volume"));
    name->setToolTip(tr("Its name: small letters, digits and dashes."));
    auto *size = new QSpinBox;
    size->setObjectName(QStringLiteral("volumeSize-%1").arg(place));
    size->setAccessibleName(tr("Size of the volume %1 in GB").arg(volume.name));
    size->setRange(1, largest);
    size->setSuffix(tr(" GB"));
    size->setValue(volume.size);
    size->setKeyboardTracking(false);
    Button *remove =
        Button::tool(QStringLiteral("x"), tr("Remove the volume %1").arg(volume.name), QStringLiteral("removeVolume-%1").arg(place));
    first->addWidget(name, 1);
    first->addWidget(size);
    first->addWidget(remove);
    auto *mount = new QLineEdit(volume.mount);
    mount->setObjectName(QStringLiteral("volumeMount-%1").arg(place));
    mount->setAccessibleName(tr("Where the volume %1 is mounted").arg(volume.name));
    mount->setToolTip(tr("The folder on the machine in which its files are found, such as /data."));
    rows->addLayout(first);
    rows->addWidget(mount);
    m_rows->addWidget(box);
    const auto write = [this, place](auto change) {
        if (place >= m_volumes.size())
            return;
        QList<Volume> volumes = m_volumes;
        change(volumes[place]);
        if (volumes != m_volumes)
            Q_EMIT written(volumes, tr("change the volume %1").arg(volumes.at(place).name));
    };
    connect(name, &QLineEdit::editingFinished, this, [name, write] { write([name](Volume &one) { one.name = name->text().trimmed(); }); });
    connect(mount, &QLineEdit::editingFinished, this,
            [mount, write] { write([mount](Volume &one) { one.mount = mount->text().trimmed(); }); });
    connect(size, &QSpinBox::valueChanged, this, [write](int gigabytes) { write([gigabytes](Volume &one) { one.size = gigabytes; }); });
    connect(remove, &QPushButton::clicked, this, [this, place, gone = volume.name] {
        QList<Volume> volumes = m_volumes;
        volumes.removeAt(place);
        Q_EMIT written(volumes, tr("remove the volume %1").arg(gone));
    });
}

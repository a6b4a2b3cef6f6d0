#include "gui/cluster/table/MachineDelegate.h"

#include "gui/cluster/table/MachineTableModel.h"
#include "gui/theme/Fonts.h"
#include "gui/theme/RoleChip.h"
#include "gui/theme/StateLook.h"
#include "model/cluster/Size.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QSpinBox>

void MachineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const double unit = std::max(1.0, scaledByFont(16) / 16.0);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme.accentTint);
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_Active) {
        painter->setPen(QPen(theme.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 4, 4);
    }
    QRectF cell = QRectF(option.rect).adjusted(8, 0, -8, 0);
    const QStringList chips = index.data(MachineTableModel::ChipsRole).toStringList();
    for (qsizetype i = 0; i + 1 < chips.size() && cell.width() > 20; i += 2) {
        const double size = 20 * unit;
        paintRoleChip(*painter, QRectF(cell.left(), cell.center().y() - size / 2, size, size), chips.at(i), chips.at(i + 1), theme);
        cell.setLeft(cell.left() + size + 4);
    }
    QColor ink = theme.text;
    const QVariant glyph = index.data(MachineTableModel::GlyphRole);
    if (glyph.isValid()) {
        const double size = 16 * unit;
        paintGlyph(*painter, QRectF(cell.left(), cell.center().y() - size / 2, size, size), State(glyph.toInt()), theme,
                   index.data(MachineTableModel::RingRole).toDouble());
        cell.setLeft(cell.left() + size + 8);
        const State state = State(glyph.toInt());
        if (state == State::Failed || state == State::Warning || state == State::Destroy || state == State::Replace)
            ink = lookOf(state, theme).color;
    }
    const QVariant share = index.data(MachineTableModel::ShareRole);
    if (share.isValid() && cell.width() > 70 * unit) {
        const QRectF groove(cell.left(), cell.center().y() - 3, 42 * unit, 6);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.hover);
        painter->drawRoundedRect(groove, 3, 3);
        painter->setBrush(index.column() == MachineTableModel::Load ? theme.series.at(0) : theme.edge);
        painter->drawRoundedRect(QRectF(groove.topLeft(), QSizeF(std::max(6.0, groove.width() * share.toDouble()), 6)), 3, 3);
    }
    const bool name = index.column() == MachineTableModel::Name;
    const bool count = index.column() == MachineTableModel::Count;
    const QFont font =
        textFont(TextSize::Body, name ? (index.model()->rowCount(index) > 0 ? QFont::DemiBold : QFont::Medium) : QFont::Normal);
    painter->setFont(font);
    painter->setPen(name || count || glyph.isValid() || share.isValid() ? ink : theme.text2);
    painter->drawText(cell, index.data(Qt::TextAlignmentRole).toInt(),
                      QFontMetricsF(font).elidedText(index.data().toString(), Qt::ElideRight, cell.width()));
    painter->restore();
}

QSize MachineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(option)
    const int chips = int(index.data(MachineTableModel::ChipsRole).toStringList().size()) / 2;
    return {std::max(60, chips * scaledByFont(24)), controlHeight(30)};
}

QWidget *MachineDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QWidget *editor = nullptr;
    if (index.column() == MachineTableModel::Count) {
        auto *count = new QSpinBox(parent);
        count->setRange(1, 10000);
        editor = count;
    } else if (index.column() == MachineTableModel::SizeColumn) {
        auto *size = new QComboBox(parent);
        size->setEditable(true);
        for (const Size &known : knownSizes())
            size->addItem(known.name);
        editor = size;
    } else if (index.column() == MachineTableModel::Public) {
        auto *answer = new QComboBox(parent);
        answer->addItems({tr("no"), tr("yes")});
        editor = answer;
    } else {
        editor = QStyledItemDelegate::createEditor(parent, option, index);
    }
    if (editor) {
        editor->setObjectName(QStringLiteral("tableEditor"));
        editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString());
        editor->setAutoFillBackground(true);
    }
    return editor;
}

void MachineDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QVariant value = index.data(Qt::EditRole);
    if (auto *count = qobject_cast<QSpinBox *>(editor)) {
        count->setValue(value.toInt());
        count->selectAll();
    } else if (auto *choice = qobject_cast<QComboBox *>(editor)) {
        index.column() == MachineTableModel::Public ? choice->setCurrentIndex(value.toBool() ? 1 : 0)
                                                    : choice->setEditText(value.toString());
    } else if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setText(value.toString());
        line->selectAll();
    }
}

void MachineDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (auto *count = qobject_cast<QSpinBox *>(editor)) {
        count->interpretText();
        model->setData(index, count->value(), Qt::EditRole);
    } else if (auto *choice = qobject_cast<QComboBox *>(editor)) {
        const bool isAnswer = index.column() == MachineTableModel::Public;
        model->setData(index, isAnswer ? QVariant(choice->currentIndex() == 1) : QVariant(choice->currentText()), Qt::EditRole);
    } else if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        model->setData(index, line->text(), Qt::EditRole);
    }
}

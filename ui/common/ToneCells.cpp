#include "ui/common/ToneCells.h"

#include "ui/common/Tokens.h"

namespace ui {

ToneCells::ToneCells(int toneRole, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_toneRole(toneRole)
{
}

void ToneCells::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QString word = index.data(m_toneRole).toString();
    const Tone tone = word == QStringLiteral("near") ? Tone::Near
        : word == QStringLiteral("danger")           ? Tone::Danger
        : word == QStringLiteral("muted")            ? Tone::Muted
                                                     : Tone::Text;
    const QColor ink = toneColor(tokensFor(option->palette), tone);
    option->palette.setColor(QPalette::Text, ink);
    option->palette.setColor(QPalette::HighlightedText, ink);
}

} // namespace ui

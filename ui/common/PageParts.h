#pragma once

#include <QList>
#include <QString>

class QWidget;

namespace ui {

/// A part of a page that Alt and a number reach, with its title.
struct PagePart {
    QString title;
    QWidget *widget;
};

/// By number, the first being 1.
using PageParts = QList<PagePart>;

} // namespace ui

#include "ui/common/OpinionLine.h"

#include "viewmodel/dispatch/SignerEntry.h"

#include <QCoreApplication>
#include <QLineEdit>

namespace ui {

QLineEdit *makeOpinionLine(QWidget *parent)
{
    auto *line = new QLineEdit(parent);
    line->setPlaceholderText(viewmodel::SignerEntry().opinionText());
    line->setAccessibleName(QCoreApplication::translate("ui::OpinionLine", "Opinion"));
    return line;
}

} // namespace ui

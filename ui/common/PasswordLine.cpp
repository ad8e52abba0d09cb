#include "ui/common/PasswordLine.h"

#include <QLineEdit>

namespace ui {

QLineEdit *makePasswordLine(const QString &name, QWidget *parent)
{
    auto *line = new QLineEdit(parent);
    line->setEchoMode(QLineEdit::Password);
    line->setPlaceholderText(name);
    line->setAccessibleName(name);
    return line;
}

} // namespace ui

#include "ui/common/WorkMode.h"

#include <QCoreApplication>

namespace ui {

QString workModeWord(WorkMode mode)
{
    return mode == WorkMode::Live ? QCoreApplication::translate("ui::WorkMode", "Live")
                                  : QCoreApplication::translate("ui::WorkMode", "Demonstration");
}

QString workModeRemark(WorkMode mode)
{
    return mode == WorkMode::Live ? QString() : QCoreApplication::translate("ui::WorkMode", "sample data, not live");
}

} // namespace ui

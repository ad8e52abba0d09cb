#pragma once

#include "viewmodel/ConsoleBundle.h"

#include <QString>

#include <optional>

namespace viewmodel {

/// Something failed and work goes on: what failed, what did not suffer, what to do.
struct Caution {
    QString failed;
    QString safe;
    QString advice;
};

/// Which plans are missing, file and line as far as they are known. Nothing when all are there.
[[nodiscard]] std::optional<Caution> missingPlansText(const MissingPlans &missing);

} // namespace viewmodel

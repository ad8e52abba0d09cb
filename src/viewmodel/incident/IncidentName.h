#pragma once

#include <QString>

namespace viewmodel {

/// An incident to choose from, by what people call it first, as a narrow box cuts the end: "文水县
/// 气瓶泄漏（2026-0002）".
[[nodiscard]] QString incidentName(const QString &title, const QString &number);

} // namespace viewmodel

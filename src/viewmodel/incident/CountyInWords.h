#pragma once

#include <QStringList>

namespace viewmodel {

/// The county that a caller's words name: the first of those named whole ("柳林县"); where none is, one whose name
/// without its last sign begins what is said ("孝义梧桐镇…", "喂，孝义…"). Names of one sign are never shortened: "兴"
/// is in many words. Empty: none is named.
[[nodiscard]] QString countyInWords(const QString &words, const QStringList &counties);

} // namespace viewmodel

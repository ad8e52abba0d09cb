#pragma once

#include "base/LabelLines.h"
#include "dispatch/NoticeEvent.h"

namespace dispatch {

/// A request without its lines, from 途径 to 送达地点: in the text of a notice and in what travels to another console.
void writeRequest(base::LabelWriter &lines, const Request &request);
/// Reads it back; the reader fails where it does not fit.
[[nodiscard]] Request readRequest(base::LabelReader &lines);

/// A quantity, an amount, a time or a day of the next line; the reader fails where it is none.
[[nodiscard]] reserve::Quantity takeQuantity(base::LabelReader &lines, std::string_view label);
[[nodiscard]] reserve::Money takeMoney(base::LabelReader &lines, std::string_view label);
[[nodiscard]] base::Instant takeInstant(base::LabelReader &lines, std::string_view label);

} // namespace dispatch

#pragma once

#include "app/RegisterEvent.h"
#include "incident/Event.h"

#include <random>

/// One example of every event, in the order of the alternatives, and random ones of any kind.
namespace samples {

[[nodiscard]] const std::vector<incident::Event> &incidentEvents();
[[nodiscard]] const std::vector<app::RegisterEvent> &registerEvents();
[[nodiscard]] incident::Event randomEvent(std::size_t alternative, std::mt19937 &random);

} // namespace samples

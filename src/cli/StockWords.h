#pragma once

#include "cli/JsonText.h"

#include "reserve/Alerts.h"

#include <iosfwd>

/// The stock in words for a terminal, and as JSON. Quantities are text there, prices whole fen: exact for every reader.
namespace cli {

/// "Y1 抗毒素 10 ml".
[[nodiscard]] std::string itemWords(const reserve::Stock &stock, const std::string &code);
/// "12.5 支".
[[nodiscard]] std::string amountWords(const reserve::Stock &stock, const std::string &code, reserve::Quantity quantity);

[[nodiscard]] std::string lotWords(const reserve::Stock &stock, const reserve::Lot &lot, calendar::Day today);
[[nodiscard]] Json lotJson(const reserve::Stock &stock, const reserve::Lot &lot, calendar::Day today);
[[nodiscard]] std::string movementWords(const reserve::Stock &stock, const reserve::Movement &movement);
[[nodiscard]] Json movementJson(const reserve::Movement &movement);
[[nodiscard]] std::string alertWords(const reserve::Stock &stock, const reserve::Alert &alert);
[[nodiscard]] Json alertJson(const reserve::Alert &alert);
/// "total 72.0 % of the plan of 2026, floor 70 %".
[[nodiscard]] std::string floorWords(const reserve::Floor &floor);
/// What an event changes, a line each; lots that `stock` does not have yet are new.
void printEvent(std::ostream &out, const reserve::Stock &stock, const reserve::StockEvent &event);

} // namespace cli

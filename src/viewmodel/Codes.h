#pragma once

#include "incident/Event.h"
#include "viewmodel/Vocabulary.h"

namespace viewmodel {

/// The record's codes as views know them, and back.
[[nodiscard]] TaskState taskState(incident::TaskStatus status);
[[nodiscard]] incident::TaskStatus taskStatus(TaskState state);
[[nodiscard]] CallState callState(incident::CallOutcome outcome);
/// Nothing for NotCalled: that is no outcome.
[[nodiscard]] std::optional<incident::CallOutcome> callOutcome(CallState state);
[[nodiscard]] incident::Channel channelOf(OrderChannel channel);

/// "reached", "no answer", …
[[nodiscard]] QString callStateWord(CallState state);
/// "by phone", …
[[nodiscard]] QString channelWord(incident::Channel channel);

/// "notified", "done", …
[[nodiscard]] QString taskWord(incident::TaskStatus status);
/// The machine's reasons are codes; an operator's words stand as they are.
[[nodiscard]] QString reasonWords(const std::string &reason);

} // namespace viewmodel

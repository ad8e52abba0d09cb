#pragma once

#include "app/Console.h"
#include "incident/Command.h"

#include <QString>

/// Codes into sentences. Nothing else on screen words a refusal or a failure.
namespace viewmodel {

/// What a command does, as the middle of "Cannot …": "end", "record the fact". `label` (the transition's) wins when
/// given.
[[nodiscard]] QString actionText(const incident::Command &command, const QString &label = {});

/// "Cannot end: response not started (5.4)." — what, why, the clause where one forbids it.
[[nodiscard]] QString refusalSentence(const incident::Refusal &refusal, const QString &action);
/// The reason alone, for the foot of a panel: "response not started (5.4)".
[[nodiscard]] QString refusalReason(const incident::Refusal &refusal);

/// What the machine ran into, as the middle of a sentence ("the disk is full"), and what a person can do about it.
struct ErrorWords {
    QString cause;
    QString remedy;
};
[[nodiscard]] ErrorWords errorWords(const base::Error &error);

/// "Recording failed: the disk is full; what is recorded stays as it was. Free some space, then try again."
/// `action` names what failed, as a noun: "Recording".
[[nodiscard]] QString errorSentence(const base::Error &error, const QString &action);

[[nodiscard]] QString failureSentence(
    const app::Failure &failure, const incident::Command &command, const QString &label = {});

} // namespace viewmodel

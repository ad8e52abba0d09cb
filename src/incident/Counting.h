#pragma once

#include "incident/Incident.h"

namespace incident {

/// What is known of a fact by everything that was told of it and stands.
///
/// The latest telling counts. Numbers of kinds that hold each other (`FactEntry::heldBy`) are told of one another: of
/// each kind the latest stands, whoever was treated counts on when some of them are in hospital, and a narrower number
/// raises what is known at least of the wider one. A narrower one that is more than the wider one can be counts itself.
struct KnownFact {
    const FactEntry *entry = nullptr; ///< of the widest kind that can be true; null: nothing was told
    plan::Reading reading; ///< with what the parts say of it
    std::vector<const FactEntry *> parts; ///< of narrower kinds, the widest first
    std::vector<const FactEntry *> exceeded; ///< of wider kinds, less than what they should hold: one of them is wrong
};
[[nodiscard]] KnownFact knownFact(const std::vector<FactEntry> &entries);
[[nodiscard]] KnownFact knownFact(const Incident &incident, const std::string &fact);

} // namespace incident

#pragma once

#include "handover/Handovers.h"

namespace handover {

/// Goes through what the record says of handovers and asks of each whether the rules would have made it, with the
/// accounts of that moment. Feed it every event in the order of the record.
class Auditor {
public:
    /// `record` is the record's name.
    explicit Auditor(std::string record)
        : m_record(std::move(record))
    {
    }

    /// What is wrong with it, English; empty where nothing is. `accounts`: as they stood before it.
    [[nodiscard]] std::string see(const RecordedHandoverEvent &record, const identity::Accounts &accounts);
    /// An account signed a text: the one that the last event waited for, or another.
    void see(const identity::TextSigned &made);
    /// What TextSigned has to stand behind the last event; empty where none has.
    [[nodiscard]] const std::string &awaited() const { return m_awaited; }
    /// What the last event still wants; empty where nothing is missing.
    [[nodiscard]] std::string end() const;
    [[nodiscard]] const Handovers &handovers() const { return m_handovers; }

private:
    Handovers m_handovers;
    std::string m_record;
    std::string m_awaited;
    std::string m_awaitedBy; ///< the account
};

} // namespace handover

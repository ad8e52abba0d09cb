#pragma once

#include "app/Exchange.h"
#include "app/HandoverCodec.h"

namespace app {

/// What an audit of accounts, stock, notices, the exchange and handovers found.
struct AuditReport {
    std::int64_t firstBadPosition = 0; ///< 0: every event is one the rules made
    std::string reason; ///< English
    bool liesBefore = false; ///< a seal is broken: what was changed stands somewhere before the one it is on
    std::vector<std::string> bundlesNotCounting; ///< what was taken in by a key revoked later from before that on
    std::vector<std::string> givenByRevoked; ///< roles, stand-ins and the like, given by a key revoked from before on
    std::vector<std::string>
        signaturesNotCounting; ///< of notices and movements, and why: "调〔2026〕1号 counts no more: …"
    std::vector<std::string> notCounting; ///< issued notices with a signature that a later revocation took the worth of
};

/// How everything that is audited is read.
struct AuditCodecs {
    ExchangeCodecs exchange;
    const HandoverCodec &handovers;
};

/// Goes through the whole record behind the hash chain's back: dispatch::Auditor, exchange::Auditor, handover::Auditor.
/// Errors: those of the store. `mark`: of the record's name.
[[nodiscard]] base::Result<AuditReport> auditNotices(
    const EventStore &store, const AuditCodecs &codecs, const std::string &mark = {});

} // namespace app

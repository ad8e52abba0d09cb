#pragma once

#include "documents/FormValues.h"

#include "dispatch/Notices.h"
#include "identity/Accounts.h"
#include "plan/Plan.h"

namespace documents {

/// A notice, to be written about.
struct NoticeSubject {
    const dispatch::Notice &notice;
    const reserve::Stock &stock; ///< what the items are called, where there is no draft yet
    const identity::Accounts &accounts; ///< the posts of who signed
    const plan::Plan *plan = nullptr; ///< whose form it is
};

/// Every source of plan::FormSubject::Notice. The sum of a request is said only where all its lines have one unit.
[[nodiscard]] FormValues noticeValues(const NoticeSubject &subject);

} // namespace documents

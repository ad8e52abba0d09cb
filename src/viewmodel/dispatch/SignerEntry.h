#pragma once

#include "dispatch/NoticeCommand.h"
#include "viewmodel/Words.h"

namespace viewmodel {

/// What whoever signs a notice types.
struct SignerEntry {
    QString opinion; ///< 审批意见; blank: 同意
    QString password;

    /// The words that are signed.
    [[nodiscard]] QString opinionText() const
    {
        const QString typed = opinion.trimmed();
        return typed.isEmpty() ? qtext(dispatch::Agreed) : typed;
    }
};

} // namespace viewmodel

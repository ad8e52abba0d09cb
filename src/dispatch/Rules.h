#pragma once

#include "calendar/Span.h"

/// The time limits of 吕政办发〔2020〕70号, 71号 and its annex that a notice is kept by. A test holds them against the
/// plan's data (tests/unit/app/DispatchTest.cpp).
namespace dispatch {

struct Rule {
    std::string_view name; ///< of the deadline in the plan
    calendar::Span::Kind kind;
    int count; ///< minutes of Exact, else days
    std::string_view clause;
    [[nodiscard]] calendar::Span span() const
    {
        using Kind = calendar::Span::Kind;
        if (kind == Kind::Exact)
            return calendar::exactly(std::chrono::minutes{count});
        return kind == Kind::Days ? calendar::forDays(count) : calendar::forWorkingDays(count);
    }
};

inline constexpr int FourHours = 240;
inline constexpr Rule LoadedRule{"loaded", calendar::Span::Kind::Exact, FourHours, "70号 3.2(6)"};
inline constexpr Rule DeliveredRule{"delivered", calendar::Span::Kind::Exact, FourHours, "70号 3.2(6)"};
inline constexpr Rule PaymentRule{"payment_urged", calendar::Span::Kind::Days, 5, "70号 3.2(7)"};
inline constexpr Rule UrgentContractRule{"contract_urgent", calendar::Span::Kind::Days, 5, "71号附件 第六条"};
inline constexpr Rule ContractRule{"contract_ordinary", calendar::Span::Kind::Days, 10, "71号 第二十五条"};
inline constexpr Rule PapersRule{"phone_papers_done", calendar::Span::Kind::Days, 7, "71号 第二十四条"};
inline constexpr Rule DecisionRule{"ordinary_decided", calendar::Span::Kind::WorkingDays, 1, "71号附件 第三条"};
inline constexpr Rule OrdinaryDeliveryRule{
    "ordinary_delivered", calendar::Span::Kind::WorkingDays, 3, "71号附件 第四条"};

} // namespace dispatch

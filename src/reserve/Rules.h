#pragma once

/// The numbers of 吕政办发〔2020〕71号 that stock is kept by.
namespace reserve {

/// 第十八条: the stock is never below this share of the plan.
inline constexpr int FloorPercent = 70;
/// 第十三条: the plan of a year is issued and filed by the end of this month of it.
inline constexpr int PlanDueMonth = 2;
/// 第十七条 says 及时 and no number; 第十五条 gives a month to put a plan into stock, which is taken for this too.
inline constexpr int RestockMonths = 1;
/// What is to be rotated soon (第十八条); the document has no number, this is where a view begins.
inline constexpr int ExpiryMonths = 6;

} // namespace reserve

#include "check/Findings.h"
#include "plan/SpokenNumber.h"

#include <algorithm>
#include <map>
#include <optional>

namespace check {

namespace {

/// What a number in a label counts. Those of one kind say the same thing about a clock, and one of them has to be true.
enum class Counted { Length, Hour, Month, Times };

using calendar::Span;
using std::chrono::hours;
using std::chrono::minutes;

bool lasts(const plan::Deadline &deadline, minutes length)
{
    return deadline.daily.empty() && deadline.lasts.kind == Span::Kind::Exact && deadline.lasts.length == length;
}

bool lasts(const plan::Deadline &deadline, Span::Kind kind, int days)
{
    return deadline.daily.empty() && deadline.lasts.kind == kind && deadline.lasts.days == days;
}

/// It is due at that time of a day.
bool isDueAt(const plan::Deadline &deadline, calendar::TimeOfDay time)
{
    return std::ranges::find(deadline.daily, time) != deadline.daily.end()
        || (deadline.daily.empty() && deadline.lasts.kind == Span::Kind::SameDay && deadline.lasts.until == time);
}

/// It is due by the end of that month of the year.
bool isDueByMonth(const plan::Deadline &deadline, int number)
{
    const auto month = std::chrono::month(static_cast<unsigned>(number));
    const auto last = (std::chrono::year(2023) / month / std::chrono::last).day(); // of 02-28 a leap year agrees
    return deadline.daily.empty() && deadline.lasts.kind == Span::Kind::Yearly && deadline.lasts.by.month() == month
        && deadline.lasts.by.day() >= last;
}

/// What a label says of its clock, read from left to right. What is no plain number with its unit (第一时间, 1.5 小时,
/// 6 月 10 日, 一日一报) says nothing.
class ClockLabel {
public:
    explicit ClockLabel(const plan::Deadline &deadline)
        : m_deadline(deadline)
        , m_rest(deadline.label)
    {
    }

    /// Whether one of the numbers of each kind is true of the clock.
    std::map<Counted, bool> read()
    {
        while (!m_rest.atEnd()) {
            const bool isOrdinal = m_rest.take("第");
            const std::string_view before = m_rest.rest();
            const std::optional<int> number = takeNumber();
            if (number && !isOrdinal)
                judge(*number);
            else if (m_rest.rest() == before && !isOrdinal)
                m_rest.take(before.substr(0, 1));
        }
        // 每日 and 当日 without an hour are to the end of the day.
        if ((says("每日") || says("当日")) && !m_told.contains(Counted::Hour))
            tell(Counted::Hour, isDueAt(m_deadline, hours(24)));
        return std::move(m_told);
    }

private:
    [[nodiscard]] bool says(std::string_view word) const { return m_deadline.label.find(word) != std::string::npos; }
    void skipBlanks()
    {
        while (m_rest.take(" ")) { }
    }

    /// With the blanks behind it; nothing where none stands there, or one that counts nothing (1.5).
    std::optional<int> takeNumber()
    {
        constexpr double Most = 100'000; // more of anything is no clock
        const auto spoken = plan::readSpokenNumber(m_rest, {});
        if (!spoken || !spoken->value.isWhole() || spoken->value.negative || spoken->value.toDouble() >= Most)
            return std::nullopt;
        skipBlanks();
        return static_cast<int>(spoken->value.toDouble());
    }

    void tell(Counted counted, bool isTrue) { m_told[counted] |= isTrue; }

    /// The number stands before the rest.
    void judge(int number)
    {
        if (m_rest.take("小时"))
            return tell(Counted::Length, lasts(m_deadline, hours(number) + takeMinutes()));
        if (m_rest.take("分钟"))
            return tell(Counted::Length, lasts(m_deadline, minutes(number)));
        if (m_rest.take("个工作日"))
            return tell(Counted::Length, lasts(m_deadline, Span::Kind::WorkingDays, number));
        if (m_rest.take("月底"))
            return tell(Counted::Month, isDueByMonth(m_deadline, number));
        if (m_rest.take("月")) { // of a day of the month nothing is said
            skipBlanks();
            (void)takeNumber();
            return;
        }
        if (m_rest.take("周"))
            return judgeDays(7 * number);
        if (m_rest.take("日") || m_rest.take("天"))
            return judgeDays(number);
        if (m_rest.take("次"))
            return tell(Counted::Times, m_deadline.timesADay == number);
        if (m_rest.startsWith("时") && !startsWithAny({"时间", "时段", "时刻", "时限"}))
            judgeHour(number);
    }

    [[nodiscard]] bool startsWithAny(std::initializer_list<std::string_view> words) const
    {
        return std::ranges::any_of(words, [this](std::string_view word) { return m_rest.startsWith(word); });
    }

    /// 日 begins other words too: it is a unit where nothing or 内, 后, 前 follows.
    void judgeDays(int days)
    {
        if (m_rest.atEnd() || startsWithAny({"内", "以内", "之内", "后", "前", "）", ")", "，", "、", " "}))
            tell(Counted::Length, lasts(m_deadline, Span::Kind::Days, days));
    }

    /// "12 时", "12 时 30 分".
    void judgeHour(int number)
    {
        m_rest.take("时");
        const minutes time = hours(number) + takeMinutes();
        tell(Counted::Hour, isDueAt(m_deadline, time));
    }

    /// Those that stand next; none where something else does.
    minutes takeMinutes()
    {
        const plan::TextCursor before = m_rest;
        skipBlanks();
        const std::optional<int> number = takeNumber();
        if (number && (m_rest.take("分钟") || m_rest.take("分")))
            return minutes(*number);
        m_rest = before;
        return {};
    }

    const plan::Deadline &m_deadline;
    plan::TextCursor m_rest;
    std::map<Counted, bool> m_told;
};

} // namespace

void checkClockLabels(const Subject &subject, Findings &findings)
{
    for (const plan::Deadline &deadline : subject.plan.deadlines) {
        const auto whole = [&](std::string_view key) { return subject.whole("deadlines", deadline.id, key); };
        if (!whole("label") || !whole("lasts") || !whole("daily") || !whole("times_a_day"))
            continue;
        const std::map<Counted, bool> told = ClockLabel(deadline).read();
        if (std::ranges::any_of(told, [](const auto &each) { return !each.second; }))
            findings.warning("clock-label-differs", deadline.position,
                "deadline " + deadline.id + " is called " + deadline.label
                    + " and runs otherwise; correct its time, or what it is called");
    }
}

} // namespace check

#include "viewmodel/plans/EditedKinds.h"

#include "viewmodel/TimeText.h"

#include <QRegularExpression>

namespace viewmodel {

namespace {

using Kind = calendar::Span::Kind;

/// "PT1H30M": minutes as ISO 8601 says them.
std::string isoOf(std::chrono::minutes length)
{
    const auto hours = std::chrono::duration_cast<std::chrono::hours>(length);
    const auto rest = length - hours;
    std::string text = "PT";
    if (hours.count() > 0)
        text += std::to_string(hours.count()) + "H";
    if (rest.count() > 0)
        text += std::to_string(rest.count()) + "M";
    return text;
}

std::string writtenAs(const calendar::Span &span)
{
    switch (span.kind) {
    case Kind::Exact:
        return isoOf(span.length);
    case Kind::Days:
    case Kind::WorkingDays:
        return std::to_string(span.days);
    case Kind::SameDay:
        return calendar::toText(span.until);
    case Kind::Yearly:
        return calendar::toText(span.by);
    }
    return {};
}

/// A whole number as people say it ("十二"), with its unit or without; nothing below one.
std::optional<int> numberOf(const QString &typed, const char *unit)
{
    plan::Fact fact;
    fact.type = plan::FactType::Number;
    fact.unit = unit;
    fact.whole = true;
    fact.min = 1;
    const auto spoken = plan::parseAnswer(fact, typed.trimmed().toStdString());
    const auto *exact = spoken ? std::get_if<plan::Exact>(&*spoken) : nullptr;
    const auto *number = exact ? std::get_if<double>(&exact->value) : nullptr;
    return number && *number >= 1 && *number <= 10000 ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

/// "PT1H30M", "1小时30分", "90分钟", "2 h".
std::optional<std::chrono::minutes> lengthOf(const QString &typed)
{
    QString text = typed.simplified().remove(QLatin1Char(' ')).toUpper();
    if (text.startsWith(QLatin1String("PT")))
        text.remove(0, 2);
    static const QRegularExpression Form(
        QStringLiteral("^(?:([^A-Z时分小]+)(?:小时|时|H))?(?:([^A-Z时分小]+)(?:分钟|分|MIN|M))?$"));
    const QRegularExpressionMatch match = Form.match(text);
    if (!match.hasMatch() || text.isEmpty())
        return std::nullopt;
    std::chrono::minutes length{};
    for (const auto &[group, unit, each] : {std::tuple(1, "小时", 60), std::tuple(2, "分钟", 1)}) {
        const QString part = match.captured(group);
        const auto number = part.isEmpty() ? std::optional(0) : numberOf(part, unit);
        if (!number)
            return std::nullopt;
        length += std::chrono::minutes(*number * each);
    }
    return length.count() > 0 ? std::optional(length) : std::nullopt;
}

} // namespace

EditedSpan::EditedSpan(const plan::Deadline &deadline)
    : m_span(deadline.lasts)
    , m_original(writtenAs(deadline.lasts))
    , m_name(deadline.id + " / lasts")
    , m_title(Text::tr("%1, how long it runs", "clock").arg(qtext(deadline.label)))
{
}

QString EditedSpan::spoken() const
{
    if (m_span.kind != Kind::Exact)
        return EditedValue::spoken();
    const auto hours = std::chrono::duration_cast<std::chrono::hours>(m_span.length);
    const auto minutes = (m_span.length - hours).count();
    QStringList parts;
    if (hours.count() > 0)
        parts << Text::tr("%1 h", "length of time, to be typed").arg(hours.count());
    if (minutes > 0)
        parts << Text::tr("%1 min", "length of time, to be typed").arg(minutes);
    return spaced(parts);
}

QString EditedSpan::howToWrite() const
{
    switch (m_span.kind) {
    case Kind::Exact:
        return Text::tr("Like “2 h”, “90 min” or “PT1H30M”.");
    case Kind::Days:
        return Text::tr("The number of days.");
    case Kind::WorkingDays:
        return Text::tr("The number of working days.");
    case Kind::SameDay:
        return Text::tr("A time of day, like “24:00”.");
    case Kind::Yearly:
        return Text::tr("A month and a day, like “05-31”.");
    }
    return {};
}

TypedValue EditedSpan::read(const QString &typed) const
{
    switch (m_span.kind) {
    case Kind::Exact:
        return readLength(typed);
    case Kind::Days:
    case Kind::WorkingDays:
        return readDays(typed);
    case Kind::SameDay:
        return readTime(typed);
    case Kind::Yearly:
        return readYearDay(typed);
    }
    return {};
}

TypedValue EditedSpan::readLength(const QString &typed) const
{
    const auto length = lengthOf(typed);
    if (!length)
        return {{}, {}, Text::tr("That is no length of time. Write it like “2 h”, “90 min” or “PT1H30M”.")};
    return {isoOf(*length), spanText(*length), {}};
}

TypedValue EditedSpan::readDays(const QString &typed) const
{
    const auto days = numberOf(typed, "天");
    if (!days)
        return {{}, {}, Text::tr("That is no number of days. Write a whole number from 1.")};
    return {std::to_string(*days),
        m_span.kind == Kind::Days ? Text::tr("%n days", nullptr, *days) : Text::tr("%n working days", nullptr, *days),
        {}};
}

TypedValue EditedSpan::readTime(const QString &typed) const
{
    const auto time = calendar::parseTimeOfDay(typed.trimmed().toStdString());
    if (!time)
        return {{}, {}, Text::tr("That is no time of day. Write it like “24:00”.")};
    return {calendar::toText(*time), Text::tr("until %1", "time of day").arg(qtext(calendar::toText(*time))), {}};
}

TypedValue EditedSpan::readYearDay(const QString &typed) const
{
    const auto day = calendar::parseMonthDay(typed.trimmed().toStdString());
    if (!day)
        return {{}, {}, Text::tr("That is no day of the year. Write it like “05-31”.")};
    return {
        calendar::toText(*day), Text::tr("by %1 of the year", "month and day").arg(qtext(calendar::toText(*day))), {}};
}

std::optional<std::vector<ValueEffect>> EditedSpan::effects(
    const assess::CompiledPlan &, const assess::CompiledPlan &) const
{
    return std::vector<ValueEffect>();
}

} // namespace viewmodel

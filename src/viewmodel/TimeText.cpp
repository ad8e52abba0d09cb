#include "viewmodel/TimeText.h"

#include "base/Text.h"
#include "calendar/DueTime.h"
#include "viewmodel/Words.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace viewmodel {

using namespace std::chrono_literals;
using std::chrono::duration_cast;

static constexpr std::chrono::hours Day{24};
/// Farther away than this, a day without its year would be taken for another.
static constexpr std::chrono::hours HalfYear{24 * 183};

static QString twoDigits(qint64 number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); }

static QString dayText(const base::CivilTime &civil)
{
    return twoDigits(civil.month) + QLatin1Char('-') + twoDigits(civil.day);
}

static bool sameDay(const base::CivilTime &left, const base::CivilTime &right)
{
    return left.year == right.year && left.month == right.month && left.day == right.day;
}

QString timeOfDayText(base::Instant instant)
{
    const base::CivilTime civil = base::toCivil(instant);
    return stopwatchText(
        std::chrono::hours(civil.hour) + std::chrono::minutes(civil.minute) + std::chrono::seconds(civil.second));
}

QString clockText(base::Instant instant) { return qtext(base::toClock(instant)); }

QString dueDayText(base::Instant due, base::Instant now)
{
    const calendar::DueTime time = calendar::dueTime(due);
    const QString text = qtext(calendar::toText(time));
    const bool isFar = due > now ? due - now > HalfYear : now - due > HalfYear;
    return isFar ? QStringLiteral("%1-%2").arg(time.day.year).arg(text) : text;
}

QString momentText(base::Instant instant, base::Instant now)
{
    const base::CivilTime civil = base::toCivil(instant);
    if (sameDay(civil, base::toCivil(now)))
        return clockText(instant);
    if (instant > now)
        return dueDayText(instant, now);
    const QString text = dayText(civil) + QLatin1Char(' ') + clockText(instant);
    return now - instant > HalfYear ? QStringLiteral("%1-%2").arg(civil.year).arg(text) : text;
}

QString dateText(base::Instant instant)
{
    const base::CivilTime civil = base::toCivil(instant);
    const std::array<QString, 7> weekdays{Text::tr("Sunday"), Text::tr("Monday"), Text::tr("Tuesday"),
        Text::tr("Wednesday"), Text::tr("Thursday"), Text::tr("Friday"), Text::tr("Saturday")};
    return QStringLiteral("%1-%2 %3").arg(civil.year).arg(dayText(civil), weekdays[civil.weekday]);
}

QString stopwatchText(std::chrono::milliseconds duration)
{
    const qint64 seconds = std::max<qint64>(0, duration_cast<std::chrono::seconds>(duration).count());
    return twoDigits(seconds / 3600) + QLatin1Char(':') + twoDigits(seconds / 60 % 60) + QLatin1Char(':')
        + twoDigits(seconds % 60);
}

static QString daysText(std::chrono::milliseconds duration)
{
    const qint64 hours = duration_cast<std::chrono::hours>(duration).count();
    return Text::tr("%1 d %2 h").arg(hours / 24).arg(hours % 24);
}

QString dueText(base::Instant due, base::Instant now)
{
    const std::chrono::milliseconds away = due > now ? due - now : now - due;
    const QString amount = away >= Day ? daysText(away) : stopwatchText(away);
    return due > now ? Text::tr("left %1").arg(amount) : Text::tr("over %1").arg(amount);
}

QString waitedText(base::Instant since, base::Instant now)
{
    const std::chrono::milliseconds waited = now > since ? now - since : std::chrono::milliseconds{};
    return Text::tr("waited %1").arg(waited >= Day ? daysText(waited) : stopwatchText(waited));
}

QString elapsedText(base::Instant since, base::Instant now)
{
    const qint64 minutes = std::max<qint64>(0, duration_cast<std::chrono::minutes>(now - since).count());
    if (minutes >= 24 * 60)
        return Text::tr("day %1").arg(minutes / (24 * 60) + 1);
    return Text::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString spanText(std::chrono::minutes span)
{
    const qint64 minutes = span.count();
    if (minutes >= 24 * 60 && minutes % (24 * 60) == 0)
        return Text::tr("%1 d").arg(minutes / (24 * 60));
    if (minutes > 60 && minutes % 60 == 0)
        return Text::tr("%1 h").arg(minutes / 60);
    return Text::tr("%1 min").arg(minutes);
}

namespace {

/// What was typed: a time of day, with or without its day.
struct TypedTime {
    base::CivilTime civil;
    bool hasDay = false;
    bool hasYear = false;
};

bool isReal(const base::CivilTime &civil)
{
    if (civil.hour > 23 || civil.minute > 59 || civil.month < 1 || civil.month > 12 || civil.day < 1)
        return false;
    const base::CivilTime back = base::toCivil(base::fromCivil(civil)); // 02-30 comes back as another day
    return back.month == civil.month && back.day == civil.day;
}

std::optional<TypedTime> readTyped(const QString &text, base::Instant now)
{
    static const QRegularExpression form(
        QStringLiteral(R"(^(?:(?:(\d{4})-)?(\d{1,2})-(\d{1,2})[ T]+)?(?:(\d{1,2}):(\d{2})|(\d{2})(\d{2}))$)"));
    const QString plain = qtext(base::toHalfWidth(text.toStdString())).simplified();
    const QRegularExpressionMatch match = form.match(plain);
    if (!match.hasMatch())
        return {};
    TypedTime typed;
    typed.civil = base::toCivil(now);
    typed.civil.second = 0;
    typed.civil.millisecond = 0;
    typed.hasYear = match.hasCaptured(1) && !match.captured(1).isEmpty();
    typed.hasDay = match.hasCaptured(2) && !match.captured(2).isEmpty();
    if (typed.hasYear)
        typed.civil.year = match.captured(1).toInt();
    if (typed.hasDay) {
        typed.civil.month = match.captured(2).toUInt();
        typed.civil.day = match.captured(3).toUInt();
    }
    const bool colon = !match.captured(4).isEmpty();
    typed.civil.hour = match.captured(colon ? 4 : 6).toInt();
    typed.civil.minute = match.captured(colon ? 5 : 7).toInt();
    if (!isReal(typed.civil))
        return {};
    return typed;
}

/// The same day in another year; nothing when that year has no such day.
std::optional<base::Instant> inYear(const TypedTime &typed, int year)
{
    base::CivilTime civil = typed.civil;
    civil.year = year;
    return isReal(civil) ? std::optional(base::fromCivil(civil)) : std::nullopt;
}

} // namespace

std::optional<base::Instant> parseMoment(const QString &text, base::Instant now)
{
    const std::optional<TypedTime> typed = readTyped(text, now);
    if (!typed)
        return {};
    base::Instant instant = base::fromCivil(typed->civil);
    if (!typed->hasDay && instant > now)
        instant -= Day; // 23:50 told at 00:10 was yesterday
    if (typed->hasDay && !typed->hasYear && instant > now)
        instant = inYear(*typed, typed->civil.year - 1).value_or(instant);
    return instant;
}

std::optional<base::Instant> parseDue(const QString &text, base::Instant now)
{
    static const QRegularExpression minutes(QStringLiteral(R"(^\+?(\d{1,3})$)"));
    const QRegularExpressionMatch match = minutes.match(qtext(base::toHalfWidth(text.toStdString())).simplified());
    if (match.hasMatch())
        return now + std::chrono::minutes(match.captured(1).toInt());
    const std::optional<TypedTime> typed = readTyped(text, now);
    if (!typed)
        return {};
    base::Instant instant = base::fromCivil(typed->civil);
    if (!typed->hasDay && instant <= now)
        instant += Day;
    if (typed->hasDay && !typed->hasYear && instant <= now - HalfYear)
        instant = inYear(*typed, typed->civil.year + 1).value_or(instant);
    return instant;
}

} // namespace viewmodel

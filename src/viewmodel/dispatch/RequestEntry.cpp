#include "viewmodel/dispatch/RequestEntry.h"

#include "reserve/Floor.h"
#include "viewmodel/TimeText.h"
#include "viewmodel/Words.h"
#include "viewmodel/dispatch/NoticeWords.h"

namespace viewmodel {

namespace {

using Field = RequestTexts::Field;

std::string plain(const QString &typed) { return typed.trimmed().toStdString(); }

template <class Enum, std::size_t N>
Enum named(const std::array<std::string_view, N> &names, const QString &id)
{
    const auto found = std::ranges::find(names, id.toStdString());
    return found == names.end() ? Enum{} : static_cast<Enum>(found - names.begin());
}

tl::unexpected<EntryProblem> problem(const QString &sentence, Field field, std::size_t line = 0)
{
    return tl::unexpected(EntryProblem{sentence, field, line});
}

/// Empty fields, in the order of the form.
std::optional<EntryProblem> emptyField(const RequestTexts &typed)
{
    static constexpr std::array Needed{
        Field::Reference, Field::Unit, Field::Contact, Field::Phone, Field::DeliverBy, Field::DeliverTo};
    const auto missing =
        std::ranges::find_if(Needed, [&](Field field) { return typed.texts.at(field).trimmed().isEmpty(); });
    if (missing == Needed.end())
        return {};
    return EntryProblem{Text::tr("%1 is empty. Fill it in.").arg(requestFieldName(*missing)), *missing, 0};
}

tl::expected<std::vector<dispatch::AskedLine>, EntryProblem> readGoods(
    const RequestTexts &typed, const reserve::Stock &stock)
{
    std::vector<dispatch::AskedLine> lines;
    for (std::size_t i = 0; i < typed.goods.size(); ++i) {
        const auto &[item, quantity] = typed.goods[i];
        if (item.trimmed().isEmpty() && quantity.trimmed().isEmpty())
            continue;
        const QString code = itemCode(stock, item);
        if (code.isEmpty())
            return problem(Text::tr("The catalogue has no item %1.").arg(item.trimmed()), Field::Fields, i);
        const auto amount = reserve::Quantity::parse(plain(quantity));
        if (!amount || !amount->isPositive())
            return problem(Text::tr("A quantity is a number above 0."), Field::Fields, i);
        lines.push_back({code.toStdString(), *amount});
    }
    if (lines.empty())
        return problem(Text::tr("Say which items are asked for, and how many."), Field::Fields);
    return lines;
}

} // namespace

QString requestFieldName(RequestTexts::Field field)
{
    switch (field) {
    case Field::Reference:
        return Text::tr("Letter", "field");
    case Field::Unit:
        return Text::tr("Who asks", "field");
    case Field::Contact:
        return Text::tr("Contact", "field");
    case Field::Phone:
        return Text::tr("Telephone", "field");
    case Field::User:
        return Text::tr("Who uses it", "field");
    case Field::UserContact:
        return Text::tr("Contact there", "field");
    case Field::UserPhone:
        return Text::tr("Telephone there", "field");
    case Field::DeliverBy:
        return Text::tr("Deliver by", "field");
    case Field::DeliverTo:
        return Text::tr("Deliver to", "field");
    default:
        return {};
    }
}

Choices pathChoices()
{
    Choices choices;
    for (const auto path : {dispatch::Path::Response, dispatch::Path::Ordinary})
        choices.push_back({qtext(dispatch::PathNames.at(static_cast<std::size_t>(path))), pathWord(path)});
    return choices;
}

Choices mediumChoices()
{
    Choices choices;
    for (std::size_t i = 0; i < dispatch::MediumNames.size(); ++i)
        choices.push_back({qtext(dispatch::MediumNames.at(i)), mediumWord(static_cast<dispatch::Medium>(i))});
    return choices;
}

Choices catalogueChoices(const reserve::Stock &stock)
{
    Choices choices;
    for (const auto &[code, item] : stock.items)
        choices.push_back({qtext(code),
            Text::tr("%1 %2, %3 (%4)", "code, name, spec, unit")
                .arg(qtext(code), qtext(item.name), qtext(item.spec), qtext(item.unit))});
    return choices;
}

QString itemCode(const reserve::Stock &stock, const QString &typed)
{
    const QString words = typed.trimmed();
    const QString first = words.section(u' ', 0, 0);
    if (stock.item(words.toStdString()))
        return words;
    if (stock.item(first.toStdString()))
        return first;
    QStringList found;
    for (const auto &[code, item] : stock.items) {
        if (!words.isEmpty() && qtext(item.name).contains(words))
            found << qtext(code);
    }
    return found.size() == 1 ? found.first() : QString();
}

/// "2026-12-01 22:18", which reads back.
static QString timeTyped(base::Instant at)
{
    constexpr qsizetype ToTheMinute = 16;
    return qtext(base::toIso(at)).left(ToTheMinute).replace(u'T', u' ');
}

RequestTexts textsOf(const dispatch::Request &request)
{
    RequestTexts texts;
    const auto put = [&](Field field, const std::string &text) { texts.texts.at(field) = qtext(text); };
    put(Field::Reference, request.reference);
    put(Field::Unit, request.applicant.unit);
    put(Field::Contact, request.applicant.contact);
    put(Field::Phone, request.applicant.phone);
    const auto putOther = [&](Field field, const std::string &text, const std::string &applicants) {
        if (text != applicants) // else it follows, as it did when it was typed
            put(field, text);
    };
    putOther(Field::User, request.user.unit, request.applicant.unit);
    putOther(Field::UserContact, request.user.contact, request.applicant.contact);
    putOther(Field::UserPhone, request.user.phone, request.applicant.phone);
    put(Field::DeliverTo, request.deliverTo);
    texts.texts.at(Field::DeliverBy) = timeTyped(request.deliverBy);
    return texts;
}

/// Fields of a request in words; `by` is its time of delivery where that was typed before.
static tl::expected<dispatch::Particulars, EntryProblem> particularsFrom(
    const RequestTexts &typed, const std::optional<base::Instant> &by)
{
    if (auto missing = emptyField(typed))
        return tl::unexpected(std::move(*missing));
    if (!by)
        return problem(Text::tr("This time cannot be read. Type 18:00, or 12-05 18:00."), Field::DeliverBy);
    const auto text = [&](Field field) { return plain(typed.texts.at(field)); };
    const auto orElse = [&](Field field, const std::string &fallback) {
        return text(field).empty() ? fallback : text(field);
    };
    dispatch::Particulars said;
    said.reference = text(Field::Reference);
    said.applicant = {text(Field::Unit), text(Field::Contact), text(Field::Phone)};
    said.user = {orElse(Field::User, said.applicant.unit), orElse(Field::UserContact, said.applicant.contact),
        orElse(Field::UserPhone, said.applicant.phone)};
    said.deliverBy = *by;
    said.deliverTo = text(Field::DeliverTo);
    return said;
}

tl::expected<dispatch::Particulars, EntryProblem> readParticulars(
    const RequestTexts &typed, const dispatch::Request &request, base::Instant now)
{
    const QString &time = typed.texts.at(Field::DeliverBy);
    return particularsFrom(
        typed, time.trimmed() == timeTyped(request.deliverBy) ? request.deliverBy : parseDue(time, now));
}

tl::expected<dispatch::Request, EntryProblem> readRequest(
    const RequestTexts &typed, const reserve::Stock &stock, base::Instant now)
{
    const auto said = particularsFrom(typed, parseDue(typed.texts.at(Field::DeliverBy), now));
    if (!said)
        return tl::unexpected(said.error());
    auto lines = readGoods(typed, stock);
    if (!lines)
        return tl::unexpected(std::move(lines.error()));
    dispatch::Request request;
    request.path = named<dispatch::Path>(dispatch::PathNames, typed.texts.at(Field::Path));
    request.medium = named<dispatch::Medium>(dispatch::MediumNames, typed.texts.at(Field::Medium));
    request.incident = plain(typed.texts.at(Field::Incident));
    request.lines = std::move(*lines);
    return dispatch::corrected(std::move(request), *said);
}

static QString batchWords(const std::string &batch, const std::optional<calendar::Day> &expires)
{
    return expires ? Text::tr("batch %1, until %2").arg(qtext(batch), qtext(calendar::toIso(*expires)))
                   : Text::tr("batch %1").arg(qtext(batch));
}

/// What went already, which another draft can but repeat.
static std::vector<DraftChoice> shippedChoices(const dispatch::Notice &notice)
{
    std::vector<DraftChoice> choices;
    for (const dispatch::DraftLine &line : notice.draft.lines) {
        QString wanted = Text::tr("%1: %2 %3 asked for", "item, how many, unit")
                             .arg(qtext(line.name), amountText(toText(line.asked)), qtext(line.unit));
        for (const dispatch::DraftLot &lot : line.lots)
            choices.push_back({lot.lot, batchWords(lot.batch, lot.expires), Text::tr("has left"),
                qtext(toText(lot.quantity)), std::exchange(wanted, {}), true, {}, qtext(line.unit)});
    }
    return choices;
}

/// What the draft before took of a lot; nothing where it has been given away since.
static QString takenBefore(const dispatch::Notice &notice, const reserve::Lot &lot)
{
    for (const dispatch::DraftLine &line : notice.draft.lines) {
        const auto found = std::ranges::find(line.lots, lot.number, &dispatch::DraftLot::lot);
        if (found != line.lots.end())
            return qtext(toText(std::min(found->quantity, lot.free())));
    }
    return {};
}

/// What a draft takes of a lot: what the draft before did, or what is proposed.
static QString proposedOf(
    const dispatch::Notice &notice, const reserve::Lot &lot, const std::vector<reserve::LotAmount> &proposal)
{
    if (notice.draft.number > 0)
        return takenBefore(notice, lot);
    const auto part = std::ranges::find(proposal, lot.number, &reserve::LotAmount::lot);
    return part == proposal.end() ? QString() : qtext(toText(part->quantity));
}

std::vector<DraftChoice> draftChoices(const dispatch::Notice &notice, const reserve::Stock &whole, base::Instant now)
{
    if (dispatch::shipmentOf(notice, whole))
        return shippedChoices(notice);
    reserve::Stock stock = whole;
    const reserve::Reservation *held = stock.reservation(notice.draft.reservation);
    if (held && !held->released)
        reserve::evolve(stock, {0, now, {}, reserve::ReservationReleased{held->number, {}}});
    const calendar::Day today = calendar::dayOf(now);
    std::vector<DraftChoice> choices;
    for (const dispatch::AskedLine &asked : notice.request.lines) {
        const reserve::Item *item = stock.item(asked.item);
        if (!item)
            continue;
        std::vector<const reserve::Lot *> lots;
        for (const reserve::Lot &lot : stock.lots) {
            if (lot.item == asked.item && lot.free().isPositive() && !lot.isExpired(today))
                lots.push_back(&lot);
        }
        std::ranges::stable_sort(
            lots, [](const reserve::Lot *a, const reserve::Lot *b) { return reserve::expiresBefore(*a, *b); });
        const auto proposal = reserve::proposeLots(stock, asked.item, asked.quantity, today);
        const QString unit = qtext(item->unit);
        QString wanted = Text::tr("%1: %2 %3 asked for", "item, how many, unit")
                             .arg(qtext(item->name), amountText(toText(asked.quantity)), unit);
        if (lots.empty())
            choices.push_back({0, Text::tr("nothing is free"), {}, {}, wanted, false, asked.quantity, unit});
        for (const reserve::Lot *lot : lots) {
            const bool first = !wanted.isEmpty();
            choices.push_back({lot->number, batchWords(lot->batch, lot->expires),
                Text::tr("%1 %2 free", "how many, unit").arg(amountText(toText(lot->free())), unit),
                proposedOf(notice, *lot, proposal.lines), std::exchange(wanted, {}), false,
                first ? std::optional(asked.quantity) : std::nullopt, unit});
        }
    }
    return choices;
}

QString draftSum(const std::vector<DraftChoice> &choices, const QStringList &typed, std::size_t first)
{
    reserve::Quantity sum;
    for (std::size_t i = first; i < choices.size() && (i == first || choices[i].asked.isEmpty()); ++i) {
        const auto one = reserve::Quantity::parse(typed.value(static_cast<qsizetype>(i)).trimmed().toStdString());
        if (one && one->isPositive())
            sum = sum.plus(*one).value_or(sum);
    }
    const DraftChoice &item = choices[first];
    const QString words = Text::tr("this draft %1 %2", "how many, unit").arg(amountText(toText(sum)), item.unit);
    const auto missing = item.wanted.value_or(sum).minus(sum);
    if (!missing || missing->isZero())
        return words;
    return missing->isNegative()
        ? dotted({words, Text::tr("more than is asked for")})
        : dotted({words, Text::tr("%1 %2 short", "how many, unit").arg(amountText(toText(*missing)), item.unit)});
}

tl::expected<std::vector<reserve::LotAmount>, QString> readLots(
    const std::vector<DraftChoice> &choices, const QStringList &typed)
{
    std::vector<reserve::LotAmount> lots;
    for (std::size_t i = 0; i < choices.size() && static_cast<qsizetype>(i) < typed.size(); ++i) {
        const QString words = typed[static_cast<qsizetype>(i)].trimmed();
        if (words.isEmpty() || choices[i].lot == 0)
            continue;
        const auto amount = reserve::Quantity::parse(words.toStdString());
        if (!amount || amount->isNegative())
            return tl::unexpected(Text::tr("%1 is no quantity. Type a number; nothing takes nothing.").arg(words));
        if (amount->isPositive())
            lots.push_back({choices[i].lot, *amount});
    }
    if (lots.empty())
        return tl::unexpected(Text::tr("Take something of at least one lot."));
    return lots;
}

} // namespace viewmodel

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
    return EntryProblem{Text::tr("A field is empty. Fill it in."), *missing, 0};
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

tl::expected<dispatch::Request, EntryProblem> readRequest(
    const RequestTexts &typed, const reserve::Stock &stock, base::Instant now)
{
    if (auto missing = emptyField(typed))
        return tl::unexpected(std::move(*missing));
    const auto by = parseDue(typed.texts.at(Field::DeliverBy), now);
    if (!by)
        return problem(Text::tr("This time cannot be read. Type 18:00, or 12-05 18:00."), Field::DeliverBy);
    auto lines = readGoods(typed, stock);
    if (!lines)
        return tl::unexpected(std::move(lines.error()));
    const auto text = [&](Field field) { return plain(typed.texts.at(field)); };
    dispatch::Request request;
    request.path = named<dispatch::Path>(dispatch::PathNames, typed.texts.at(Field::Path));
    request.medium = named<dispatch::Medium>(dispatch::MediumNames, typed.texts.at(Field::Medium));
    request.reference = text(Field::Reference);
    request.incident = text(Field::Incident);
    request.applicant = {text(Field::Unit), text(Field::Contact), text(Field::Phone)};
    const auto orElse = [&](Field field, const std::string &fallback) {
        return text(field).empty() ? fallback : text(field);
    };
    request.user = {orElse(Field::User, request.applicant.unit), orElse(Field::UserContact, request.applicant.contact),
        orElse(Field::UserPhone, request.applicant.phone)};
    request.deliverBy = *by;
    request.deliverTo = text(Field::DeliverTo);
    request.lines = std::move(*lines);
    return request;
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
                qtext(toText(lot.quantity)), std::exchange(wanted, {}), true});
    }
    return choices;
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
            choices.push_back({0, Text::tr("nothing is free"), {}, {}, wanted, false});
        for (const reserve::Lot *lot : lots) {
            const auto part = std::ranges::find(proposal.lines, lot->number, &reserve::LotAmount::lot);
            choices.push_back({lot->number, batchWords(lot->batch, lot->expires),
                Text::tr("%1 %2 free", "how many, unit").arg(amountText(toText(lot->free())), unit),
                part == proposal.lines.end() ? QString() : qtext(toText(part->quantity)), std::exchange(wanted, {}),
                false});
        }
    }
    return choices;
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

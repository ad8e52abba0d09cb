#include "documents/NoticeValues.h"

#include "base/Text.h"
#include "dispatch/NoticeText.h"
#include "documents/PaperTime.h"
#include "documents/PlanValues.h"
#include "documents/Signers.h"

#include <array>
#include <set>

namespace documents {

namespace {

using namespace dispatch;

std::string amountWords(reserve::Quantity quantity, const std::string &unit)
{
    return reserve::toText(quantity) + (unit.empty() ? "" : " " + unit);
}

std::string moneyWords(reserve::Money money) { return reserve::toText(money) + " 元"; }

std::string batchWords(const DraftLine &line)
{
    std::vector<std::string> words;
    for (const DraftLot &lot : line.lots)
        words.push_back(lot.batch + " " + amountWords(lot.quantity, line.unit));
    return base::join(words, "\n");
}

std::vector<ValueRow> draftRows(const Draft &draft)
{
    std::vector<ValueRow> rows;
    for (const DraftLine &line : draft.lines)
        rows.push_back({{"item", line.item}, {"name", line.name}, {"spec", line.spec}, {"unit", line.unit},
            {"asked", amountWords(line.asked, line.unit)}, {"approved", amountWords(line.approved, line.unit)},
            {"amount", moneyWords(line.amount)}, {"batches", batchWords(line)}});
    return rows;
}

std::vector<ValueRow> requestRows(const NoticeSubject &subject)
{
    std::vector<ValueRow> rows;
    for (const AskedLine &line : subject.notice.request.lines) {
        const reserve::Item *item = subject.stock.item(line.item);
        rows.push_back(
            {{"item", line.item}, {"name", item ? item->name : line.item}, {"spec", item ? item->spec : std::string()},
                {"unit", item ? item->unit : std::string()}, {"asked", reserve::toText(line.quantity)}});
    }
    return rows;
}

/// Boxes and bottles are not added up.
std::string requestTotal(const NoticeSubject &subject, const std::vector<ValueRow> &rows)
{
    std::set<std::string> units;
    for (const ValueRow &row : rows)
        units.insert(row.at("unit"));
    const std::string lines = "共 " + std::to_string(rows.size()) + " 个品种";
    if (units.size() != 1)
        return rows.empty() ? std::string() : lines;
    std::optional<reserve::Quantity> sum = reserve::Quantity();
    for (const AskedLine &line : subject.notice.request.lines)
        sum = sum ? sum->plus(line.quantity) : sum;
    return sum ? lines + "，" + amountWords(*sum, *units.begin()) : lines;
}

std::string draftTotal(const Draft &draft)
{
    if (draft.lines.empty())
        return {};
    std::optional<reserve::Money> sum = reserve::Money();
    for (const DraftLine &line : draft.lines)
        sum = sum ? sum->plus(line.amount) : sum;
    return sum ? moneyWords(*sum) : std::string();
}

std::string signatureWords(const Signature &made, const identity::Accounts &accounts)
{
    return made.opinion + "　" + signerWords(accounts, made) + "　" + paperMinute(made.at);
}

/// The opinions of these steps, a line each, the later ones under the earlier.
std::string opinions(const NoticeSubject &subject, const std::vector<Step> &steps)
{
    std::vector<std::string> lines;
    for (const Signature &made : subject.notice.signatures) {
        for (const Step step : steps) {
            if (made.step == step)
                lines.push_back((steps.size() > 1 ? std::string(stepTitle(step)) + "：" : "")
                    + signatureWords(made, subject.accounts));
        }
    }
    return base::join(lines, "\n");
}

void putRequest(FormValues &values, const NoticeSubject &subject)
{
    constexpr std::array<std::string_view, 2> Paths{"应急响应", "一般调用"};
    constexpr std::array<std::string_view, 3> Media{"书面", "电话", "短信"};
    const Request &request = subject.notice.request;
    auto &texts = values.texts;
    texts["request.path"] = Paths.at(static_cast<std::size_t>(request.path));
    texts["request.medium"] = Media.at(static_cast<std::size_t>(request.medium));
    texts["request.reference"] = request.reference;
    texts["request.day"] = paperDay(subject.notice.requested);
    texts["request.unit"] = request.applicant.unit;
    texts["request.contact"] = request.applicant.contact;
    texts["request.phone"] = request.applicant.phone;
    texts["user.unit"] = request.user.unit;
    texts["user.contact"] = request.user.contact;
    texts["user.phone"] = request.user.phone;
    texts["request.deliver_by"] = paperDeadline(request.deliverBy);
    texts["request.deliver_to"] = request.deliverTo;
    auto &rows = values.rows["request.lines"];
    rows = requestRows(subject);
    texts["request.total"] = requestTotal(subject, rows);
}

} // namespace

FormValues noticeValues(const NoticeSubject &subject)
{
    const Notice &notice = subject.notice;
    FormValues values;
    putPlan(values, subject.plan);
    putRequest(values, subject);
    auto &texts = values.texts;
    texts["notice.number"] = notice.issued ? officialNumber(notice.year, notice.number) : std::string();
    texts["notice.register"] = std::to_string(notice.id);
    texts["notice.code"] = notice.issued ? shortCode(notice.digest) : std::string();
    texts["notice.digest"] = notice.issued ? notice.digest : std::string();
    texts["notice.day"] = notice.issued ? paperDay(*notice.issued) : std::string();
    texts["notice.total"] = draftTotal(notice.draft);
    texts["notice.note"] = notice.draft.note;
    texts["review.first"] = opinions(subject, {Step::FirstReview});
    texts["review.second"] = opinions(subject, {Step::SecondReview});
    texts["review.leader"] = opinions(subject, {Step::DeputyLeader, Step::Leader});
    values.rows["notice.lines"] = draftRows(notice.draft);
    return values;
}

} // namespace documents

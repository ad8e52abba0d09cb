#include "dispatch/RequestText.h"

#include <algorithm>

namespace dispatch {

namespace {

constexpr auto PathTitles = std::to_array<std::string_view>({"应急响应", "一般调用"});
constexpr auto MediumTitles = std::to_array<std::string_view>({"书面", "电话", "短信"});

void writeParty(base::LabelWriter &lines, const std::string &label, const Party &party)
{
    lines.add(label, party.unit);
    lines.add(label + "联系人", party.contact);
    lines.add(label + "联系电话", party.phone);
}

Party readParty(base::LabelReader &lines, const std::string &label)
{
    Party party;
    party.unit = lines.take(label);
    party.contact = lines.take(label + "联系人");
    party.phone = lines.take(label + "联系电话");
    return party;
}

template <class Enum, std::size_t Count>
Enum takeTitled(base::LabelReader &lines, std::string_view label, const std::array<std::string_view, Count> &titles)
{
    const auto found = std::ranges::find(titles, lines.take(label));
    if (found != titles.end())
        return static_cast<Enum>(found - titles.begin());
    lines.fail();
    return {};
}

template <class T>
T takeParsed(base::LabelReader &lines, std::string_view label, base::Result<T> (*parse)(std::string_view))
{
    const auto parsed = parse(lines.take(label));
    if (parsed)
        return *parsed;
    lines.fail();
    return {};
}

} // namespace

reserve::Quantity takeQuantity(base::LabelReader &lines, std::string_view label)
{
    return takeParsed(lines, label, &reserve::Quantity::parse);
}

reserve::Money takeMoney(base::LabelReader &lines, std::string_view label)
{
    return takeParsed(lines, label, &reserve::Money::parse);
}

base::Instant takeInstant(base::LabelReader &lines, std::string_view label)
{
    return takeParsed(lines, label, &base::parseIso);
}

void writeRequest(base::LabelWriter &lines, const Request &request)
{
    lines.add("途径", PathTitles.at(static_cast<std::size_t>(request.path)));
    lines.add("要求方式", MediumTitles.at(static_cast<std::size_t>(request.medium)));
    lines.add("来文", request.reference);
    lines.add("事件", request.incident);
    lines.add("启动", request.activation);
    writeParty(lines, "申请单位", request.applicant);
    writeParty(lines, "动用单位", request.user);
    lines.add("送达时间", base::toIso(request.deliverBy));
    lines.add("送达地点", request.deliverTo);
}

Request readRequest(base::LabelReader &lines)
{
    Request request;
    request.path = takeTitled<Path>(lines, "途径", PathTitles);
    request.medium = takeTitled<Medium>(lines, "要求方式", MediumTitles);
    request.reference = lines.take("来文");
    request.incident = lines.take("事件");
    request.activation = lines.take("启动");
    request.applicant = readParty(lines, "申请单位");
    request.user = readParty(lines, "动用单位");
    request.deliverBy = takeInstant(lines, "送达时间");
    request.deliverTo = lines.take("送达地点");
    return request;
}

} // namespace dispatch

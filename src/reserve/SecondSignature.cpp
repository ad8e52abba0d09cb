#include "reserve/SecondSignature.h"

#include "base/LabelLines.h"
#include "identity/Sm2.h"

namespace reserve {

namespace {

constexpr auto KindTitles = std::to_array<std::string_view>({"入库", "出库", "冲销", "盘点调整"});
constexpr auto PurposeTitles = std::to_array<std::string_view>({"调用", "轮换", "报废"});

/// "品种：抗毒素" and the like, parted by tabs: no value has one.
std::string lineOf(std::int64_t place, const MovementLine &line, const Stock &stock)
{
    std::string words = "第：" + std::to_string(place);
    const auto add = [&words](std::string_view label, const std::string &value) {
        words.append("\t").append(label).append("：").append(value);
    };
    const Lot *lot = stock.lot(line.lot);
    const Item *item = lot ? stock.item(lot->item) : nullptr;
    if (!item) { // of a record that somebody wrote into
        add("库存号", std::to_string(line.lot));
        return words;
    }
    add("品种", item->name);
    add("数量增减", toText(line.change));
    add("单位", item->unit);
    add("规格", item->spec);
    add("批号", lot->batch);
    add("有效期至", lot->expires ? calendar::toIso(*lot->expires) : std::string());
    add("货位", lot->place);
    add("单价（元）", toText(lot->price));
    add("生产企业", lot->manufacturer);
    add("编码", item->code);
    add("库存号", std::to_string(line.lot));
    return words;
}

/// Only what there is stands in the text: who signs at night reads no empty lines.
void addWhereThere(base::LabelWriter &lines, std::string_view label, const std::string &value)
{
    if (!value.empty())
        lines.add(label, value);
}
void addWhereThere(base::LabelWriter &lines, std::string_view label, std::int64_t number)
{
    if (number != 0)
        lines.add(label, number);
}

} // namespace

std::string_view titleOf(MovementKind kind) { return KindTitles.at(static_cast<std::size_t>(kind)); }

std::string movementText(const Stock &stock, const Movement &movement)
{
    base::LabelWriter lines("吕梁市医药储备出入库单\n");
    lines.add("文本格式", 1);
    lines.add("出入库号", movement.number);
    lines.add("类别", titleOf(movement.kind));
    if (movement.kind == MovementKind::Issue)
        lines.add("用途", PurposeTitles.at(static_cast<std::size_t>(movement.purpose)));
    addWhereThere(lines, "凭据", movement.reference);
    addWhereThere(lines, "事由", movement.reason);
    addWhereThere(lines, "冲销号", movement.of);
    addWhereThere(lines, "盘点号", movement.check);
    lines.add("明细数", static_cast<std::int64_t>(movement.lines.size()));
    for (std::size_t i = 0; i < movement.lines.size(); ++i)
        lines.append(lineOf(static_cast<std::int64_t>(i) + 1, movement.lines[i], stock) + "\n");
    addWhereThere(lines, "占用号", movement.reservation);
    addWhereThere(lines, "补库期限", movement.restockBy ? calendar::toIso(*movement.restockBy) : std::string());
    lines.add("记录账号", movement.recordedBy);
    lines.add("记录时间", base::toIso(movement.recorded));
    return lines.take();
}

std::string signedText(std::string_view text, std::string_view account, base::Instant at)
{
    base::LabelWriter lines{std::string(text)};
    lines.add("确认账号", account);
    lines.add("确认时间", base::toIso(at));
    return lines.take();
}

std::string signedName(std::int64_t movement) { return "movement " + std::to_string(movement); }

bool standsForRecorder(const Stock &stock, std::int64_t number, const std::string &account,
    const identity::Accounts &accounts, base::Instant at)
{
    const Movement *movement = stock.movement(number);
    const auto held = identity::mayAt(accounts, account, identity::Permission::MoveStock, at);
    return movement && held && !held->standsFor.empty() && held->standsFor == movement->recordedBy;
}

SecondSignatureFault faultOf(const Movement &movement, const identity::Accounts &accounts)
{
    if (!movement.second || movement.second->signature.empty() || !movement.settled)
        return SecondSignatureFault::Unsigned;
    const SecondSignature &made = *movement.second;
    const identity::Account *account = accounts.find(movement.secondBy);
    const identity::SigningKey *key = account ? account->key(made.key) : nullptr;
    if (!key)
        return SecondSignatureFault::UnknownKey;
    if (!identity::verifySm2(
            key->publicKey, signedText(made.text, movement.secondBy, *movement.settled), made.signature))
        return SecondSignatureFault::NotOfThisText;
    return standingAt(*key, *movement.settled) == identity::KeyStanding::Counts ? SecondSignatureFault::None
                                                                                : SecondSignatureFault::KeyDidNotCount;
}

} // namespace reserve

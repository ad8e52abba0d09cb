#include "formats/StockCsv.h"

#include "base/CsvWriter.h"
#include "base/Text.h"
#include "formats/CsvValues.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace formats {

namespace {

using namespace reserve;

/// 药品, 医疗器械, 消杀用品, in the order of the kinds.
constexpr auto KindWords = std::to_array<std::string_view>({"药品", "医疗器械", "消杀用品"});

const CsvColumn Code{{"编码", "item", "code"}};
const CsvColumn Name{{"名称", "品名", "name"}, false};
const CsvColumn Spec{{"规格", "spec"}, false};
const CsvColumn Unit{{"单位", "计量单位", "unit"}, false};
const CsvColumn Batch{{"批号", "batch"}, false};
const CsvColumn Maker{{"生产厂家", "生产企业", "厂家", "manufacturer"}, false};
const CsvColumn Expires{{"有效期至", "有效期", "expires"}, false};
const CsvColumn Place{{"货位", "库位", "place"}, false};
const CsvColumn Price{{"单价", "price"}};
const CsvColumn Amount{{"数量", "quantity"}};
const CsvColumn Number{{"库存号", "lot"}};

CsvColumn required(CsvColumn column)
{
    column.required = true;
    return column;
}
CsvColumn optional(CsvColumn column)
{
    column.required = false;
    return column;
}

/// Fields of one row, their faults said.
class RowReader {
public:
    RowReader(CsvTable &table, const CsvRow &row)
        : m_table(table)
        , m_row(row)
    {
    }

    [[nodiscard]] bool isFaulty() const { return m_faulty; }
    [[nodiscard]] std::string text(std::size_t column) const
    {
        const std::string &text = m_table.field(m_row, column).text;
        // So a field that a spreadsheet would take for a formula was written.
        const bool guarded = text.size() > 1 && text.front() == '\'' && base::startsFormula(text.substr(1));
        return guarded ? text.substr(1) : text;
    }
    std::string needed(std::size_t column, const char *what)
    {
        std::string found = text(column);
        if (found.empty())
            error("empty-field", std::string("the row says no ") + what, column);
        return found;
    }
    Quantity quantity(std::size_t column) { return number<Quantity>("bad-quantity", column); }
    Money price(std::size_t column) { return number<Money>("bad-price", column); }

    std::optional<calendar::Day> day(std::size_t column)
    {
        const std::string found = base::toHalfWidth(text(column));
        if (found.empty())
            return std::nullopt;
        const auto read = readCsvDay(found);
        if (!read)
            error("bad-day",
                base::quotedLine(found) + " is not a day; write 2027-06-30, or nothing where it does not expire",
                column);
        return read;
    }
    ItemKind kind(std::size_t column)
    {
        const std::string found = text(column);
        for (std::size_t i = 0; i < KindWords.size(); ++i) {
            if (found == KindWords.at(i) || found == ItemKindNames.at(i))
                return static_cast<ItemKind>(i);
        }
        error("unknown-kind", base::quotedLine(found) + " is not a kind; write 药品, 医疗器械 or 消杀用品", column);
        return ItemKind::Drug;
    }
    std::int64_t lotNumber(std::size_t column)
    {
        const std::string found = base::toHalfWidth(text(column));
        std::int64_t number = 0;
        const auto [end, fault] = std::from_chars(found.data(), found.data() + found.size(), number);
        if (fault != std::errc() || end != found.data() + found.size() || number < 1)
            error("bad-lot", base::quotedLine(found) + " is not the number of a lot", column);
        return number;
    }

private:
    template <class Fixed>
    Fixed number(const char *code, std::size_t column)
    {
        const std::string found = text(column);
        const auto read = Fixed::parse(found);
        if (!read)
            error(found.empty() ? "empty-field" : code,
                found.empty() ? "the row says no number here; write 12 or 12.5" : read.error().detail, column);
        return read.value_or(Fixed());
    }
    void error(const char *code, std::string message, std::size_t column)
    {
        m_faulty = true;
        m_table.error(code, std::move(message), {m_row.line, m_table.field(m_row, column).position.column});
    }

    CsvTable &m_table;
    const CsvRow &m_row;
    bool m_faulty = false;
};

template <class Row, class Read>
Import<StockRows<Row>> readRows(
    std::string_view bytes, const std::string &file, const std::vector<CsvColumn> &columns, const Read &read)
{
    CsvTable table(bytes, file, columns);
    StockRows<Row> found;
    for (const CsvRow &row : table.rows()) {
        RowReader reader(table, row);
        Row one = read(reader);
        if (reader.isFaulty())
            continue;
        found.rows.push_back(std::move(one));
        found.lines.push_back(row.line);
    }
    Import<StockRows<Row>> import = table.finish(StockRows<Row>());
    (import.value ? import.value : import.inPart) = std::move(found);
    return import;
}

std::string expiryText(const Lot &lot) { return lot.expires ? calendar::toIso(*lot.expires) : std::string(); }

const Item &itemOf(const Stock &stock, const std::string &code)
{
    static const Item None;
    const Item *item = stock.item(code);
    return item ? *item : None;
}

} // namespace

Import<StockRows<Item>> readCatalogueCsv(std::string_view bytes, const std::string &file)
{
    const CsvColumn kind{{"类别", "kind"}};
    return readRows<Item>(bytes, file, {Code, kind, required(Name), Spec, required(Unit)}, [](RowReader &row) {
        return Item{row.needed(0, "code"), row.kind(1), row.needed(2, "name"), row.text(3), row.needed(4, "unit")};
    });
}

Import<StockRows<PlanLine>> readStockPlanCsv(std::string_view bytes, const std::string &file)
{
    const CsvColumn quantity{{"计划数量", "数量", "quantity"}};
    const CsvColumn price{{"计划单价", "单价", "price"}};
    return readRows<PlanLine>(bytes, file, {Code, quantity, price, Name, Spec, Unit}, [](RowReader &row) {
        return PlanLine{row.needed(0, "code"), row.quantity(1), row.price(2)};
    });
}

Import<StockRows<ReceivedLot>> readLotsCsv(std::string_view bytes, const std::string &file)
{
    const std::vector<CsvColumn> columns{Code, required(Batch), required(Maker), required(Expires), required(Place),
        Price, Amount, Name, Spec, Unit, optional(Number)};
    return readRows<ReceivedLot>(bytes, file, columns, [](RowReader &row) {
        return ReceivedLot{0, row.needed(0, "code"), row.needed(1, "batch number"), row.needed(2, "manufacturer"),
            row.day(3), row.needed(4, "place in the warehouse"), row.price(5), row.quantity(6)};
    });
}

Import<StockRows<CountedLot>> readCountsCsv(std::string_view bytes, const std::string &file)
{
    const CsvColumn counted{{"实盘数量", "实盘", "counted"}};
    const CsvColumn explanation{{"说明", "差异说明", "explanation"}, false};
    const CsvColumn book{{"账面数量", "book"}, false};
    const std::vector<CsvColumn> columns{
        Number, counted, explanation, optional(Code), Name, Spec, Unit, Batch, Expires, Place, book};
    return readRows<CountedLot>(bytes, file, columns, [](RowReader &row) {
        return CountedLot{row.lotNumber(0), {}, row.quantity(1), row.text(2)};
    });
}

std::string catalogueCsv(const Stock &stock)
{
    base::CsvWriter table({"编码", "类别", "名称", "规格", "单位"});
    for (const auto &[code, item] : stock.items)
        table.add(
            {code, std::string(KindWords.at(static_cast<std::size_t>(item.kind))), item.name, item.spec, item.unit});
    return std::move(table).text();
}

std::string stockPlanCsv(const Stock &stock, const YearPlan &plan)
{
    base::CsvWriter table({"编码", "名称", "规格", "单位", "计划数量", "计划单价"});
    for (const auto &[code, line] : plan.lines) {
        const Item &item = itemOf(stock, code);
        table.add({code, item.name, item.spec, item.unit, toText(line.quantity), toText(line.price)});
    }
    return std::move(table).text();
}

std::string lotsCsv(const Stock &stock, const std::vector<const Lot *> &lots)
{
    base::CsvWriter table(
        {"库存号", "编码", "名称", "规格", "单位", "批号", "生产厂家", "有效期至", "货位", "单价", "数量"});
    for (const Lot *lot : lots) {
        const Item &item = itemOf(stock, lot->item);
        table.add({std::to_string(lot->number), lot->item, item.name, item.spec, item.unit, lot->batch,
            lot->manufacturer, expiryText(*lot), lot->place, toText(lot->price), toText(lot->onHand)});
    }
    return std::move(table).text();
}

std::string countSheetCsv(const Stock &stock, const std::vector<const Lot *> &lots)
{
    base::CsvWriter table(
        {"库存号", "编码", "名称", "规格", "单位", "批号", "有效期至", "货位", "账面数量", "实盘数量", "说明"});
    for (const Lot *lot : lots) {
        const Item &item = itemOf(stock, lot->item);
        table.add({std::to_string(lot->number), lot->item, item.name, item.spec, item.unit, lot->batch,
            expiryText(*lot), lot->place, toText(lot->onHand), {}, {}});
    }
    return std::move(table).text();
}

} // namespace formats

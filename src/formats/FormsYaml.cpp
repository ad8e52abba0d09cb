#include "formats/FormsYaml.h"

#include "base/Text.h"
#include "formats/DidYouMean.h"
#include "formats/TextFile.h"

#include <algorithm>

namespace formats {

namespace {

constexpr std::array<YamlKey, 8> FormKeys{
    {{"label", true}, {"page"}, {"about"}, {"copies"}, {"notes"}, {"fields"}, {"used_by"}, {"cite"}}};
constexpr std::array<YamlKey, 9> FieldKeys{
    {{"label"}, {"part"}, {"from"}, {"text"}, {"options"}, {"columns"}, {"beside"}, {"lines"}, {"width"}}};
constexpr std::array<YamlKey, 4> ColumnKeys{{{"label", true}, {"from"}, {"width"}, {"lines"}}};
constexpr std::array<YamlKey, 1> FileKeys{{{"forms", true}}};
constexpr std::array<std::string_view, plan::FormSubjects> AboutWords{
    "incident", "notice", "plan", "report", "duty", "handover", "call"};
constexpr int MostLines = 40;
constexpr std::string_view RowNumber = "row"; ///< of a column of any table: which row it is

/// Reads the fields of one form.
class FieldReader {
public:
    FieldReader(const YamlContext &context, const plan::Form &form, const FormPlanName &planName)
        : m_context(context)
        , m_form(form)
        , m_planName(planName)
    {
    }

    [[nodiscard]] plan::FormField read(const YamlNode &node) const;

private:
    [[nodiscard]] plan::FormField readMap(const YamlMap &map) const;
    void readColumns(const YamlMap &map, plan::FormField &field) const;
    void checkSource(const YamlMap &map, const plan::FormField &field) const;
    void checkColumn(const YamlMap &map, const plan::FormField &column, const plan::FormSource *rows) const;
    [[nodiscard]] int count(const YamlMap &map, std::string_view key) const;

    const YamlContext &m_context;
    const plan::Form &m_form;
    const FormPlanName &m_planName;
};

int FieldReader::count(const YamlMap &map, std::string_view key) const
{
    const std::optional<int> number = map.wholeNumber(key);
    if (number && (*number < 1 || *number > MostLines))
        map.error("bad-range", key, "is a whole number from 1 to " + std::to_string(MostLines));
    return std::clamp(number.value_or(1), 1, MostLines);
}

void FieldReader::checkSource(const YamlMap &map, const plan::FormField &field) const
{
    std::string_view name;
    const plan::PlanSource kind = plan::planSource(field.from, name);
    if (kind != plan::PlanSource::None && m_planName && plan::knowsFacts(m_form.about)) {
        m_planName(kind, std::string(name), map.placeOf("from"), map.nameOf("from"));
        return;
    }
    const plan::FormSource *source = plan::findFormSource(m_form.about, field.from);
    if (source && source->columns.empty() == field.columns.empty())
        return;
    std::vector<std::string_view> known;
    for (const plan::FormSource &one : plan::formSources(m_form.about)) {
        if (one.columns.empty() == field.columns.empty())
            known.push_back(one.name);
    }
    map.error("unknown-source", "from",
        "cannot be \"" + field.from + "\"" + didYouMean(field.from, known) + "; a "
            + (field.columns.empty() ? "value" : "table") + " of a form about "
            + std::string(plan::formSubjectWord(m_form.about)) + " takes one of "
            + base::join({known.begin(), known.end()}, ", "));
}

void FieldReader::checkColumn(const YamlMap &map, const plan::FormField &column, const plan::FormSource *rows) const
{
    if (!rows || column.from.empty() || column.from == RowNumber
        || std::ranges::find(rows->columns, column.from) != rows->columns.end())
        return;
    map.error("unknown-source", "from",
        "cannot be \"" + column.from + "\"" + didYouMean(column.from, rows->columns) + "; the rows of "
            + std::string(rows->name) + " have " + base::join({rows->columns.begin(), rows->columns.end()}, ", "));
}

void FieldReader::readColumns(const YamlMap &map, plan::FormField &field) const
{
    const YamlNode *columns = map.value("columns");
    if (columns == nullptr || !expectList(m_context, *columns, map.nameOf("columns")))
        return;
    const plan::FormSource *source = plan::findFormSource(m_form.about, field.from);
    const plan::FormSource *rows = source && !source->columns.empty() ? source : nullptr;
    for (const YamlEntry &item : columns->entries) {
        const YamlMap column(m_context, item.value, item.value.position, "a column of " + map.what(), ColumnKeys);
        plan::FormField read;
        read.position = item.value.position;
        read.label = column.text("label");
        read.from = column.text("from");
        read.width = count(column, "width");
        read.lines = count(column, "lines");
        checkColumn(column, read, rows);
        field.columns.push_back(std::move(read));
    }
    if (field.columns.empty())
        map.error("empty-value", "columns", "needs at least one column");
}

plan::FormField FieldReader::readMap(const YamlMap &map) const
{
    plan::FormField field;
    field.label = map.text("label");
    field.part = map.text("part");
    field.from = map.text("from");
    field.text = map.text("text");
    field.options = plainTexts(map.texts("options"));
    field.beside = map.flag("beside", false);
    field.lines = count(map, "lines");
    field.width = count(map, "width");
    readColumns(map, field);
    if (field.label.empty() && field.part.empty() && field.columns.empty())
        map.error("missing-key", "label", "must say what is printed before it; only a part of the page needs none");
    if (!field.from.empty())
        checkSource(map, field);
    return field;
}

/// A text alone is a label with a blank.
plan::FormField FieldReader::read(const YamlNode &node) const
{
    const std::string where = "a field of form " + m_form.id;
    plan::FormField field;
    if (node.kind == YamlKind::Map) {
        YamlMap map(m_context, node, node.position, where, FieldKeys);
        if (const std::string label = map.text("label"); !label.empty())
            map.rename("field " + label + " of form " + m_form.id);
        field = readMap(map);
    } else if (const auto label = readText(m_context, node, where)) {
        field.label = *label;
    }
    field.position = node.position;
    return field;
}

} // namespace

std::span<const YamlKey> formKeys() { return FormKeys; }

plan::Form readForm(const YamlMap &map, const std::string &id, const FormPlanName &planName)
{
    plan::Form form;
    form.id = id;
    form.label = map.text("label");
    form.page = map.text("page");
    if (form.page.empty())
        form.page = "box";
    if (const auto about = map.choice("about", AboutWords))
        form.about = static_cast<plan::FormSubject>(*about);
    form.copies = plainTexts(map.texts("copies"));
    form.notes = plainTexts(map.texts("notes"));
    const YamlNode *fields = map.value("fields");
    if (fields && expectList(map.context(), *fields, map.nameOf("fields"))) {
        const FieldReader reader(map.context(), form, planName);
        for (const YamlEntry &item : fields->entries)
            form.fields.push_back(reader.read(item.value));
    }
    return form;
}

FormsLoad loadFormsText(std::string_view yaml, const std::string &fileName)
{
    DiagnosticSink sink(fileName);
    const SourceText source(yaml);
    FormsLoad load;
    if (const auto root = parseYaml(source, sink)) {
        const YamlContext context{source, sink};
        const YamlMap map(context, *root, {1, 1}, "the file of forms", FileKeys);
        const YamlNode *forms = map.value("forms");
        if (forms && expectMap(context, *forms, "`forms`")) {
            for (const YamlEntry &entry : forms->entries) {
                expectId(context, entry.key, entry.position, "form");
                const YamlMap form(context, entry.value, entry.position, "form " + entry.key, formKeys());
                load.forms.push_back(readForm(form, entry.key, {}));
                load.forms.back().position = entry.position;
                load.forms.back().cite = form.cite();
            }
        }
    }
    load.diagnostics = sink.take();
    if (base::hasErrors(load.diagnostics))
        load.forms.clear();
    return load;
}

FormsLoad loadForms(const std::string &path)
{
    const auto text = readTextFile(path);
    if (!text)
        return {{},
            {{base::Severity::Error, "unreadable-file", "the file cannot be read; check its name and its rights", path,
                {}}}};
    return loadFormsText(*text, path);
}

} // namespace formats

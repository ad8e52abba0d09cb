#include "documents/Compose.h"

#include "base/Text.h"
#include "documents/Faces.h"
#include "documents/FieldText.h"
#include "documents/QrCode.h"

#include <QBuffer>
#include <QImage>

#include <algorithm>
#include <array>

namespace documents {

namespace {

using kainjow::mustache::data;

constexpr std::string_view Blank = "\u00A0"; ///< keeps an empty line as high as a written one
constexpr std::string_view HandBlank = "　　　　　　　　"; ///< outside of the box: room to write in
constexpr qreal WidestLabel = 18.5; ///< of hundred parts of the width
constexpr qreal NarrowLabel = 13; ///< where three or more fields share a row
constexpr qreal CellPadding = 3.6; ///< mm, left and right together
constexpr qreal WidestAuthority = 400; ///< points: how long the head of a letter may get
constexpr int QrFineness = 12; ///< pixels a module
constexpr qreal LargestAuthority = 40; ///< points of its characters

std::string number(qreal value) { return QString::number(value, 'f', 2).toStdString(); }

/// The size at which so many characters go on one line.
std::string fittingPoints(const std::string &text)
{
    const auto characters = std::max<qsizetype>(1, QString::fromStdString(text).size());
    return number(std::min(LargestAuthority, WidestAuthority / qreal(characters)));
}

data linesData(const std::vector<std::string> &lines)
{
    data list{data::type::list};
    for (const std::string &line : lines)
        list.push_back(data{"text", line.empty() ? std::string(Blank) : line});
    return list;
}

/// The same with the headings of a letter apart, and the first line told from the others.
data letterData(const std::vector<std::string> &lines)
{
    data list{data::type::list};
    for (const std::string &line : lines) {
        const LetterLine parts = letterLine(line);
        data entry{"text", line.empty() ? std::string(Blank) : parts.rest};
        entry.set("first", &line == &lines.front());
        if (!parts.first.empty())
            entry.set("first_heading", parts.first);
        if (!parts.second.empty())
            entry.set("second_heading", parts.second);
        list.push_back(entry);
    }
    return list;
}

/// Lays the fields of the box out in rows and tables.
class Box {
public:
    Box(const FormValues &values, const Look &look)
        : m_values(values)
        , m_look(look)
    {
    }

    void add(const plan::FormField &field);
    [[nodiscard]] data take();

private:
    void endRow();
    [[nodiscard]] data cell(const plan::FormField &field, qreal share, qreal label, bool first) const;
    [[nodiscard]] data table(const plan::FormField &field) const;
    [[nodiscard]] qreal charactersIn(qreal share) const;
    [[nodiscard]] std::string top() const { return m_empty ? " top" : ""; }

    const FormValues &m_values;
    const Look &m_look;
    std::vector<const plan::FormField *> m_row;
    data m_parts{data::type::list};
    bool m_empty = true;
};

qreal Box::charactersIn(qreal share) const
{
    const qreal character = m_look.points * MillimetresPerInch / PointsPerInch;
    return std::floor((m_look.block().width() * share / 100 - CellPadding) / character);
}

data Box::cell(const plan::FormField &field, qreal share, qreal label, bool first) const
{
    const qreal room = charactersIn(share - label);
    std::vector<std::string> words = fieldLines(field, m_values);
    if (!field.options.empty())
        words = inRows(words, room);
    const std::vector<std::string> lines = withRoom(std::move(words), field.lines, room);
    data cell;
    cell.set("label_lines", linesData(labelLines(field.label, int(charactersIn(label)))));
    cell.set("label_width", number(label));
    cell.set("width", number(share - label));
    cell.set("edge", (first ? std::string(" left") : std::string()) + top());
    cell.set("top", top());
    cell.set("lines", linesData(lines.empty() ? std::vector<std::string>{{}} : lines));
    return cell;
}

void Box::endRow()
{
    if (m_row.empty())
        return;
    int shares = 0;
    for (const plan::FormField *field : m_row)
        shares += field->width;
    const qreal widest = m_row.size() > 2 ? NarrowLabel : WidestLabel;
    data cells{data::type::list};
    for (const plan::FormField *field : m_row) {
        const qreal share = 100.0 * field->width / shares;
        cells.push_back(cell(*field, share, std::min(widest, share / 2), field == m_row.front()));
    }
    data row;
    row.set("row", data{"cells", cells});
    m_parts.push_back(row);
    m_row.clear();
    m_empty = false;
}

data Box::table(const plan::FormField &field) const
{
    int shares = 0;
    for (const plan::FormField &column : field.columns)
        shares += column.width;
    const auto shareOf = [&](const plan::FormField &column) { return 100.0 * column.width / shares; };
    const std::string headTop = field.label.empty() ? top() : std::string(); // else the caption closes the frame
    data heads{data::type::list};
    for (const plan::FormField &column : field.columns) {
        data head;
        head.set("label_lines", linesData(labelLines(column.label, int(charactersIn(shareOf(column))))));
        head.set("width", number(shareOf(column)));
        head.set("edge", (&column == &field.columns.front() ? std::string(" left") : std::string()) + headTop);
        heads.push_back(head);
    }
    data rows{data::type::list};
    const std::vector<ValueRow> &filled = m_values.table(field.from);
    for (std::size_t i = 0; i < std::max(filled.size(), std::size_t(field.lines)); ++i) {
        FormValues row;
        if (i < filled.size())
            row.texts = filled[i];
        data cells{data::type::list};
        for (const plan::FormField &column : field.columns) {
            data cell;
            const std::vector<std::string> lines =
                withRoom(fieldLines(column, row), column.lines, charactersIn(shareOf(column)));
            cell.set("edge", &column == &field.columns.front() ? " left" : "");
            cell.set("lines", linesData(lines.empty() ? std::vector<std::string>{{}} : lines));
            cells.push_back(cell);
        }
        rows.push_back(data{"cells", cells});
    }
    data table;
    if (!field.label.empty()) {
        data caption;
        caption.set("text", field.label);
        caption.set("columns", std::to_string(field.columns.size()));
        caption.set("top", top());
        table.set("caption", caption);
    }
    table.set("heads", heads);
    table.set("rows", rows);
    return table;
}

void Box::add(const plan::FormField &field)
{
    if (!field.columns.empty() || !field.beside)
        endRow();
    if (field.columns.empty()) {
        m_row.push_back(&field);
        return;
    }
    data part;
    part.set("table", table(field));
    m_parts.push_back(part);
    m_empty = false;
}

data Box::take()
{
    endRow();
    return m_parts;
}

/// A field outside of the box.
data partData(const plan::FormField &field, const FormValues &values)
{
    const std::vector<std::string> lines = fieldLines(field, values);
    const std::string first = lines.empty() ? std::string() : lines.front();
    data part;
    part.set("label", field.label);
    part.set("given", !lines.empty());
    part.set("value", lines.empty() ? std::string(HandBlank) : first);
    part.set("lines", letterData(lines));
    part.set("points", fittingPoints(first));
    return part;
}

/// What the first field of a part says; empty where there is none, or it says nothing.
std::string wordsOf(const plan::Form &form, const FormValues &values, std::string_view part)
{
    const auto found = std::ranges::find(form.fields, part, &plan::FormField::part);
    const std::vector<std::string> lines =
        found == form.fields.end() ? std::vector<std::string>() : fieldLines(*found, values);
    return lines.empty() ? std::string() : lines.front();
}

/// Where the ends of a letter stand on its lines, in blanks.
data placed(data field, const plan::Form &form, const FormValues &values, const std::string &part)
{
    const SignerPlace place = signerPlace(wordsOf(form, values, "signer"), wordsOf(form, values, "day"));
    if (part == "signer")
        field.set("indent", blanks(place.signer));
    if (part == "day")
        field.set("indent", blanks(place.day));
    if (part == "number")
        field.set("gap", blanks(approverGap(wordsOf(form, values, "number"))));
    return field;
}

/// "事件编号：2020-0001；依据：4.3", what is known of the part `about`.
std::string aboutWords(const plan::Form &form, const FormValues &values)
{
    std::vector<std::string> words;
    for (const plan::FormField &field : form.fields) {
        const std::vector<std::string> lines =
            field.part == "about" ? fieldLines(field, values) : std::vector<std::string>();
        if (!lines.empty())
            words.push_back(field.label + "：" + lines.front());
    }
    return base::join(words, "；");
}

/// The fields of every part of the page, by its name.
void putParts(data &context, const plan::Form &form, const FormValues &values)
{
    std::map<std::string, data> parts;
    for (const plan::FormField &field : form.fields) {
        if (field.part.empty())
            continue;
        const auto at = parts.try_emplace(field.part, data::type::list).first;
        at->second.push_back(placed(partData(field, values), form, values, field.part));
    }
    context.set("has_given_copies", !wordsOf(form, values, "copies").empty());
    if (const std::string about = aboutWords(form, values); !about.empty())
        context.set("about_words", about);
    for (const auto &[name, fields] : parts) {
        context.set(name, fields);
        context.set("has_" + name, true);
    }
}

std::string pngAddress(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return "data:image/png;base64," + bytes.toBase64().toStdString();
}

void putSignature(data &context, const SignatureBlock &signature)
{
    if (signature.code.empty())
        return;
    data block;
    block.set("code", signature.code);
    block.set("digest", signature.digest);
    block.set("lines", linesData(signature.lines));
    const QImage code = qrCode(QString::fromStdString(signature.code));
    block.set("qr", pngAddress(code.scaled(code.size() * QrFineness))); // else it is painted blurred
    context.set("signature", block);
}

void putFaces(data &context)
{
    data names;
    for (const FaceChoice &choice : faces())
        names.set(std::string(choice.word), familyOf(choice.face).toStdString());
    context.set("face", names);
    context.set("title_weight", isBold(Face::XiaoBiaoSong) ? "bold" : "normal");
}

void putCopy(data &context, const plan::Form &form, std::size_t copy)
{
    constexpr std::array<std::string_view, 9> Numerals{"一", "二", "三", "四", "五", "六", "七", "八", "九"};
    if (copy >= form.copies.size())
        return;
    data keeper;
    keeper.set("number", copy < Numerals.size() ? std::string(Numerals.at(copy)) : std::to_string(copy + 1));
    keeper.set("keeper", form.copies[copy]);
    context.set("copy", keeper);
}

} // namespace

std::string markWords(const std::vector<Mark> &marks)
{
    constexpr std::array<std::string_view, 5> Words{"演示", "演练", "作废", "草稿", "副本"};
    std::vector<std::string> all;
    for (const Mark mark : marks)
        all.emplace_back(Words.at(static_cast<std::size_t>(mark)));
    return base::join(all, "·");
}

void putFaceWords(data &context)
{
    data names;
    for (const FaceChoice &choice : faces())
        names.set(std::string(choice.word), std::string(choice.word));
    context.set("face", names);
}

std::size_t copiesOf(const plan::Form &form) { return std::max<std::size_t>(1, form.copies.size()); }

data compose(const Composition &composition, std::size_t copy, const Look &look)
{
    const plan::Form &form = composition.form;
    data context;
    context.set("title", form.label);
    context.set("text_points", number(look.points));
    context.set("mark", markWords(composition.marks));
    putFaces(context);
    putCopy(context, form, copy);
    putParts(context, form, composition.values);
    Box box(composition.values, look);
    for (const plan::FormField &field : form.fields) {
        if (field.part.empty())
            box.add(field);
    }
    context.set("box", box.take());
    context.set("notes", linesData(form.notes));
    context.set("has_notes", !form.notes.empty());
    putSignature(context, composition.signature);
    return context;
}

} // namespace documents

#include "documents/Compose.h"

#include "base/Text.h"
#include "documents/Faces.h"
#include "documents/FieldText.h"
#include "documents/FormBox.h"
#include "documents/PageHtml.h"
#include "documents/QrCode.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QImage>

#include <algorithm>
#include <array>

namespace documents {

namespace {

using kainjow::mustache::data;

constexpr std::string_view HandBlank = "　　　　　　　　"; ///< outside of the box: room to write in
constexpr qreal WidestAuthority = 400; ///< points: how long the head of a letter may get
constexpr int QrFineness = 12; ///< pixels a module
constexpr qreal LargestAuthority = 40; ///< points of its characters

/// The size at which so many characters go on one line.
std::string fittingPoints(const std::string &text)
{
    const auto characters = std::max<qsizetype>(1, QString::fromStdString(text).size());
    return decimals(std::min(LargestAuthority, WidestAuthority / qreal(characters)));
}

/// Lines with the headings of a letter apart, and the first line told from the others.
data letterData(const std::vector<std::string> &lines)
{
    data list{data::type::list};
    for (const std::string &line : lines) {
        const LetterLine parts = letterLine(line);
        data entry{"text", line.empty() ? std::string(BlankLine) : parts.rest};
        entry.set("first", &line == &lines.front());
        if (!parts.first.empty())
            entry.set("first_heading", parts.first);
        if (!parts.second.empty())
            entry.set("second_heading", parts.second);
        list.push_back(entry);
    }
    return list;
}

/// "备注：…" needs no 说明 before it.
bool namesItself(const std::string &note)
{
    const qsizetype colon = QString::fromStdString(note).indexOf(u'：');
    return colon > 0 && colon <= 4;
}

/// A field outside of the box.
data partData(const plan::FormField &field, const FormValues &values)
{
    const std::vector<std::string> lines = fieldLines(field, values);
    const std::string first = lines.empty() ? std::string() : lines.front();
    data part;
    part.set("label", field.label);
    part.set("lead", field.label.empty() ? std::string() : field.label + "：");
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

/// How far above its line the head of a letter needs room so that its upper edge is 35 mm below that of the text block
/// (GB/T 9704-2012 7.2.4).
std::string aboveAuthority(const std::string &words, const std::string &points, const Look &look)
{
    constexpr qreal Below = 35; ///< mm
    constexpr qreal Baseline = 0.8; ///< of the height of a ruled line, on paper and in word processors alike
    const qreal line = look.lines > 0 ? look.block().height() / look.lines : 0;
    const QFontMetricsF metrics(paperFont(Face::XiaoBiaoSong, std::stod(points)));
    const qreal edge =
        -metrics.tightBoundingRect(QString::fromStdString(words)).top() * MillimetresPerInch / defaultDpi();
    return decimals(std::max(0.0, Below - Baseline * line + edge));
}

/// Where the ends of a letter stand on its lines, in blanks.
data placed(data field, const plan::Form &form, const FormValues &values, const std::string &part, const Look &look)
{
    if (part == "authority") {
        const std::string words = wordsOf(form, values, part);
        field.set("above", aboveAuthority(words, fittingPoints(words), look));
    }
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
void putParts(data &context, const plan::Form &form, const FormValues &values, const Look &look)
{
    std::map<std::string, data> parts;
    for (const plan::FormField &field : form.fields) {
        if (isInBox(field))
            continue;
        const auto at = parts.try_emplace(field.part, data::type::list).first;
        at->second.push_back(placed(partData(field, values), form, values, field.part, look));
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

/// What a table's further sheets are called: "统计表（续表）", "值班日志（续）".
std::string continuedTitle(const std::string &title) { return title + (title.ends_with("表") ? "（续表）" : "（续）"); }

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
    context.set("continued", continuedTitle(form.label));
    context.set("text_points", decimals(look.points));
    context.set("mark", markWords(composition.marks));
    putFaces(context);
    putCopy(context, form, copy);
    putParts(context, form, composition.values, look);
    FormBox box(composition.values, look);
    for (const plan::FormField &field : form.fields) {
        if (isInBox(field))
            box.add(field);
    }
    context.set("box", box.take());
    context.set("notes", linesData(form.notes));
    context.set("has_notes", !form.notes.empty());
    if (!form.notes.empty() && !namesItself(form.notes.front()))
        context.set("notes_label", "说明：");
    putSignature(context, composition.signature);
    return context;
}

} // namespace documents

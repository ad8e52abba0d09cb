#include "documents/MendPdf.h"

#include "archive/Files.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <array>
#include <cstdio>
#include <regex>
#include <set>
#include <vector>

namespace documents {

namespace {

/// As a map names a character: UTF-16, big end first.
std::string hex(char32_t value)
{
    std::array<char, 24> text{};
    if (value <= 0xFFFF) {
        std::snprintf(text.data(), text.size(), "<%04x>", unsigned(value));
    } else {
        const unsigned rest = unsigned(value) - 0x10000;
        std::snprintf(text.data(), text.size(), "<%04x%04x>", 0xD800 + (rest >> 10), 0xDC00 + (rest & 0x3FF));
    }
    return text.data();
}

unsigned number(const std::string &digits) { return unsigned(std::stoul(digits, nullptr, 16)); }

/// "D:20261125031400+08'00'".
std::string pdfTime(base::Instant at)
{
    const base::CivilTime civil = base::toCivil(at);
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "D:%04d%02u%02u%02d%02d%02d+08'00'", civil.year, civil.month, civil.day,
        civil.hour, civil.minute, civil.second);
    return text.data();
}

/// A map as it is written anew. Ranges are written out code by code, so that each name can be mended by itself.
struct Rewriting {
    const GlyphNames &names;
    std::string out;
    std::set<unsigned> named; ///< codes that have a name

    void add(unsigned code, unsigned name)
    {
        const auto found = name <= 0xFFFF ? names.find(char16_t(name)) : names.end();
        out += ' ' + hex(found == names.end() ? name : found->second);
        named.insert(code);
    }
};

void rewrite(const std::string &cmap, Rewriting &map)
{
    static const std::regex Line(
        R"(<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*(?:<([0-9a-fA-F]+)>|\[([^\]]*)\])|[^\n]*\n?)");
    static const std::regex Name("<([0-9a-fA-F]+)>");
    bool inRange = false;
    for (std::sregex_iterator it(cmap.begin(), cmap.end(), Line), end; it != end; ++it) {
        const std::smatch &match = *it;
        const std::string text = match.str();
        if (text.find("beginbfrange") != std::string::npos)
            inRange = true;
        if (text.find("endbfrange") != std::string::npos)
            inRange = false;
        if (!inRange || !match[1].matched) {
            map.out += text;
            continue;
        }
        map.out += hex(number(match[1])) + ' ' + hex(number(match[2])) + " [";
        unsigned code = number(match[1]);
        if (match[3].matched) {
            for (const unsigned first = code; code <= number(match[2]); ++code)
                map.add(code, number(match[3]) + code - first);
        } else {
            const std::string list = match[4];
            for (std::sregex_iterator name(list.begin(), list.end(), Name), last; name != last; ++name)
                map.add(code++, number((*name)[1]));
        }
        map.out += " ]";
    }
}

/// Names for the glyphs that have none, in the order of their numbers, before the end of the map.
void nameTheNameless(Rewriting &map, const std::u32string &nameless, std::size_t glyphs)
{
    std::vector<unsigned> codes;
    for (unsigned code = 1; code < glyphs; ++code) { // 0 is the glyph for what the font does not have
        if (!map.named.contains(code))
            codes.push_back(code);
    }
    const std::size_t end = map.out.find("endcmap");
    if (codes.empty() || codes.size() != nameless.size() || end == std::string::npos)
        return;
    std::string lines = std::to_string(codes.size()) + " beginbfchar\n";
    for (std::size_t i = 0; i < codes.size(); ++i)
        lines += hex(codes[i]) + ' ' + hex(nameless[i]) + '\n';
    map.out.insert(end, lines + "endbfchar\n");
}

/// How many glyphs a TrueType font has, by its table of maximums; 0 where it has none.
std::size_t glyphsOf(const std::string &font)
{
    constexpr std::size_t Directory = 12;
    constexpr std::size_t Entry = 16;
    const auto big = [&](std::size_t at, std::size_t bytes) {
        std::size_t value = 0;
        for (std::size_t i = 0; i < bytes; ++i)
            value = value * 256 + (at + i < font.size() ? static_cast<unsigned char>(font[at + i]) : 0U);
        return value;
    };
    for (std::size_t at = Directory; at < Directory + Entry * big(4, 2); at += Entry) {
        if (font.compare(std::min(at, font.size()), 4, "maxp") == 0)
            return big(big(at + 8, 4) + 4, 2);
    }
    return 0;
}

std::string bytesOf(QPDFObjectHandle stream)
{
    const auto data = stream.getStreamData(qpdf_dl_generalized);
    return {reinterpret_cast<const char *>(data->getBuffer()), data->getSize()};
}

/// Of the font as it lies in the PDF; 0 where it is none that Qt writes.
std::size_t glyphsIn(QPDFObjectHandle font)
{
    QPDFObjectHandle inner = font.getKey("/DescendantFonts");
    if (!inner.isArray() || inner.getArrayNItems() == 0)
        return 0;
    QPDFObjectHandle descriptor = inner.getArrayItem(0).getKey("/FontDescriptor");
    QPDFObjectHandle file = descriptor.isDictionary() ? descriptor.getKey("/FontFile2") : descriptor;
    return file.isStream() ? glyphsOf(bytesOf(file)) : 0;
}

void mendFonts(QPDF &pdf, const Mending &mending)
{
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
        if (!object.isDictionary() || !object.hasKey("/ToUnicode"))
            continue;
        QPDFObjectHandle map = object.getKey("/ToUnicode");
        if (!map.isStream())
            continue;
        const std::string text = bytesOf(map);
        map.replaceStreamData(
            mendedNames(text, mending, glyphsIn(object)), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
    }
}

void putTimes(QPDF &pdf, base::Instant made)
{
    QPDFObjectHandle info = pdf.getTrailer().getKey("/Info");
    if (!info.isDictionary())
        return;
    info.replaceKey("/CreationDate", QPDFObjectHandle::newString(pdfTime(made)));
    info.replaceKey("/ModDate", QPDFObjectHandle::newString(pdfTime(made)));
    pdf.getRoot().removeKey("/Metadata"); // says the time of the machine
}

} // namespace

std::string mendedNames(const std::string &cmap, const Mending &mending, std::size_t glyphs)
{
    Rewriting map{mending.names, {}, {}};
    rewrite(cmap, map);
    nameTheNameless(map, mending.nameless, glyphs);
    return map.out;
}

Mending mendingFor(const QString &characters) { return {glyphNames(characters), beyondPlane(characters)}; }

base::Result<std::string> mendedPdf(const std::string &pdf, const Mending &mending, base::Instant made)
{
    try { // the library throws; nothing of it leaves here
        QPDF document;
        document.setSuppressWarnings(true); // what is wrong comes back as an error
        document.processMemoryFile("paper", pdf.data(), pdf.size());
        mendFonts(document, mending);
        putTimes(document, made);
        QPDFWriter writer(document);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.write();
        const auto bytes = writer.getBufferSharedPointer();
        return std::string(reinterpret_cast<const char *>(bytes->getBuffer()), bytes->getSize());
    } catch (const std::exception &problem) {
        return base::fail(base::ErrorCode::Corrupt, std::string("the PDF cannot be finished: ") + problem.what());
    }
}

base::Result<> mendPdfFile(const std::string &path, const Mending &mending, base::Instant made)
{
    const auto pdf = archive::readFile(archive::behindLink(path));
    if (!pdf)
        return base::failFrom(pdf);
    const auto mended = mendedPdf(*pdf, mending, made);
    if (!mended)
        return base::fail(mended.error().code, mended.error().detail, path);
    return archive::writeFile(path, *mended, archive::Replace::Allow, archive::Readers::AsUsual);
}

} // namespace documents

#include "documents/MendPdf.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <array>
#include <cstdio>
#include <regex>

namespace documents {

namespace {

std::string hex(unsigned value)
{
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "<%04x>", value);
    return text.data();
}

unsigned mended(unsigned name, const GlyphNames &names)
{
    const auto found = name <= 0xFFFF ? names.find(char16_t(name)) : names.end();
    return found == names.end() ? name : found->second;
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

void mendFonts(QPDF &pdf, const GlyphNames &names)
{
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
        if (!object.isDictionary() || !object.hasKey("/ToUnicode"))
            continue;
        QPDFObjectHandle map = object.getKey("/ToUnicode");
        if (!map.isStream())
            continue;
        const auto data = map.getStreamData(qpdf_dl_generalized);
        const std::string text(reinterpret_cast<const char *>(data->getBuffer()), data->getSize());
        map.replaceStreamData(mendedNames(text, names), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
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

/// Ranges are written out code by code, so that each name can be mended by itself.
std::string mendedNames(const std::string &cmap, const GlyphNames &names)
{
    static const std::regex Line(
        R"(<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*(?:<([0-9a-fA-F]+)>|\[([^\]]*)\])|[^\n]*\n?)");
    static const std::regex Name("<([0-9a-fA-F]+)>");
    std::string out;
    bool inRange = false;
    for (std::sregex_iterator it(cmap.begin(), cmap.end(), Line), end; it != end; ++it) {
        const std::smatch &match = *it;
        const std::string text = match.str();
        if (text.find("beginbfrange") != std::string::npos)
            inRange = true;
        if (text.find("endbfrange") != std::string::npos)
            inRange = false;
        if (!inRange || !match[1].matched) {
            out += text;
            continue;
        }
        out += hex(number(match[1])) + ' ' + hex(number(match[2])) + " [";
        if (match[3].matched) {
            for (unsigned code = number(match[1]); code <= number(match[2]); ++code)
                out += ' ' + hex(mended(number(match[3]) + code - number(match[1]), names));
        } else {
            const std::string list = match[4];
            for (std::sregex_iterator name(list.begin(), list.end(), Name), last; name != last; ++name)
                out += ' ' + hex(mended(number((*name)[1]), names));
        }
        out += " ]";
    }
    return out;
}

base::Result<std::string> mendedPdf(const std::string &pdf, const GlyphNames &names, base::Instant made)
{
    try { // the library throws; nothing of it leaves here
        QPDF document;
        document.setSuppressWarnings(true); // what is wrong comes back as an error
        document.processMemoryFile("paper", pdf.data(), pdf.size());
        mendFonts(document, names);
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

} // namespace documents

#include "unit/documents/SampleForm.h"

#include "archive/Zip.h"
#include "documents/Faces.h"
#include "support/Office.h"
#include "support/PdfReader.h"
#include "support/TempDir.h"

#include <QRegularExpression>
#include <QTextDocument>
#include <QXmlStreamReader>

#include <fstream>

using namespace documents;
using support::PdfReader;
using test::SampleForm;

namespace {

constexpr base::Instant Made = base::Instant(std::chrono::milliseconds(1'764'000'000'000));

std::string odtOf(const SampleForm &sample)
{
    const auto bytes =
        renderForEditing(Templates("/nowhere"), {sample.form, sample.values, sample.signature, sample.marks}, Made);
    EXPECT_TRUE(bytes) << base::toString(bytes.error());
    return bytes.value_or(std::string());
}

/// A text for editing, taken apart without any word processor.
class Odt {
public:
    explicit Odt(const SampleForm &sample)
        : Odt(odtOf(sample))
    {
    }
    explicit Odt(std::string bytes)
        : m_bytes(std::move(bytes))
    {
        std::ofstream(m_folder.file("x.odt"), std::ios::binary) << m_bytes;
        auto files = archive::readZip(m_folder.file("x.odt"));
        EXPECT_TRUE(files) << base::toString(files.error());
        for (archive::FoundFile &file : files.value_or(std::vector<archive::FoundFile>())) {
            EXPECT_EQ(file.fault, "") << file.name;
            m_files[file.name] = std::move(file.bytes);
        }
    }
    [[nodiscard]] const std::string &bytes() const { return m_bytes; }
    [[nodiscard]] const std::map<std::string, std::string> &files() const { return m_files; }
    [[nodiscard]] QString xml(const std::string &name) const
    {
        return QString::fromStdString(m_files.contains(name) ? m_files.at(name) : std::string());
    }
    /// The characters of content.xml as a reader takes them.
    [[nodiscard]] QString text() const
    {
        QXmlStreamReader reader(xml("content.xml"));
        QString words;
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isCharacters())
                words += reader.text();
            else if (reader.isStartElement() && reader.qualifiedName() == QStringLiteral("text:s"))
                words += u' ';
            else if (reader.isEndElement() && reader.qualifiedName() == QStringLiteral("text:p"))
                words += u'\n';
        }
        EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString();
        return words;
    }
    [[nodiscard]] qsizetype count(const QString &words) const { return xml("content.xml").count(words); }

private:
    std::string m_bytes;
    support::TempDir m_folder;
    std::map<std::string, std::string> m_files;
};

bool isWellFormed(const QString &xml)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError() && !xml.isEmpty();
}

SampleForm longTable(int rows)
{
    SampleForm sample;
    sample.addTable({"甲", "乙"});
    for (int i = 0; i < rows; ++i)
        sample.values.rows["rows"].push_back({{"甲", "第" + std::to_string(i) + "行"}, {"乙", "说明"}});
    return sample;
}

} // namespace

// Readers tell what it is by its first bytes: the name and the kind, not deflated (OpenDocument 1.3, part 2, 3.3).
TEST(Odt, BeginsWithItsKindNotDeflated)
{
    SampleForm sample;
    const std::string bytes = odtOf(sample);
    ASSERT_GT(bytes.size(), 100U);
    EXPECT_EQ(bytes.substr(0, 4), std::string("PK\x03\x04", 4));
    EXPECT_EQ(bytes.substr(30, 47), "mimetypeapplication/vnd.oasis.opendocument.text");
}

TEST(Odt, EveryFileIsWellFormedAndStandsInTheManifest)
{
    SampleForm sample;
    sample.marks = {Mark::Drill};
    sample.signature = {"3F2A-90C1-77DE", std::string(64, 'a'), {"初审　fr"}};
    const Odt odt(sample);
    ASSERT_EQ(odt.files().size(), 7U);
    const QString manifest = odt.xml("META-INF/manifest.xml");
    for (const auto &[name, bytes] : odt.files()) {
        const bool listed = manifest.contains(u'"' + QString::fromStdString(name) + u'"');
        EXPECT_EQ(listed, name != "mimetype" && name != "META-INF/manifest.xml") << name;
        EXPECT_TRUE(!name.ends_with(".xml") || isWellFormed(odt.xml(name))) << name;
    }
    const QString content = odt.xml("content.xml");
    EXPECT_TRUE(content.contains(QStringLiteral("office:document-content")));
    EXPECT_TRUE(content.contains(QStringLiteral("Pictures/"))) << "the QR code";
}

TEST(Odt, EveryCharacterOfTheFormIsInIt)
{
    SampleForm sample;
    sample.form.notes = {"说明一〔2026〕"};
    sample.add("事由", "<不是标签> & “引号” 'a'  两个空格\t\u2029𠮷");
    sample.add("填报单位", "某市", "left");
    sample.signature = {"3F2A-90C1-77DE", std::string(64, 'a'), {"初审　fr　2026年11月25日"}};
    const Odt odt(sample);
    const QString text = odt.text();
    for (const char *words : {"样表", "事由", "<不是标签> & “引号” 'a'  两个空格", "𠮷", "填报单位：某市",
             "说明一〔2026〕", "短码 3F2A-90C1-77DE", "初审　fr　2026年11月25日"})
        EXPECT_TRUE(text.contains(QString::fromUtf8(words))) << words << "\n" << text.toStdString();
    // What stands on paper stands here, and nothing else, in the same order.
    static const QRegularExpression Space(QStringLiteral("\\s"));
    QTextDocument paper;
    paper.setHtml(QString::fromStdString(sample.document().html()));
    EXPECT_EQ(QString(text).remove(Space), paper.toPlainText().remove(QChar::ObjectReplacementCharacter).remove(Space));
}

TEST(Odt, WhatXmlCannotHoldIsLeftOut)
{
    SampleForm sample;
    sample.add("事由", std::string("前\x01\x1B\xEF\xBF\xBF后"));
    EXPECT_TRUE(Odt(sample).text().contains(QStringLiteral("前后")));
}

TEST(Odt, TheSameFormGivesTheSameBytes)
{
    const SampleForm sample = longTable(40);
    EXPECT_EQ(odtOf(sample), odtOf(sample));
}

TEST(Odt, HeadsOfTablesAreRepeatedAndShortRowsStayWhole)
{
    const Odt odt(longTable(80));
    EXPECT_EQ(odt.count(QStringLiteral("<table:table-header-rows>")), 1);
    EXPECT_EQ(odt.count(QStringLiteral("<table:table-row ")), 82) << "head, rows, and the line above the box";
    EXPECT_EQ(odt.count(QStringLiteral("fo:keep-together=\"always\"")), 1);
    EXPECT_EQ(odt.count(QStringLiteral("fo:keep-together=\"auto\"")), 0);
    SampleForm wordy;
    wordy.add("经过", test::countedSentences(200, "句。"));
    EXPECT_EQ(Odt(wordy).count(QStringLiteral("fo:keep-together=\"auto\"")), 1) << "else what is below is cut off";
}

// A page of the city's own may say what ours do not.
TEST(Odt, APageOfTheCitysOwnKeepsItsSpansBordersAndLists)
{
    const support::TempDir folder;
    std::ofstream(folder.file("own.html"))
        << "<html><body><ul><li>第一项</li></ul><ol><li>其一</li></ol><table border=\"1\"><thead><tr><th colspan=\"2\">大标题</th></tr>"
           "<tr><th width=\"30%\">甲</th><th>乙</th></tr></thead><tr><td rowspan=\"2\">跨行</td><td>一</td></tr>"
           "<tr><td>二</td></tr></table><p style=\"font-family:'某字体'; page-break-before:always\"><b>粗</b><i>斜</i>"
           "<u>线</u></p></body></html>";
    SampleForm sample("own");
    const auto bytes = renderForEditing(
        Templates(folder.path().string()), {sample.form, sample.values, sample.signature, sample.marks}, Made);
    ASSERT_TRUE(bytes) << base::toString(bytes.error());
    const Odt odt(*bytes);
    const QString content = odt.xml("content.xml");
    ASSERT_TRUE(isWellFormed(content));
    EXPECT_TRUE(odt.text().contains(QStringLiteral("• 第一项\n1. 其一\n"))) << odt.text().toStdString();
    EXPECT_EQ(content.count(QStringLiteral("table:number-columns-spanned=\"2\"")), 1);
    EXPECT_EQ(content.count(QStringLiteral("table:number-rows-spanned=\"2\"")), 1);
    EXPECT_EQ(content.count(QStringLiteral("<table:covered-table-cell/>")), 2);
    const QString heads = content.section(QStringLiteral("<table:table-header-rows>"), 1, 1)
                              .section(QStringLiteral("</table:table-header-rows>"), 0, 0);
    EXPECT_EQ(heads.count(QStringLiteral("<table:table-row ")), 2) << "both are repeated";
    EXPECT_TRUE(content.contains(QStringLiteral("solid #000000")));
    EXPECT_TRUE(content.contains(QStringLiteral("fo:break-before=\"page\"")));
    EXPECT_TRUE(content.contains(QStringLiteral("svg:font-family=\"'某字体'\"")));
    for (const char *look :
        {"fo:font-weight=\"bold\"", "fo:font-style=\"italic\"", "style:text-underline-style=\"solid\""})
        EXPECT_TRUE(content.contains(QString::fromUtf8(look))) << look;
}

TEST(Odt, SheetsAreCutAsOnPaper)
{
    SampleForm letter("letter");
    letter.add("", "正文", "body");
    const QString upright = Odt(letter).xml("styles.xml");
    for (const char *part : {"fo:page-width=\"210mm\"", "fo:page-height=\"297mm\"", "fo:margin-left=\"28mm\"",
             "fo:margin-right=\"26mm\"", "style:footer-left"})
        EXPECT_TRUE(upright.contains(QString::fromUtf8(part))) << part;
    // The head and the foot are part of what is left free round the text: 37 mm and 35 mm.
    EXPECT_TRUE(upright.contains(QStringLiteral("fo:margin-top=\"8mm\"")));
    EXPECT_TRUE(upright.contains(QStringLiteral("svg:height=\"29mm\"")));
    const Odt text(letter);
    EXPECT_GE(text.count(QStringLiteral("fo:line-height=\"10.213mm\"")), 1) << "22 lines in 225 mm";
    EXPECT_GE(text.count(QStringLiteral("fo:letter-spacing=\"-0.25pt\"")), 1) << "28 characters in 156 mm";
    SampleForm wide("wide");
    EXPECT_TRUE(Odt(wide).xml("styles.xml").contains(QStringLiteral("style:print-orientation=\"landscape\"")));
}

TEST(Odt, FontsAreNamedWithWhatStandsInForThem)
{
    SampleForm sample;
    const QString styles = Odt(sample).xml("styles.xml");
    for (const FaceChoice &choice : faces()) {
        const QString first = QStringLiteral("style:name=\"%1\" svg:font-family=\"'%2'")
                                  .arg(QString::fromUtf8(choice.word.data(), qsizetype(choice.word.size())),
                                      QString::fromStdString(choice.used));
        EXPECT_TRUE(styles.contains(first)) << first.toStdString();
    }
    EXPECT_TRUE(styles.contains(QStringLiteral("'仿宋_GB2312'")));
    EXPECT_TRUE(styles.contains(QStringLiteral("'方正小标宋简体'")));
}

TEST(Odt, EachCopyHasSheetsOfItsOwnNumberedFromOne)
{
    SampleForm sample;
    sample.form.copies = {"甲", "乙"};
    const Odt odt(sample);
    const QString content = odt.xml("content.xml");
    for (const char *master : {"Copy1", "Copy2"})
        EXPECT_EQ(content.count(QStringLiteral("style:master-page-name=\"%1\"").arg(QString::fromUtf8(master))), 1);
    EXPECT_EQ(content.count(QStringLiteral("style:page-number=\"1\"")), 2);
    EXPECT_TRUE(odt.text().contains(QStringLiteral("第一联　甲存")));
    EXPECT_TRUE(odt.text().contains(QStringLiteral("第二联　乙存")));
    const QString sheets = odt.xml("styles.xml");
    EXPECT_EQ(sheets.count(QStringLiteral("<style:header-first>")), 2) << "the first sheet of each has its own head";
    EXPECT_EQ(sheets.count(QStringLiteral("样表（续表）　第二联　乙存")), 1) << "said on the others";
}

TEST(Odt, TheMarkIsDrawnAcrossEverySheetAndSaidInItsHead)
{
    SampleForm sample;
    EXPECT_FALSE(Odt(sample).files().contains("Pictures/mark.png"));
    sample.marks = {Mark::Demonstration, Mark::Draft};
    const Odt odt(sample);
    EXPECT_TRUE(odt.xml("styles.xml").contains(QStringLiteral("（演示·草稿）")));
    ASSERT_TRUE(odt.files().contains("Pictures/mark.png"));
    const std::string &png = odt.files().at("Pictures/mark.png");
    QImage picture;
    ASSERT_TRUE(picture.loadFromData(reinterpret_cast<const uchar *>(png.data()), int(png.size()), "PNG"));
    int marked = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            marked += qAlpha(picture.pixel(x, y)) > 0 ? 1 : 0;
    }
    EXPECT_GT(marked, picture.width() * picture.height() / 100);
}

TEST(Odt, ATextMuchLongerThanAPageIsWholeInAWordProcessor)
{
    if (!support::hasOffice())
        GTEST_SKIP()
            << "LibreOffice is not installed (libreoffice-writer-nogui): what it makes of our texts is NOT tested";
    SampleForm sample;
    sample.add("经过", test::countedSentences(400, "句经过很长，一页写不下，须转下页。"));
    sample.add("其后", "末行");
    support::TempDir folder;
    std::ofstream(folder.file("x.odt"), std::ios::binary) << odtOf(sample);
    support::convertWithOffice(folder.path().string(), {"x.odt"}, "pdf");
    std::ifstream pdf(folder.file("x.pdf"), std::ios::binary);
    const PdfReader read(std::string(std::istreambuf_iterator<char>(pdf), {}));
    // Without the foot and the head of a page, which may stand in the middle of a sentence.
    static const QRegularExpression Rim(QStringLiteral("第\\d+页共\\d+页|样表（续表）"));
    const QString text = read.running().remove(Rim);
    EXPECT_GT(read.pages(), 2);
    for (int i = 0; i < 400; ++i)
        EXPECT_EQ(text.count(QStringLiteral("第%1句经").arg(i)), 1) << i;
    EXPECT_TRUE(text.contains(QStringLiteral("末行")));
}

#include "unit/documents/PaperRecord.h"

#include "support/Golden.h"
#include "support/Office.h"
#include "support/PdfReader.h"

#include <QRegularExpression>

#include <algorithm>

using namespace test;
using support::PdfReader;

namespace {

/// A form about something of a record, and the name its files have.
struct Paper {
    std::string form;
    std::string id;
    std::string name;
};

/// The forms about a subject that `render --list` has.
std::vector<Paper> formsAbout(
    Terminal &desk, const std::string &about, const std::string &id, const std::string &suffix = {})
{
    std::vector<Paper> papers;
    const nlohmann::json listed = desk.run({"render", "--list", "--json"}).json();
    for (const auto &form : listed["forms"]) {
        std::string name = form["form"].get<std::string>() + suffix;
        std::ranges::replace(name, '/', '-');
        if (form["about"] == about)
            papers.push_back({form["form"], id, name});
    }
    EXPECT_FALSE(papers.empty()) << about;
    return papers;
}

/// Each as PDF and for editing.
void render(Terminal &desk, const std::vector<Paper> &papers)
{
    for (const Paper &paper : papers) {
        for (const char *format : {".odt", "-own.pdf"}) {
            const Reply made = desk.run({"render", paper.form, "--id", paper.id, "--out",
                desk.file(paper.name + format), "--db", desk.record()});
            EXPECT_EQ(made.exit, 0) << paper.form << ": " << made.err;
        }
    }
}

QString sorted(QString text)
{
    std::sort(text.begin(), text.end());
    return text;
}

QString withoutSpaces(const QString &text)
{
    static const QRegularExpression Space(QStringLiteral("\\s+"), QRegularExpression::UseUnicodePropertiesOption);
    return QString(text).remove(Space);
}

/// Pieces of a page as PdfReader::text() gives it; not the mark, not the numbers of pages, nor what further sheets are
/// called.
QStringList wordsOf(const QString &laid)
{
    static const QRegularExpression Gap(QStringLiteral("\\s{2,}|\\n|\\f|\u3000"));
    static const QRegularExpression Rim(QStringLiteral("^(（.*）|.*（续表?）|—\\d+—|第\\d+页|共\\d+页)$"));
    QStringList all;
    for (const QString &piece : laid.split(Gap)) {
        const QString words = withoutSpaces(piece);
        if (!words.isEmpty() && !Rim.match(words).hasMatch())
            all << words;
    }
    return all;
}

/// Has LibreOffice make a PDF and a plain text of what was rendered, and compares them with our PDF.
void expectSameInOffice(Terminal &desk, const std::vector<Paper> &papers)
{
    constexpr qsizetype Broken = 8; ///< longer ones may be broken by the end of a line
    std::vector<std::string> files;
    for (const Paper &paper : papers)
        files.push_back(paper.name + ".odt");
    const std::string folder = std::filesystem::path(desk.file("x")).parent_path().string();
    support::convertWithOffice(folder, files, "pdf");
    support::convertWithOffice(folder, files, "txt:Text (encoded):UTF8");
    for (const Paper &paper : papers) {
        SCOPED_TRACE(paper.name);
        const PdfReader own(support::readFile(desk.file(paper.name + "-own.pdf")));
        const PdfReader office(support::readFile(desk.file(paper.name + ".pdf")));
        // The same characters, mark and page numbers with them, on as many pages; only lines may break elsewhere.
        EXPECT_EQ(sorted(office.running()), sorted(own.running())) << office.text().toStdString();
        EXPECT_EQ(office.pages(), own.pages());
        const QString plain = withoutSpaces(QString::fromStdString(support::readFile(desk.file(paper.name + ".txt"))));
        for (const QString &words : wordsOf(own.text()))
            EXPECT_TRUE(words.size() >= Broken || plain.contains(words)) << words.toStdString();
    }
}

bool isLeftOut()
{
    if (support::hasOffice())
        return false;
    std::cerr << "LibreOffice is not installed (libreoffice-writer-nogui): what it makes of our texts is NOT tested\n";
    return true;
}

} // namespace

TEST(OdtForms, OfAnIncidentItsReportsAndPlansAreTheSameInLibreOffice)
{
    if (isLeftOut())
        GTEST_SKIP();
    HazeRecord desk;
    std::vector<Paper> papers;
    const auto add = [&](const std::string &about, const std::string &id) {
        std::ranges::copy(formsAbout(desk, about, id), std::back_inserter(papers));
    };
    add("incident", "2020-0001");
    add("plan", "heavy-pollution");
    const nlohmann::json reports = desk.incident({"reports", "2020-0001", "--json"}).json();
    add("report", "2020-0001/" + std::to_string(reports["reports"].back()["line"].get<int>()));
    render(desk, papers);
    expectSameInOffice(desk, papers);
}

TEST(OdtForms, OfANoticeAreTheSameInLibreOfficeSignedOrNot)
{
    if (isLeftOut())
        GTEST_SKIP();
    NoticeTerminal desk;
    desk.draft("1", "Y1=50");
    std::vector<Paper> papers = formsAbout(desk, "notice", "1", "-draft");
    render(desk, papers);
    desk.issue("1");
    const std::vector<Paper> issued = formsAbout(desk, "notice", "1");
    render(desk, issued);
    std::ranges::copy(issued, std::back_inserter(papers));
    expectSameInOffice(desk, papers);
}

TEST(OdtForms, OfTheDeskAreTheSameInLibreOffice)
{
    if (isLeftOut())
        GTEST_SKIP();
    ShiftRecord desk;
    // An evening: what fits on a page has its heads once, wherever lines are broken.
    std::vector<Paper> papers = formsAbout(desk, "duty", "2026-11-30T21:00/2026-12-01T08:00");
    std::ranges::copy(formsAbout(desk, "call", "2026-0001/1"), std::back_inserter(papers));
    render(desk, papers);
    expectSameInOffice(desk, papers);
    const PdfReader log(support::readFile(desk.file("duty_log.pdf")));
    for (const char *time : {"07:35", "07:51", "07:56"})
        EXPECT_TRUE(log.text().contains(QLatin1String(time))) << time << " is not broken by the edge of its column";
}

TEST(OdtForms, OfAHandoverAreTheSameInLibreOfficeTakenOrNot)
{
    if (isLeftOut())
        GTEST_SKIP();
    NoticeTerminal desk;
    desk.open("duty2", "duty_officer");
    EXPECT_EQ(desk.request("Y1=50").exit, 0);
    EXPECT_EQ(desk.as("duty", {"handover", "give", "--note", "续报 8 点前报"}).exit, 0);
    std::vector<Paper> papers = formsAbout(desk, "handover", "1", "-given");
    render(desk, papers);
    EXPECT_EQ(desk.as("duty2", {"handover", "take", "1", "--remark", "已核对"}).exit, 0);
    const std::vector<Paper> taken = formsAbout(desk, "handover", "1");
    render(desk, taken);
    std::ranges::copy(taken, std::back_inserter(papers));
    expectSameInOffice(desk, papers);
}

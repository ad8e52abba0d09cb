// What is in view goes on paper in the real window: seen, printed and saved are one document.
#include "gui/window/PaperAtTheDesk.h"

#include "main/HandoverRoom.h"
#include "ui/common/RowList.h"
#include "ui/duty/BoardPanel.h"
#include "ui/incident/IncidentPage.h"
#include "ui/incident/LevelPanel.h"
#include "ui/incident/ReportStrip.h"
#include "ui/incident/SegmentBar.h"
#include "ui/incident/TextEntry.h"
#include "viewmodel/handover/HandoverScreen.h"
#include "viewmodel/papers/PaperFiles.h"

TEST_F(PaperAtTheDesk, EveryViewOffersThePapersThatFit)
{
    openWithPeople();
    signIn("zhiban");
    takeCall(QStringLiteral("重污染天气预警，全市空气质量转差"));
    callPaper();
    const QStringList ofIncident = labels();
    EXPECT_FALSE(ofIncident.filter(QStringLiteral("应急响应统计表")).isEmpty()) << ofIncident.join(u'\n').toStdString();
    EXPECT_TRUE(ofIncident.filter(QStringLiteral("变更记录表")).isEmpty()) << "that is of a plan";
    EXPECT_TRUE(ofIncident.filter(QStringLiteral("调用通知单")).isEmpty()) << "that is of a notice";
    press(Qt::Key_Escape);
    EXPECT_EQ(window().window().page(), ui::Page::Duty);
    openApproval();
    goTo(1);
    callPaper();
    EXPECT_FALSE(labels().filter(QStringLiteral("调用申请表")).isEmpty());
    EXPECT_FALSE(labels().filter(QStringLiteral("调用通知单")).isEmpty());
    press(Qt::Key_Escape);
    EXPECT_EQ(window().window().page(), ui::Page::Dispatch);
    openPlan("heavy-pollution");
    callPaper();
    EXPECT_FALSE(labels().filter(QStringLiteral("变更记录表")).isEmpty());
    press(Qt::Key_F2);
    EXPECT_EQ(window().window().page(), ui::Page::Duty) << "a view's key leaves it";
    press(Qt::Key_F4);
    window().window().show(ui::Page::Stock);
    press(Qt::Key_P, Qt::ControlModifier);
    EXPECT_TRUE(waitFor([this] { return paper().emptyText().contains(QStringLiteral("Ctrl+P")); }))
        << "nothing of the stock goes on paper: it says what does";
}

TEST_F(PaperAtTheDesk, PagesAreTurnedAndCopiesNamed)
{
    openWithPeople();
    signIn("zhiban");
    openApproval();
    goTo(1);
    callPaper();
    pick(QStringLiteral("调用通知单"));
    ASSERT_EQ(pages(), 3U) << "one for each keeper";
    EXPECT_TRUE(paper().place().contains(QStringLiteral("page 1 of 3"))) << paper().place().toStdString();
    EXPECT_TRUE(waitFor([this] { return !sheets().picture(0).isNull(); }));
    press(Qt::Key_PageDown);
    EXPECT_EQ(sheets().page(), 1);
    EXPECT_TRUE(paper().place().contains(papers().view().paper.keepers[1])) << paper().place().toStdString();
    EXPECT_TRUE(waitFor([this] { return !sheets().picture(1).isNull(); }));
    press(Qt::Key_PageDown);
    press(Qt::Key_PageDown);
    EXPECT_EQ(sheets().page(), 2) << "there is no more";
    press(Qt::Key_PageUp);
    EXPECT_EQ(sheets().page(), 1);
    press(Qt::Key_Return); // reads on in the pages
    ASSERT_TRUE(sheets().hasFocus());
    press(Qt::Key_Home);
    EXPECT_EQ(sheets().page(), 0);
    press(Qt::Key_End);
    EXPECT_EQ(sheets().page(), 2);
    const int whole = sheets().percent();
    press(Qt::Key_W);
    EXPECT_GT(sheets().percent(), whole);
    EXPECT_EQ(sheets().page(), 2) << "one stays on the page";
    const int wide = sheets().percent();
    press(Qt::Key_Plus);
    EXPECT_GT(sheets().percent(), wide);
    press(Qt::Key_Minus);
    press(Qt::Key_Minus);
    EXPECT_LT(sheets().percent(), wide);
    press(Qt::Key_A);
    EXPECT_EQ(sheets().percent(), whole);
    EXPECT_TRUE(paper().fonts().contains(QStringLiteral(" → ")) || paper().fonts().contains(QStringLiteral("FangSong"))
        || paper().fonts().contains(QStringLiteral("仿宋_GB2312")))
        << paper().fonts().toStdString();
}

/// Grey against grey, where both were painted equally large.
static double meanDifference(const QImage &left, const QImage &right)
{
    double sum = 0;
    for (int y = 0; y < left.height(); ++y) {
        for (int x = 0; x < left.width(); ++x)
            sum += std::abs(qGray(left.pixel(x, y)) - qGray(right.pixel(x, y)));
    }
    return sum / (double(left.width()) * left.height());
}

TEST_F(PaperAtTheDesk, WhatIsSeenIsWhatIsSaved)
{
    openWithPeople();
    signIn("zhiban");
    takeCall(QStringLiteral("重污染天气预警，全市空气质量转差"));
    callPaper();
    pick(QStringLiteral("应急响应统计表"));
    saveAs("table.pdf");
    EXPECT_TRUE(suggested.contains(QStringLiteral("应急响应统计表")) && suggested.endsWith(QStringLiteral(".pdf")))
        << suggested.toStdString();
    EXPECT_TRUE(paper().said().contains(fileIn("table.pdf"))) << paper().said().toStdString();
    const std::string saved = bytesOf(fileIn("table.pdf"));
    const support::PdfReader read(saved);
    ASSERT_EQ(read.pages(), int(pages()));
    std::optional<std::string> seen;
    QString characters;
    papers().press().ask<std::string>(
        [&characters](const viewmodel::MadePaper &paper) {
            characters = paper.document.characters();
            return paper.document.pdf().value_or(std::string());
        },
        [&seen](const std::string &bytes) { seen = bytes; });
    ASSERT_TRUE(waitFor([&] { return seen.has_value(); }));
    EXPECT_EQ(*seen, saved) << "the document in view, byte for byte";
    EXPECT_TRUE(read.running().contains(QStringLiteral("应急响应统计表"))) << read.running().toStdString();
    for (const QChar c : read.running())
        EXPECT_TRUE(characters.contains(c)) << QString(c).toStdString();
    std::optional<QImage> picture;
    const QImage page = read.picture(1, 96);
    papers().press().picture(0, page.width(), [&picture](const QImage &painted) { picture = painted; });
    ASSERT_TRUE(waitFor([&] { return picture.has_value(); }));
    EXPECT_LT(meanDifference(picture->scaled(page.size()), page), 6) << "and it looks the same";
    saveAs("table.html");
    EXPECT_TRUE(bytesOf(fileIn("table.html")).starts_with("<!DOCTYPE html>"));
    saveAs("table.odt");
    EXPECT_TRUE(bytesOf(fileIn("table.odt")).starts_with("PK")) << "a text for editing";
}

TEST_F(PaperAtTheDesk, PrintIsTheSameText)
{
    openWithPeople();
    signIn("zhiban");
    openApproval();
    goTo(1);
    callPaper();
    pick(QStringLiteral("调用通知单"));
    saveAs("saved.pdf");
    press(Qt::Key_PageDown);
    printTo("printed.pdf");
    EXPECT_EQ(printer.seenPage, 2);
    EXPECT_EQ(printer.seenPages, 3);
    const support::PdfReader saved(bytesOf(fileIn("saved.pdf")));
    const support::PdfReader printed(bytesOf(fileIn("printed.pdf")));
    EXPECT_EQ(printed.pages(), 3);
    EXPECT_EQ(printed.running(), saved.running());
    printer.from = 2;
    printer.to = 3;
    printTo("range.pdf");
    const support::PdfReader range(bytesOf(fileIn("range.pdf")));
    EXPECT_EQ(range.pages(), 2);
    EXPECT_FALSE(range.running().contains(QStringLiteral("第一联")));
    EXPECT_TRUE(range.running().contains(QStringLiteral("第二联")));
    printer.copies = 2;
    printTo("twice.pdf");
    const support::PdfReader twice(bytesOf(fileIn("twice.pdf")));
    EXPECT_EQ(twice.pages(), 4);
    EXPECT_EQ(twice.running().count(QStringLiteral("第二联")), 2);
    printer.collated = false;
    printer.from = 1;
    printer.to = 2;
    printTo("sorted.pdf");
    const QStringList sorted = support::PdfReader(bytesOf(fileIn("sorted.pdf"))).text().split(u'\f');
    ASSERT_GE(sorted.size(), 4);
    EXPECT_TRUE(sorted[1].contains(QStringLiteral("第一联"))) << "page after page";
    EXPECT_TRUE(sorted[2].contains(QStringLiteral("第二联")));
    printer.from = 7;
    printer.to = 9;
    printer.file = fileIn("none.pdf");
    press(Qt::Key_P, Qt::ControlModifier);
    EXPECT_TRUE(waitFor([this] { return paper().said().contains(QStringLiteral("None of the pages")); }));
}

// A PDF that could not be finished is not said to be printed.
TEST_F(PaperAtTheDesk, APdfThatCannotBeFinishedIsSaid)
{
    openWithPeople();
    signIn("zhiban");
    openApproval();
    goTo(1);
    callPaper();
    pick(QStringLiteral("调用通知单"));
    printer.file = QStringLiteral("/dev/null"); // takes every byte, and has none to be read again
    press(Qt::Key_P, Qt::ControlModifier);
    EXPECT_TRUE(waitFor([this] { return paper().said().contains(QStringLiteral("Printing failed: /dev/null")); }))
        << paper().said().toStdString();
}

TEST_F(PaperAtTheDesk, ACopySaysSoOnEveryPage)
{
    openWithPeople();
    signIn("zhiban");
    openApproval();
    goTo(1);
    callPaper();
    pick(QStringLiteral("调用通知单"));
    EXPECT_EQ(papers().view().paper.mark, QStringLiteral("草稿")) << "it is not issued";
    press(Qt::Key_C);
    ASSERT_TRUE(waitFor([this] { return papers().view().paper.mark == QStringLiteral("草稿·副本"); }))
        << papers().view().paper.mark.toStdString();
    EXPECT_TRUE(paper().copyBox()->isChecked());
    saveAs("copy.pdf");
    EXPECT_EQ(support::PdfReader(bytesOf(fileIn("copy.pdf"))).running().count(QStringLiteral("副本")), 3);
    press(Qt::Key_C);
    EXPECT_TRUE(waitFor([this] { return papers().view().paper.mark == QStringLiteral("草稿"); }));
}

TEST_F(PaperAtTheDesk, AFileIsReplacedOnlyWhenSomebodySaysSo)
{
    openWithPeople();
    signIn("zhiban");
    openApproval();
    goTo(1);
    callPaper();
    const auto write = [this](const char *name) {
        QFile file(fileIn(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
    };
    write("mine.pdf");
    // Typed without its ending it is a name that no dialog knows.
    pressAndAnswer("mine", Qt::Key_S, Qt::ControlModifier);
    ASSERT_TRUE(paper().overwriting()->isOpen());
    EXPECT_EQ(bytesOf(fileIn("mine.pdf")), "mine");
    press(Qt::Key_Escape);
    EXPECT_FALSE(paper().overwriting()->isOpen());
    EXPECT_EQ(bytesOf(fileIn("mine.pdf")), "mine");
    EXPECT_EQ(window().window().page(), ui::Page::Paper) << "it leads back no further";
    pressAndAnswer("mine", Qt::Key_S, Qt::ControlModifier);
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return bytesOf(fileIn("mine.pdf")).starts_with("%PDF"); }))
        << paper().said().toStdString();
}

TEST_F(PaperAtTheDesk, TheQuestionAboutANameGoesWithThePaperItWasAbout)
{
    openWithPeople();
    signIn("zhiban");
    openApproval();
    goTo(1);
    callPaper();
    QFile file(fileIn("mine.pdf"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
    file.close();
    pressAndAnswer("mine", Qt::Key_S, Qt::ControlModifier);
    ASSERT_TRUE(paper().overwriting()->isOpen());
    paper().list()->setFocus();
    press(Qt::Key_Down);
    ASSERT_TRUE(waitFor([this] { return papers().view().ready && !papers().view().busy; }));
    EXPECT_FALSE(paper().overwriting()->isOpen()) << "another paper would be written under the name of the one before";
    EXPECT_EQ(bytesOf(fileIn("mine.pdf")), "mine");
}

TEST_F(PaperAtTheDesk, WhatWouldBeHandedOverIsPrintedAsADraft)
{
    openWithPeople();
    signIn("zhiban");
    takeCall(QStringLiteral("孝义市梧桐镇一台锅炉爆炸，有人被困"));
    press(Qt::Key_F7);
    auto &handover = window().handover().handover();
    ASSERT_TRUE(waitFor([&] { return handover.view().there; }));
    handover.setNotes(QStringLiteral("续报 8 点前报"));
    callPaper();
    EXPECT_TRUE(chosen().contains(QStringLiteral("交接班"))) << chosen().toStdString();
    EXPECT_TRUE(papers().view().paper.mark.contains(QStringLiteral("草稿")));
    saveAs("sheet.pdf");
    const QString text = support::PdfReader(bytesOf(fileIn("sheet.pdf"))).running();
    EXPECT_TRUE(text.contains(QStringLiteral("续报8点前报"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("未签"))) << text.toStdString();
    EXPECT_FALSE(text.contains(QStringLiteral("1970"))) << "nobody signed, at no time";
    EXPECT_FALSE(text.contains(QStringLiteral("短码"))) << text.toStdString();
}

// A letter is signed before it goes out.
TEST_F(PaperAtTheDesk, AReportBeingWrittenIsPrintedAsADraft)
{
    openWithPeople();
    signIn("zhiban");
    takeCall(QStringLiteral("重污染天气预警，全市空气质量转差"));
    window().window().show(ui::Page::Duty);
    ui::ReportStrip &report = *window().page().level()->report();
    report.open();
    report.reports()->segment(QStringLiteral("initial"))->click();
    report.words()->setPlainText(QStringLiteral("预计未来三天持续，已通知各县。"));
    const int lines = incident().timeline().rowCount();
    callPaper();
    EXPECT_TRUE(papers().view().paper.mark.contains(QStringLiteral("草稿"))) << chosen().toStdString();
    saveAs("letter.pdf");
    const QString text = support::PdfReader(bytesOf(fileIn("letter.pdf"))).running();
    EXPECT_TRUE(text.contains(QStringLiteral("预计未来三天持续"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("初报"))) << text.toStdString();
    press(Qt::Key_Escape);
    EXPECT_TRUE(report.strip()->isOpen()) << "one comes back to what one writes";
    EXPECT_EQ(incident().timeline().rowCount(), lines) << "nothing went out";
    report.strip()->close();
    callPaper();
    EXPECT_FALSE(papers().view().paper.mark.contains(QStringLiteral("草稿")));
}

TEST_F(PaperAtTheDesk, ThePaperOfADraftOfAPlanIsMarkedOnce)
{
    openWithPeople();
    signIn("zhiban");
    openPlan("heavy-pollution", true);
    callPaper();
    EXPECT_EQ(papers().view().paper.mark.toStdString(), "草稿");
}

TEST_F(PaperAtTheDesk, OnTheBoardItIsTheRowPicked)
{
    openWithPeople();
    signIn("zhiban");
    takeCall(QStringLiteral("孝义市梧桐镇一台锅炉爆炸"));
    const QString first = incident().number();
    takeCall(QStringLiteral("汾阳市一处氨气泄漏"));
    ASSERT_TRUE(waitFor([&] { return incident().number() != first; }));
    window().board().list()->setFocus();
    window().board().list()->choose(desk().incidents().indexOf(first));
    callPaper();
    EXPECT_TRUE(papers().fileName().contains(first)) << papers().fileName().toStdString();
}

TEST_F(PaperAtTheDesk, WhereNothingCanBeWrittenItSaysSo)
{
    openWithPeople();
    signIn("zhiban");
    openApproval();
    goTo(1);
    callPaper();
    std::optional<QString> problem;
    papers().save(fileIn("nowhere/at/all.pdf"), {&papers(), [&](const QString &said) { problem = said; }});
    ASSERT_TRUE(waitFor([&] { return problem.has_value(); }));
    EXPECT_TRUE(problem->contains(QStringLiteral("cannot be written"))) << problem->toStdString();
}

TEST_F(PaperAtTheDesk, AnotherPersonDoesNotFindThePaper)
{
    openWithPeople();
    signIn("zhiban");
    openApproval();
    goTo(1);
    callPaper();
    press(Qt::Key_F12);
    ASSERT_TRUE(covered());
    signIn("chushen");
    EXPECT_EQ(window().window().page(), ui::Page::Dispatch) << "back under the paper";
    callPaper();
    press(Qt::Key_F12);
    signIn("chushen");
    EXPECT_EQ(window().window().page(), ui::Page::Paper) << "whoever left it finds it";
}

TEST(PaperFiles, ANameCanStandOnAnySystemAndItsEndingSaysTheKind)
{
    EXPECT_EQ(
        viewmodel::paperFileName(QStringLiteral(" 调用通知单 a/b:c?\n")), QStringLiteral("调用通知单 a_b_c_.pdf"));
    EXPECT_EQ(viewmodel::withPaperEnding(QStringLiteral("a.HTML")), QStringLiteral("a.HTML"));
    EXPECT_EQ(viewmodel::withPaperEnding(QStringLiteral("a.txt")), QStringLiteral("a.txt.pdf"));
    EXPECT_EQ(viewmodel::paperFileKindOf(QStringLiteral("pdf")), nullptr);
}

#pragma once

#include "gui/window/DispatchAtTheDesk.h"

#include "main/PaperRoom.h"
#include "main/PlanRoom.h"
#include "support/PdfReader.h"
#include "ui/paper/PaperPage.h"
#include "ui/paper/PaperSheets.h"

#include <QCheckBox>
#include <QFile>
#include <QMessageBox>
#include <QPrinter>

/// A printer that writes a file, and what somebody chose in its dialog.
class PdfPrinter final : public ui::PrinterChooser {
public:
    [[nodiscard]] bool choose(QWidget *, QPrinter &printer, int page, int pages) override
    {
        seenPage = page;
        seenPages = pages;
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(file);
        printer.setCopyCount(copies);
        printer.setCollateCopies(collated);
        if (from > 0) {
            printer.setPrintRange(QPrinter::PageRange);
            printer.setFromTo(from, to);
        }
        return accepted;
    }

    QString file;
    int copies = 1;
    bool collated = true;
    int from = 0;
    int to = 0;
    bool accepted = true;
    int seenPage = 0;
    int seenPages = 0;
};

/// What is in view goes on paper, by keyboard.
class PaperAtTheDesk : public DispatchAtTheDesk {
protected:
    [[nodiscard]] ui::PaperPage &paper() { return *window().papers().page(); }
    [[nodiscard]] viewmodel::PaperScreen &papers() { return *window().papers().papers(); }
    [[nodiscard]] ui::PaperSheets &sheets() { return *paper().sheets(); }
    [[nodiscard]] std::size_t pages() { return papers().view().paper.pages.size(); }

    /// Ctrl+P, and the first paper stands there.
    void callPaper()
    {
        window().papers().setPrinters(printer);
        press(Qt::Key_P, Qt::ControlModifier);
        ASSERT_EQ(window().window().page(), ui::Page::Paper);
        ASSERT_TRUE(waitFor([this] { return papers().view().ready; })) << papers().view().problem.toStdString();
        EXPECT_TRUE(paper().list()->hasFocus());
    }
    /// Down the list to a paper whose label has these words.
    void pick(const QString &words)
    {
        press(Qt::Key_Home);
        for (int i = 0; i < 30 && !chosen().contains(words); ++i)
            press(Qt::Key_Down);
        ASSERT_TRUE(chosen().contains(words)) << words.toStdString();
        ASSERT_TRUE(waitFor([&] { return !papers().view().busy && papers().view().paper.title.contains(words); }));
    }
    [[nodiscard]] QString chosen() { return paper().list()->chosenRow().data().toString(); }
    [[nodiscard]] QStringList labels()
    {
        QStringList all;
        for (int row = 0; row < papers().list().rowCount(); ++row)
            all << papers().list().index(row, 0).data().toString();
        return all;
    }
    [[nodiscard]] static std::string bytesOf(const QString &file)
    {
        QFile read(file);
        return read.open(QIODevice::ReadOnly) ? read.readAll().toStdString() : std::string();
    }
    [[nodiscard]] QString fileIn(const char *name) const { return QString::fromStdString(path(name)); }
    /// Ctrl+S, a name in the dialog, and the file is there.
    void saveAs(const char *name)
    {
        pressAndAnswer(name, Qt::Key_S, Qt::ControlModifier);
        ASSERT_TRUE(waitFor([&] { return paper().said().contains(fileIn(name)); })) << paper().said().toStdString();
    }
    void printTo(const char *name)
    {
        printer.file = fileIn(name);
        press(Qt::Key_P, Qt::ControlModifier);
        ASSERT_TRUE(waitFor([this] { return paper().said().startsWith(QStringLiteral("Printed")); }))
            << paper().said().toStdString();
    }
    /// The plan view: down the list of plans until it is that one, or a draft of it.
    void openPlan(const std::string &id, bool draft = false)
    {
        constexpr int Plans = 8;
        const auto inView = [this] { return window().plans().inView().plan; };
        const auto isIt = [&] { return inView() && inView()->id == id && window().plans().inView().isDraft == draft; };
        for (int row = 0; row < Plans && !isIt(); ++row) {
            press(Qt::Key_F5);
            QCoreApplication::processEvents();
            if (inView())
                press(Qt::Key_Backspace);
            press(Qt::Key_Home);
            for (int i = 0; i < row; ++i)
                press(Qt::Key_Down);
            press(Qt::Key_Return);
            ASSERT_TRUE(waitFor([&] { return inView() != nullptr; }));
        }
        ASSERT_TRUE(isIt());
    }

    PdfPrinter printer;
};

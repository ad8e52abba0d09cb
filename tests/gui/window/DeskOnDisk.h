#pragma once

#include "formats/PlanDrafts.h"
#include "main/DataCare.h"
#include "main/DeskWindow.h"
#include "main/KeptDrafts.h"
#include "main/RecordBundle.h"
#include "support/TempDir.h"
#include "ui/common/Theme.h"

#include <QApplication>
#include <QSettings>
#include <QTest>

#include <gtest/gtest.h>

/// The real window on a record file of its own, as the program composes it, on a clock that the test moves. The console
/// works in its own thread, as in the program.
class DeskOnDisk : public ::testing::Test {
protected:
    DeskOnDisk();

    /// Shows the window and waits for the board.
    void open();
    /// Lets the console and the window work until `done`, five seconds at most.
    static bool waitFor(const std::function<bool()> &done);
    /// A key to whatever has the focus.
    static void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Text as an input method commits it into whatever has the focus.
    static void type(const QString &text);
    void goTo(const std::string &time);
    [[nodiscard]] viewmodel::IncidentPresenter &incident() { return desk().incident(); }
    /// "response_2" as its label, with the chip's words: what the head says now.
    [[nodiscard]] std::string currentState();
    [[nodiscard]] std::string valueOf(const char *fact);

    /// The program as it stands open: everything behind the window, in the order of the composition root.
    struct Running {
        Running(const support::TempDir &folder, const root::RecordChoice &choice, const base::Clock &clock);

        ui::Theme theme{*qApp, ui::Appearance::Light};
        ui::Ticker ticker;
        QSettings settings;
        root::KeptDrafts drafts;
        viewmodel::Session session;
        viewmodel::Desk desk;
        root::DataCare care;
        formats::PlanDrafts planDrafts;
        root::DeskWindow window;
    };
    [[nodiscard]] viewmodel::Desk &desk() { return running->desk; }
    [[nodiscard]] root::DeskWindow &window() { return running->window; }
    /// Quits and starts again on the same files.
    void restart();

    support::TempDir folder;
    base::ManualClock clock{base::parseIso("2026-11-25T02:51").value()};
    root::RecordChoice choice;
    std::unique_ptr<Running> running;
};

#pragma once

#include "gui/window/Operator.h"
#include "main/DemonstrationAccounts.h"
#include "main/PeopleRoom.h"
#include "ui/incident/TextEntry.h"
#include "ui/incident/TimelinePanel.h"
#include "ui/people/SignInPanel.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/ScreenCover.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTimer>

/// The accounts of the demonstration at one desk, taking turns by keyboard.
class PeopleAtTheDesk : public Operator {
protected:
    static constexpr const char *Password = "Shi-fan-2026";

    /// The accounts of the demonstration in the record, then the window.
    void openWithPeople()
    {
        auto bundle = root::RecordBundle::open(choice, formats::PlansBeingRead(root::plansOf(choice.data)), clock);
        ASSERT_TRUE(bundle) << base::toString(bundle.error());
        const auto starters = root::readDemonstrationAccounts(choice.data / "demo" / "accounts.csv");
        ASSERT_TRUE(starters) << base::toString(starters.error());
        const auto opened = root::openDemonstrationAccounts(*(*bundle)->accounts(), *starters);
        ASSERT_TRUE(opened) << base::toString(opened.error());
        furnish(**bundle);
        bundle->reset();
        open();
        ASSERT_TRUE(waitFor([this] { return people().state() == viewmodel::People::State::Locked; }));
    }
    /// What else stands in the record before the window opens.
    virtual void furnish(viewmodel::ConsoleBundle &) { }
    [[nodiscard]] viewmodel::People &people() { return desk().people(); }
    [[nodiscard]] ui::SignInPanel &panel() { return *window().people().signIn(); }
    [[nodiscard]] bool covered() { return window().window().screenCover().isCovered(); }
    static void typePlain(const char *text) { QTest::keyClicks(QApplication::focusWidget(), QString::fromUtf8(text)); }

    /// Looks the person up by name and signs in, all by key.
    void signIn(const char *account, const char *password = Password)
    {
        ASSERT_TRUE(covered());
        panel().whoField()->setFocus();
        panel().whoField()->clear();
        typePlain(account);
        press(Qt::Key_Return);
        ASSERT_TRUE(panel().passwordField()->hasFocus());
        typePlain(password);
        press(Qt::Key_Return);
        ASSERT_TRUE(waitFor([&] { return people().state() == viewmodel::People::State::SignedIn && !covered(); }))
            << panel().message().toStdString();
    }
    /// Tries a password that is not hers; what is said.
    std::string tryWrong(const char *password)
    {
        panel().passwordField()->setFocus();
        panel().passwordField()->clear();
        typePlain(password);
        press(Qt::Key_Return);
        EXPECT_TRUE(waitFor([&] { return !panel().message().isEmpty(); }));
        return panel().message().toStdString();
    }
    [[nodiscard]] std::string strip() { return window().people().stripText().toStdString(); }
    [[nodiscard]] std::string lastActor()
    {
        const viewmodel::TimelineModel &timeline = incident().timeline();
        return timeline.rows().empty() ? std::string() : timeline.rows().front().who.toStdString();
    }
    [[nodiscard]] QString noteText() { return window().timeline().note()->toPlainText(); }
    [[nodiscard]] std::string path(const char *name) const { return folder.file(name); }
    /// Puts a name into the dialog for files until it takes it: it has to have read the folder.
    void answerDialog(const char *name)
    {
        suggested.clear();
        m_timer.disconnect();
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this, name] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            auto *line = dialog ? dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit")) : nullptr;
            if (!line)
                return;
            if (suggested.isEmpty())
                suggested = line->text();
            line->setText(QString::fromStdString(path(name))); // typed, its list of names would take the Enter
            QTest::keyClick(line, Qt::Key_Return);
        });
        m_timer.start(20);
    }
    /// A key that leads to that dialog. The window is in front again afterwards, as a desktop brings it.
    void pressAndAnswer(const char *name, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        answerDialog(name);
        press(key, modifiers);
        stopAnswering();
    }
    void stopAnswering()
    {
        m_timer.stop();
        window().window().activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&window().window()));
    }

    QString suggested; ///< the name that stood in the dialog

private:
    QTimer m_timer;
};

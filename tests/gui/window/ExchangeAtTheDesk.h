#pragma once

#include "gui/window/PeopleAtTheDesk.h"

#include "identity/Sm2.h"
#include "main/DemonstrationReserve.h"
#include "main/DispatchRoom.h"
#include "main/ExchangeRoom.h"
#include "ui/common/ActionButton.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/RowList.h"
#include "ui/dispatch/DispatchPage.h"
#include "ui/dispatch/QueuePanel.h"
#include "ui/exchange/BundlePane.h"
#include "ui/exchange/ExchangeOverview.h"
#include "ui/exchange/ExchangePanel.h"
#include "ui/exchange/ExchangeStrips.h"
#include "ui/exchange/IncomingPane.h"
#include "viewmodel/dispatch/Approval.h"
#include "viewmodel/exchange/ExchangeScreen.h"

#include <QComboBox>

#include <fstream>

/// Two consoles that no network joins, each with its own record and window, and files that are carried between them by
/// people who take turns: all by keyboard.
class ExchangeAtTheDesk : public PeopleAtTheDesk {
protected:
    using Incoming = viewmodel::IncomingView::State;

    ~ExchangeAtTheDesk() override { running.reset(); }

    /// One notice that waits for the leader, and the stock of it.
    void furnish(viewmodel::ConsoleBundle &bundle) override
    {
        const std::filesystem::path from = choice.data / "demo" / "reserve";
        for (const char *name : {"catalogue.csv", "plan.csv", "lots.csv"})
            std::filesystem::copy_file(
                from / name, folder.path() / name, std::filesystem::copy_options::overwrite_existing);
        std::ofstream(folder.path() / "notices.csv")
            << "path,medium,reference,unit,contact,phone,deliver_hours,deliver_to,goods,minutes_ago,reached\n"
            << "response,written,临县指挥部函9号,临县食品安全指挥部,值班岗,0358-2,6,临县人民医院急诊科,Y001 10,70,"
               "deputy_leader\n";
        const auto starters = root::readDemonstrationAccounts(choice.data / "demo" / "accounts.csv");
        ASSERT_TRUE(starters);
        const auto filled = root::fillDemonstrationReserve(
            folder.path(), *starters, clock, *bundle.accounts(), *bundle.stock(), *bundle.notices());
        ASSERT_TRUE(filled) << base::toString(filled.error());
    }
    /// A console of its own record begins.
    void begin(const std::string &console)
    {
        running.reset();
        choice.file = folder.file(console + ".db");
        running = std::make_unique<Running>(folder, choice, clock);
        openWithPeople();
    }
    /// To the window of the other console.
    void walkTo(const std::string &console)
    {
        clock.advance(std::chrono::minutes{2});
        choice.file = folder.file(console + ".db");
        restart();
        ASSERT_TRUE(waitFor([this] { return people().state() == viewmodel::People::State::Locked; }));
    }
    void takeTurn(const char *account)
    {
        if (!covered())
            press(Qt::Key_F12);
        signIn(account);
    }
    /// F3, then E.
    void openExchange()
    {
        press(Qt::Key_F3);
        ASSERT_TRUE(waitFor([this] {
            const ui::DispatchPage *page = window().dispatch().page();
            return page && page->queue()->list()->hasFocus() && !exchange().view().record.isEmpty();
        }));
        press(Qt::Key_E);
        ASSERT_TRUE(waitFor([this] { return panel() && panel()->isVisible() && overview().bundles()->hasFocus(); }));
    }
    /// Onto the first key of another console.
    void goToPeers()
    {
        openExchange();
        overview().peers()->setFocus();
        press(Qt::Key_Home);
    }
    [[nodiscard]] viewmodel::ExchangeScreen &exchange() { return window().exchange().exchange(); }
    [[nodiscard]] ui::ExchangePanel *panel() { return window().exchange().panel(); }
    [[nodiscard]] ui::ExchangeOverview &overview() { return *panel()->overview(); }
    [[nodiscard]] ui::ExchangeStrips &strips() { return *overview().strips(); }
    [[nodiscard]] ui::IncomingPane &incoming() { return *panel()->incoming(); }

    /// Ctrl+Enter on what is open; the file it makes is called `name`.
    void commitTo(const char *name)
    {
        pressAndAnswer(name, Qt::Key_Return, Qt::ControlModifier);
        ASSERT_TRUE(waitFor([&] { return std::filesystem::exists(path(name)); }))
            << name << ": " << (strips().current() ? strips().current()->problem().toStdString() : "");
        ASSERT_TRUE(waitFor([this] { return strips().current() == nullptr; }));
    }
    void makeCard(const char *console, const char *name)
    {
        openExchange();
        press(Qt::Key_C);
        ASSERT_NE(strips().current(), nullptr) << overview().message().toStdString();
        if (strips().fields().console->text().isEmpty()) {
            strips().fields().console->setFocus();
            type(QString::fromUtf8(console));
            press(Qt::Key_Tab);
        }
        ASSERT_TRUE(strips().fields().cardPassword->hasFocus());
        typePlain(Password);
        commitTo(name);
        EXPECT_TRUE(strips().fields().cardPassword->text().isEmpty());
    }
    /// As its holder reads it off his own screen and says it by telephone.
    std::string fingerprintOf(const char *account)
    {
        return identity::sm2Fingerprint(people().accounts().find(account)->keyInUse()->publicKey);
    }
    /// I, the name of the file.
    void look(const char *name, int key = Qt::Key_I)
    {
        pressAndAnswer(name, key);
        ASSERT_TRUE(waitFor([this] {
            const Incoming state = exchange().incoming().state;
            return state != Incoming::None && state != Incoming::Reading;
        })) << name;
    }
    void trust(const char *name, const std::string &fingerprint)
    {
        openExchange();
        look(name, Qt::Key_K);
        ASSERT_EQ(exchange().incoming().state, Incoming::Card) << incoming().refusal().toStdString();
        ASSERT_TRUE(incoming().fingerprint()->hasFocus());
        const int before = exchange().peers().rowCount();
        typePlain(fingerprint.c_str());
        incoming().password()->setFocus();
        typePlain(Password);
        press(Qt::Key_Return, Qt::ControlModifier);
        ASSERT_TRUE(waitFor([&] { return exchange().peers().rowCount() == before + 1; }))
            << incoming().trust()->problem().toStdString();
        ASSERT_TRUE(waitFor([this] { return overview().bundles()->hasFocus(); }));
    }
    void takeIn(const char *name)
    {
        openExchange();
        look(name);
        ASSERT_EQ(exchange().incoming().state, Incoming::Ready) << incoming().refusal().toStdString();
        ASSERT_TRUE(incoming().takeButton()->hasFocus());
        EXPECT_GT(incoming().changes()->model()->rowCount(), 0);
        shoot("take-in");
        press(Qt::Key_Return, Qt::ControlModifier);
        ASSERT_TRUE(waitFor([this] { return overview().bundles()->hasFocus(); })) << incoming().refusal().toStdString();
    }
    /// What is said of a file that cannot be taken in; nothing can be confirmed.
    std::string refused(const char *name)
    {
        openExchange();
        look(name);
        EXPECT_EQ(exchange().incoming().state, Incoming::Refused) << name;
        EXPECT_FALSE(incoming().takeButton()->isVisible());
        EXPECT_TRUE(incoming().text()->toPlainText().isEmpty());
        shoot(name);
        std::string said = incoming().refusal().toStdString();
        press(Qt::Key_Escape);
        EXPECT_TRUE(waitFor([this] { return overview().bundles()->hasFocus(); }));
        return said;
    }
    void sendDraft(const char *name)
    {
        openExchange();
        press(Qt::Key_S);
        ASSERT_NE(strips().current(), nullptr) << overview().message().toStdString();
        ASSERT_EQ(strips().current()->problem().toStdString(), "");
        EXPECT_EQ(strips().fields().kind->currentData().toString(), QStringLiteral("draft")) << "what fits now";
        strips().fields().sendPassword->setFocus();
        typePlain(Password);
        shoot("send");
        commitTo(name);
    }
    /// The two consoles know who acts at the other; the leader owns his key there. The bureau's window stays open.
    void acquaint()
    {
        begin("leader");
        signIn("zuzhang");
        makeCard("组长办公室", "leader-card.txt");
        const std::string leader = fingerprintOf("zuzhang");
        begin("bureau");
        signIn("zhiban");
        makeCard("市工信局", "bureau-card.txt");
        const std::string bureau = fingerprintOf("zhiban");
        takeTurn("guanli");
        trust("leader-card.txt", leader);
        takeTurn("zuzhang");
        goToPeers();
        press(Qt::Key_O);
        ASSERT_NE(strips().current(), nullptr) << overview().message().toStdString();
        press(Qt::Key_Return, Qt::ControlModifier);
        ASSERT_TRUE(strips().fields().ownPassword->hasFocus()) << "whoever calls it his own signs for it";
        typePlain(Password);
        press(Qt::Key_Return, Qt::ControlModifier);
        ASSERT_TRUE(waitFor([this] { return exchange().peers().rows().front().owner == QStringLiteral("zuzhang"); }));
        walkTo("leader");
        signIn("guanli");
        trust("bureau-card.txt", bureau);
        walkTo("bureau");
    }
    /// A picture for people to look at, where a folder is named.
    void shoot(const char *name)
    {
        if (const QString shots = qEnvironmentVariable("FENGSUI_SHOTS"); !shots.isEmpty()) {
            EXPECT_TRUE(
                window().window().grab().save(shots + QStringLiteral("/exchange-%1.png").arg(QLatin1String(name))));
        }
    }
};

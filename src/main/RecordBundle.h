#pragma once

#include "app/PlanShelf.h"
#include "base/Clock.h"
#include "formats/AccountJson.h"
#include "formats/EventJson.h"
#include "formats/ExchangeJson.h"
#include "formats/HandoverJson.h"
#include "formats/NoticeJson.h"
#include "formats/PlanLoader.h"
#include "formats/StockJson.h"
#include "store/SqliteEventStore.h"
#include "viewmodel/ConsoleBundle.h"

#include <filesystem>

namespace root {

/// Where the program's data folder keeps the plans.
[[nodiscard]] std::string plansOf(const std::filesystem::path &data);

/// Which record the window opens, and how.
struct RecordChoice {
    std::filesystem::path file;
    store::RecordKind kind = store::RecordKind::Live;
    std::filesystem::path data; ///< folder that holds plans/ and demo/
    std::filesystem::path fillFrom; ///< walkthrough that a new demonstration is filled with; empty: none
    std::filesystem::path accountsFrom; ///< accounts that it begins with; empty: none
    std::filesystem::path reserveFrom; ///< folder of the stock and the notices that it begins with; empty: none
    std::filesystem::path reductionFrom; ///< the reduction list that it begins with; empty: none
    std::filesystem::path seenEnds; ///< where this machine remembers how far records went; empty: nowhere
    std::string workstation; ///< as sign-ins record it; empty: the name of this machine
    identity::ScryptCost cost = {}; ///< of passwords that are given from now on
};

/// The console on a record file with the shipped plans. Made, used and destroyed in the record's own thread.
class RecordBundle final : public viewmodel::ConsoleBundle {
public:
    /// Opens the record, or makes it. A demonstration with `fillFrom` is made anew: the earlier one stays beside it as
    /// "<file>.previous". A plan that cannot be used keeps no record closed: what is recorded can be read, and
    /// incidents go on under the version kept there. Errors: those of the store, and of the plans a demonstration is
    /// filled with.
    [[nodiscard]] static base::Result<std::unique_ptr<viewmodel::ConsoleBundle>> open(
        const RecordChoice &choice, formats::PlansBeingRead plans, const base::Clock &clock);

    /// Opens a record of any kind for looking only, beside whoever has it open to work in; notices, stock and accounts
    /// are read already. Errors: those of the store.
    [[nodiscard]] static base::Result<std::unique_ptr<RecordBundle>> openToRead(
        const std::filesystem::path &file, const std::filesystem::path &data, const base::Clock &clock);

    /// Where the demonstration before this one was moved aside to; nothing where there was none.
    [[nodiscard]] static std::optional<std::filesystem::path> previousOf(const RecordChoice &choice);

    [[nodiscard]] const store::SqliteEventStore &record() const { return *m_store; }
    [[nodiscard]] app::Console &console() override { return *m_console; }
    [[nodiscard]] app::Accounts *accounts() override { return &m_accounts; }
    [[nodiscard]] app::Dispatch *notices() override { return &m_notices; }
    [[nodiscard]] app::Reserve *stock() override { return &m_stock; }
    [[nodiscard]] app::Exchange *exchange() override { return &m_exchange; }
    [[nodiscard]] app::Handover *handovers() override { return &m_handovers; }
    [[nodiscard]] const std::vector<plan::Form> &forms() const override { return m_forms; }
    [[nodiscard]] std::optional<documents::Mark> mark() const override;
    [[nodiscard]] base::Result<std::vector<app::RecordedAct>> acts(
        const std::string &account, std::size_t most) override
    {
        return app::newestActs(*m_store, {m_codec, m_stockCodec, m_noticeCodec, m_exchangeCodec, m_handoverCodec},
            m_accounts.all(), account, most);
    }
    [[nodiscard]] std::vector<base::Error> unusablePlans() const override { return m_unusable; }
    [[nodiscard]] std::vector<base::Error> offerVersions() override;

private:
    RecordBundle(std::unique_ptr<store::SqliteEventStore> store, formats::PlansBeingRead plans,
        const RecordChoice &choice, const base::Clock &clock);
    void loadPlans(const std::filesystem::path &data);
    void loadForms(const std::filesystem::path &data);
    [[nodiscard]] base::Result<> fill(const RecordChoice &choice, base::Instant now);
    [[nodiscard]] base::Result<> fillAccounts(const RecordChoice &choice, base::Instant now);
    [[nodiscard]] base::Result<> begin(const base::Clock &clock);

    std::unique_ptr<store::SqliteEventStore> m_store;
    formats::JsonEventCodec m_codec;
    formats::JsonAccountCodec m_accountCodec;
    formats::JsonStockCodec m_stockCodec;
    formats::JsonNoticeCodec m_noticeCodec;
    formats::JsonExchangeCodec m_exchangeCodec;
    formats::JsonHandoverCodec m_handoverCodec;
    identity::SystemRandom m_random;
    app::Accounts m_accounts;
    app::Reserve m_stock;
    app::Dispatch m_notices;
    app::Exchange m_exchange;
    app::Handover m_handovers;
    formats::PlansBeingRead m_planFiles;
    app::PlanShelf m_plans;
    std::vector<base::Error> m_unusable; ///< plan files
    std::vector<plan::Form> m_forms; ///< of the house
    std::unique_ptr<app::Console> m_console;
};

} // namespace root

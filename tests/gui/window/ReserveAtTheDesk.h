#pragma once

#include "gui/window/PeopleAtTheDesk.h"
#include "main/DemonstrationReserve.h"

#include <fstream>

/// A record with the demonstration's people and the stock of its reserve.
class ReserveAtTheDesk : public PeopleAtTheDesk {
protected:
    /// The stock of the demonstration, and one request that nobody has looked at.
    void furnish(viewmodel::ConsoleBundle &bundle) override
    {
        const std::filesystem::path from = choice.data / "demo" / "reserve";
        for (const char *name : {"catalogue.csv", "plan.csv", "lots.csv"})
            std::filesystem::copy_file(from / name, folder.path() / name);
        std::ofstream(folder.path() / "notices.csv")
            << "path,medium,reference,unit,contact,phone,deliver_hours,deliver_to,goods,minutes_ago,reached\n"
            << "ordinary,written,函1,岚县人民政府,值班员,0358-1,30,岚县医院,Y001 10,20,requested\n";
        const auto starters = root::readDemonstrationAccounts(choice.data / "demo" / "accounts.csv");
        ASSERT_TRUE(starters);
        const auto filled = root::fillDemonstrationReserve(
            folder.path(), *starters, clock, *bundle.accounts(), *bundle.stock(), *bundle.notices());
        ASSERT_TRUE(filled) << base::toString(filled.error());
    }
};

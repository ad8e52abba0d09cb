#pragma once

#include "cli/RenderSubject.h"
#include "documents/Faces.h"
#include "formats/FormsYaml.h"
#include "formats/PlanLoader.h"
#include "formats/PlanYaml.h"
#include "support/Golden.h"
#include "support/GoldenPicture.h"
#include "support/PdfReader.h"
#include "unit/cli/Terminal.h"

#include <gtest/gtest.h>

#include <sstream>

namespace test {

/// Every form of the shipped data.
struct FormsAtHand {
    std::vector<plan::Form> own;
    std::unique_ptr<documents::FormLibrary> forms;

    explicit FormsAtHand(const std::filesystem::path &data)
    {
        std::vector<const plan::Plan *> plans;
        for (const std::string id : {"pharma-reserve", "heavy-pollution"}) {
            m_loads.push_back(formats::loadPlanFile((data / "plans" / id / "plan.yaml").string()));
            EXPECT_TRUE(m_loads.back().plan) << id;
            plans.push_back(m_loads.back().plan.get());
        }
        formats::FormsLoad load = formats::loadForms((data / "forms.yaml").string());
        EXPECT_FALSE(base::hasErrors(load.diagnostics));
        own = std::move(load.forms);
        forms = std::make_unique<documents::FormLibrary>(plans, own);
    }

private:
    std::vector<formats::PlanLoad> m_loads;
};

/// What `render` fills the form with, about `id` of the terminal's record.
inline base::Result<documents::FilledForm> filledOf(Terminal &desk, const std::string &form, const std::string &id)
{
    const FormsAtHand library(desk.data);
    const auto listed = library.forms->find(form);
    if (!listed)
        return base::failFrom(listed);
    std::string problem;
    std::vector<std::string> words;
    if (std::filesystem::exists(desk.record())) // papers of a plan need none
        words = {"--db", desk.record()};
    const auto arguments = cli::Arguments::parse(words, {{"--db"}, {}, 0, 0}, problem);
    std::istringstream in;
    std::ostringstream out;
    const auto data = [&] { return base::Result<std::filesystem::path>(desk.data); };
    const auto live = [&] { return base::Result<std::filesystem::path>(desk.record()); };
    const cli::Environment environment{in, out, out, desk.clock, data, live, desk.desk};
    return cli::fillForm(*listed, id, *arguments, environment);
}

inline base::Result<documents::Document> laid(const documents::FilledForm &filled, base::Instant made)
{
    return documents::render(documents::Templates("/nowhere"), filled.composition(), made);
}

/// The same as a document, without the mark of a demonstration.
inline base::Result<documents::Document> paperOf(Terminal &desk, const std::string &form, const std::string &id)
{
    auto filled = filledOf(desk, form, id);
    if (!filled)
        return base::failFrom(filled);
    std::erase(filled->marks, documents::Mark::Demonstration);
    return laid(*filled, desk.clock.now());
}

/// Its text is the golden one, and every page looks as the golden one does. The pictures were taken with the free fonts
/// that scripts/setup.sh installs: where official ones are installed, pages look otherwise, and only the text is
/// compared.
inline void expectGolden(const base::Result<documents::Document> &document, const std::string &name)
{
    constexpr int PictureDpi = 60;
    ASSERT_TRUE(document) << base::toString(document.error());
    const support::PdfReader read(document->pdf().value_or(std::string()));
    EXPECT_EQ(read.pages(), document->pageCount());
    EXPECT_TRUE(support::matchesGolden(read.text().toStdString(), "forms/" + name + ".txt"));
    for (const documents::FaceChoice &choice : documents::faces()) {
        if (choice.isOfficial)
            GTEST_SKIP() << "the pictures of " << name << " are NOT compared: they were taken with free fonts, and "
                         << choice.used << " is installed here; the text was compared";
    }
    for (int page = 1; page <= read.pages(); ++page)
        EXPECT_TRUE(support::matchesGoldenPicture(
            read.picture(page, PictureDpi), "forms/" + name + "-" + std::to_string(page) + ".png"));
}

inline void expectGolden(Terminal &desk, const std::string &form, const std::string &id, const std::string &name)
{
    expectGolden(paperOf(desk, form, id), name);
}

/// Of the last report of that kind on the incident.
inline std::string lineOfReport(Terminal &desk, const std::string &incident, const std::string &report)
{
    std::string line;
    const nlohmann::json sent = desk.incident({"reports", incident, "--json"}).json();
    for (const auto &one : sent["reports"]) {
        if (one["report"] == report)
            line = std::to_string(one["line"].get<int>());
    }
    EXPECT_FALSE(line.empty()) << report << " was not sent: " << sent;
    return line;
}

} // namespace test

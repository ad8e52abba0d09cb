// Slips that a maintainer could make in the shipped plans: nearly all of them must be noticed before anyone depends on
// the plan, by reading it, by the checker or by a case.
#include "mutants/Equivalence.h"
#include "mutants/Mutants.h"

#include "formats/PlanReview.h"
#include "support/Golden.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>
#include <map>
#include <set>

using namespace mutants;

namespace {

constexpr std::size_t MostOfAKind = 40; ///< of one plan
constexpr unsigned Seed = 4;

struct Tally {
    int made = 0;
    int caught = 0;
    int equivalent = 0;
    [[nodiscard]] double share() const { return made == equivalent ? 1 : double(caught) / (made - equivalent); }
};

/// The code of the first error or warning; empty when the plan is clean.
std::string noticed(const std::string &text, const std::string &name)
{
    for (const base::Diagnostic &finding : formats::reviewPlanText(text, name)) {
        if (finding.severity != base::Severity::Note)
            return finding.code;
    }
    return {};
}

bool changesTables(Kind kind)
{
    return kind == Kind::ThresholdMoved || kind == Kind::OperatorFlipped || kind == Kind::RowDropped
        || kind == Kind::OutcomeSwapped;
}

void print(const std::string &what, const Tally &tally)
{
    std::cout << "  " << what << ": " << tally.caught << " of " << tally.made - tally.equivalent << " caught";
    if (tally.equivalent > 0)
        std::cout << ", " << tally.equivalent << " more proved to change nothing";
    std::cout << "\n";
}

} // namespace

TEST(Mutants, AreNoticedByReadingCheckingOrCases)
{
    std::map<Kind, Tally> byKind;
    Tally all;
    std::map<std::string, int> codes;
    const char *wanted = std::getenv("FENGSUI_MUTANTS"); // "all": every one there is, not only those chosen
    for (const std::string plan : {"special-equipment", "heavy-pollution", "food-safety", "pharma-reserve"}) {
        const std::string text = support::readFile(SOURCE_DIR "/data/plans/" + plan + "/plan.yaml");
        ASSERT_EQ(noticed(text, plan + "/plan.yaml"), "") << plan << " is not clean";
        const Equivalence equivalence(text);
        const auto most = wanted ? static_cast<std::size_t>(-1) : MostOfAKind;
        std::set<std::string> texts;
        for (const Mutant &mutant : chosenOf(mutantsOf(text), most, Seed)) {
            ASSERT_NE(mutant.text, text) << mutant.was;
            ASSERT_TRUE(texts.insert(mutant.text).second) << "twice: line " << mutant.line;
            Tally one{1, 0, 0};
            const std::string code = noticed(mutant.text, plan + "/plan.yaml");
            ++codes[code];
            if (!code.empty())
                one.caught = 1;
            else if (changesTables(mutant.kind) && equivalence.isSame(mutant.text))
                one.equivalent = 1;
            else
                std::cout << "survives: " << plan << ":" << mutant.line << " " << nameOf(mutant.kind) << ", '"
                          << mutant.was << "' became '" << mutant.became << "'\n";
            for (Tally *tally : {&all, &byKind[mutant.kind]}) {
                tally->made += one.made;
                tally->caught += one.caught;
                tally->equivalent += one.equivalent;
            }
        }
    }
    std::cout << "Mutants of the four plans:\n";
    for (const auto &[kind, tally] : byKind)
        print(nameOf(kind), tally);
    print("in all", all);
    std::cout << "Noticed by:";
    for (const auto &[code, count] : codes)
        std::cout << " " << (code.empty() ? "(nothing)" : code) << " " << count;
    std::cout << "\n";
    EXPECT_GE(all.made - all.equivalent, 500);
    EXPECT_GE(all.share(), 0.95);
    EXPECT_EQ(byKind.size(), AllKinds.size()) << "of every kind some";
}

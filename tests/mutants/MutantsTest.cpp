// Slips that a maintainer could make in the shipped plans: nearly all of them must be noticed before anyone depends on
// the plan, by reading it, by the checker or by a case.
#include "mutants/Equivalence.h"
#include "mutants/Mutants.h"

#include "formats/PlanReview.h"
#include "support/Golden.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <future>
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

/// What became of one mutant.
struct Judged {
    Mutant mutant;
    std::string code; ///< the finding that gave it away; empty: none
    bool equivalent = false;
};

std::vector<Judged> judgeMutantsOf(const std::string &plan, const std::string &text)
{
    const std::size_t most = std::getenv("FENGSUI_ALL_MUTANTS") ? static_cast<std::size_t>(-1) : MostOfAKind;
    const Equivalence equivalence(text);
    std::vector<Judged> judged;
    for (Mutant &mutant : chosenOf(mutantsOf(text), most, Seed)) {
        std::string code = noticed(mutant.text, plan + "/plan.yaml");
        const bool equivalent = code.empty() && changesTables(mutant.kind) && equivalence.isSame(mutant.text);
        judged.push_back({std::move(mutant), std::move(code), equivalent});
    }
    return judged;
}

} // namespace

/// The environment variable FENGSUI_ALL_MUTANTS lets it try every mutant there is, some 2700.
TEST(Mutants, AreNoticedByReadingCheckingOrCases)
{
    const std::vector<std::string> plans{"special-equipment", "heavy-pollution", "food-safety", "pharma-reserve"};
    std::vector<std::future<std::vector<Judged>>> running;
    for (const std::string &plan : plans) {
        const std::string text = support::readFile(SOURCE_DIR "/data/plans/" + plan + "/plan.yaml");
        ASSERT_EQ(noticed(text, plan + "/plan.yaml"), "") << plan << " is not clean";
        running.push_back(std::async(std::launch::async, judgeMutantsOf, plan, text));
    }
    std::map<Kind, Tally> byKind;
    Tally all;
    std::map<std::string, int> codes;
    std::set<std::string> texts;
    for (std::size_t i = 0; i < plans.size(); ++i) {
        for (const Judged &judged : running[i].get()) {
            EXPECT_TRUE(texts.insert(judged.mutant.text).second) << "twice: line " << judged.mutant.line;
            ++codes[judged.code];
            if (judged.code.empty() && !judged.equivalent)
                std::cout << "survives: " << plans[i] << ":" << judged.mutant.line << " " << nameOf(judged.mutant.kind)
                          << ", '" << judged.mutant.was << "' became '" << judged.mutant.became << "'\n";
            for (Tally *tally : {&all, &byKind[judged.mutant.kind]}) {
                ++tally->made;
                tally->caught += judged.code.empty() ? 0 : 1;
                tally->equivalent += judged.equivalent ? 1 : 0;
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

TEST(Mutants, AreTheSameForTheSameSeed)
{
    const std::string text = support::readFile(SOURCE_DIR "/data/plans/pharma-reserve/plan.yaml");
    const auto textsOf = [&](unsigned seed) {
        std::vector<std::string> texts;
        for (const Mutant &mutant : chosenOf(mutantsOf(text), 5, seed))
            texts.push_back(mutant.text);
        return texts;
    };
    EXPECT_EQ(textsOf(1), textsOf(1));
    EXPECT_NE(textsOf(1), textsOf(2));
}

TEST(Mutants, AreProvedEqualOnlyWhereEveryDecisionIs)
{
    const std::string text = support::readFile(SOURCE_DIR "/data/plans/special-equipment/plan.yaml");
    const Equivalence equivalence(text);
    const auto changed = [&](const std::string &from, const std::string &to) {
        std::string other = text;
        other.replace(other.find(from), from.size(), to);
        return other;
    };
    EXPECT_TRUE(equivalence.isSame(text));
    EXPECT_TRUE(equivalence.isSame(changed("\"[10..30)\"", "\"[10..30]\""))) << "at 30 a stronger rule wins";
    EXPECT_FALSE(equivalence.isSame(changed("\"[10..30)\"", "\"(10..30)\"")));
    EXPECT_FALSE(equivalence.isSame(changed("'response_level = \"I\" and", "'response_level = \"II\" and")));
}

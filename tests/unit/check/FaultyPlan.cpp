#include "FaultyPlan.h"

#include "formats/PlanReview.h"
#include "support/Golden.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace test {

std::string planText(const std::string &plan)
{
    return support::readFile(SOURCE_DIR "/data/plans/" + plan + "/plan.yaml");
}

std::vector<base::Diagnostic> allFindings(const std::string &text, const std::string &plan)
{
    return formats::reviewPlanText(text, plan + "/plan.yaml");
}

std::string replaced(std::string text, const std::string &from, const std::string &to)
{
    const std::size_t place = text.find(from);
    EXPECT_NE(place, std::string::npos) << "the plan no longer says: " << from;
    return place == std::string::npos ? text : text.replace(place, from.size(), to);
}

int lineOf(const std::string &text, const std::string &what)
{
    const std::size_t place = text.find(what);
    EXPECT_NE(place, std::string::npos) << what;
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(place, text.size()));
    return static_cast<int>(std::count(text.begin(), end, '\n')) + 1;
}

std::string inWords(const std::vector<base::Diagnostic> &findings)
{
    std::string all;
    for (const base::Diagnostic &finding : findings) {
        if (finding.severity != base::Severity::Note)
            all += base::toString(finding) + "\n";
    }
    return all;
}

} // namespace test

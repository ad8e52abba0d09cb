// The desk of an episode of heavy pollution, from the first series to the end of the response.
#pragma once

#include "unit/incident/ShippedPlan.h"

#include "incident/CompletedSeries.h"
#include "reports/Draft.h"

namespace test {

using namespace incident;

inline const std::string Pollution = "heavy-pollution";
/// `hours` hours of one index.
using Stretch = std::pair<std::size_t, std::int64_t>;

inline HourlySeries seriesOf(
    const std::string &from, const std::string &observedUntil, const std::vector<Stretch> &stretches)
{
    HourlySeries series;
    series.from = moment(from);
    series.observedUntil = moment(observedUntil);
    for (const auto &[hours, index] : stretches)
        series.index.insert(series.index.end(), hours, index);
    return series;
}

class Episode : public ::testing::Test {
protected:
    Episode()
    {
        desk.setNow(moment("2026-12-21 10:00"));
        desk.tell(call({Pollution}));
        desk.tell(exactly("dust_storm", false));
        desk.tell(exactly("so2_hourly", 60.0));
        desk.tell(exactly("provincial_order", std::string("none")));
    }

    /// As the window takes rows: with the hours recorded before that they do not speak of.
    void give(HourlySeries series)
    {
        if (const RecordedEvent *earlier = currentSeries(desk.incident()))
            series = completed(std::get<SeriesRecorded>(earlier->event).series, series, {});
        give(Alone{std::move(series)});
    }
    struct Alone {
        HourlySeries series;
    };
    void give(Alone alone) { desk.tell(RecordSeries{"市环境监测站", "aqi.csv", std::move(alone.series)}); }
    void step(const std::string &ladder, const std::string &transition, const std::string &post)
    {
        if (ladder == "warning") {
            confirm("department_signed", "applicant_leader", "局长");
            confirm("city_signed", "city_leader", "副市长");
        }
        const Decider decider{post, Channel::Written, "文"};
        desk.tell(TakeTransition{ActivationId{Pollution}, ladder, transition, decider, "按会商结论"});
    }
    void confirm(const std::string &what, const std::string &post, const std::string &who)
    {
        desk.tell(ConfirmCondition{ActivationId{Pollution}, what, true, who, post});
    }
    [[nodiscard]] std::string draft(const std::string &report) const
    {
        const plan::Plan &plan = desk.plan(Pollution).plan();
        return reports::draft(desk.incident(), desk.activation(Pollution), plan, *plan::findReport(plan, report),
            desk.shelf(), desk.now())
            .text;
    }

    /// Yellow on the first series, the response with it.
    void yellow()
    {
        give(seriesOf("2026-12-20 09:00", "2026-12-21 10:00", {{26, 220}, {30, 230}}));
        step("warning", "issue_yellow", "city_leader");
        step("response", "start_3", "commander");
    }

    /// Yellow, orange, lowered and lifted on later ones, the response with it.
    void wholeEpisode()
    {
        yellow();
        desk.setNow(moment("2026-12-22 10:00"));
        give(seriesOf("2026-12-21 11:00", "2026-12-22 10:00", {{10, 250}, {1, 340}, {13, 260}, {40, 240}}));
        step("warning", "raise_orange", "city_leader");
        step("response", "raise_2", "commander");
        desk.setNow(moment("2026-12-23 18:00"));
        give(seriesOf("2026-12-22 11:00", "2026-12-23 18:00", {{10, 210}, {22, 160}, {40, 90}}));
        step("warning", "lift", "city_leader");
        confirm("end_grounds", {}, "会商结论");
        step("response", "end", "commander");
        desk.setNow(moment("2026-12-24 12:00"));
    }

    Desk desk = shippedDeskOfAllPlans();
};

} // namespace test

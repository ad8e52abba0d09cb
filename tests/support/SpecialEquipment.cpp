#include "support/SpecialEquipment.h"

#include "support/PlanBuilder.h"

namespace support {

std::shared_ptr<const plan::Plan> specialEquipment()
{
    const NumberLimits people{.whole = true, .min = 0};
    return PlanBuilder("special-equipment")
        .number("deaths", people)
        .number("serious_injuries", people)
        .number("direct_loss", {.min = 0})
        .number("counties_affected", {.whole = true, .min = 1})
        .boolean("major_social_impact")
        .enumeration("equipment_kind",
            {"boiler", "pressure_vessel", "pressure_pipe", "elevator", "crane", "ropeway", "amusement_ride",
                "in_plant_vehicle", "other"})
        .boolean("crowded_place")
        .enumeration("hazard_grade", {"特别重大", "重大", "较大", "一般", "none"})
        .decision("scope", {"applies", "not_applicable"}, {"equipment_kind"})
        .row(
            {R"("boiler","pressure_vessel","pressure_pipe","elevator","crane","ropeway","amusement_ride","in_plant_vehicle")"},
            "applies", "1.4")
        .row({R"("other")"}, "not_applicable", "1.4")
        .decision("accident_grade", {"特别重大", "重大", "较大", "一般"}, {"deaths", "serious_injuries", "direct_loss"})
        .row({">= 30", "-", "-"}, "特别重大", "附件2")
        .row({"-", ">= 100", "-"}, "特别重大", "附件2")
        .row({"-", "-", ">= 10000"}, "特别重大", "附件2")
        .row({"[10..30)", "-", "-"}, "重大", "附件2")
        .row({"-", "[50..100)", "-"}, "重大", "附件2")
        .row({"-", "-", "[5000..10000)"}, "重大", "附件2")
        .row({"[3..10)", "-", "-"}, "较大", "附件2")
        .row({"-", "[10..50)", "-"}, "较大", "附件2")
        .row({"-", "-", "[1000..5000)"}, "较大", "附件2")
        .row({"-", "-", "-"}, "一般", "附件2")
        .decision("response_level", {"I", "II", "III"}, {"accident_grade"})
        .row({R"("特别重大","重大")"}, "I", "附件6")
        .row({R"("较大")"}, "II", "附件6")
        .row({R"("一般")"}, "III", "附件6")
        .decision("city_plan_applies", {"true", "false"},
            {"scope", "accident_grade", "counties_affected", "major_social_impact"})
        .row({R"("applies")", R"("特别重大","重大","较大")", "-", "-"}, "true", "1.4")
        .row({R"("applies")", "-", ">= 2", "-"}, "true", "1.4")
        .row({R"("applies")", "-", "-", "true"}, "true", "1.4")
        .row({"-", "-", "-", "-"}, "false", "1.4")
        .decision("warning_level", {"red", "orange", "yellow", "blue", "none"}, {"crowded_place", "hazard_grade"})
        .row({"true", R"("特别重大")"}, "red", "附件5")
        .row({"true", R"("重大")"}, "orange", "附件5")
        .row({"true", R"("较大")"}, "yellow", "附件5")
        .row({"true", R"("一般")"}, "blue", "附件5")
        .row({"-", "-"}, "none", "附件5")
        .build();
}

} // namespace support

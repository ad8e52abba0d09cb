#pragma once

#include "plan/Fact.h"

namespace samples {

inline plan::Fact numberFact(
    std::string name, std::string unit, bool whole, std::optional<double> min, std::optional<double> max = {})
{
    plan::Fact fact;
    fact.name = std::move(name);
    fact.type = plan::FactType::Number;
    fact.unit = std::move(unit);
    fact.whole = whole;
    fact.min = min;
    fact.max = max;
    return fact;
}

inline plan::Fact deaths() { return numberFact("deaths", "人", true, 0); }

inline plan::Fact loss() { return numberFact("direct_loss", "万元", false, 0); }

inline plan::Fact counties() { return numberFact("counties_affected", "个县", true, 1, 13); }

inline plan::Fact impact()
{
    plan::Fact fact;
    fact.name = "major_social_impact";
    fact.type = plan::FactType::Boolean;
    return fact;
}

inline plan::Fact enumeration(std::string name, bool ordered, std::vector<plan::EnumerationValue> values)
{
    plan::Fact fact;
    fact.name = std::move(name);
    fact.type = plan::FactType::Enumeration;
    fact.ordered = ordered;
    fact.values = std::move(values);
    return fact;
}

inline plan::Fact equipment()
{
    return enumeration("equipment_kind", false,
        {{"boiler", "锅炉", {}}, {"pressure_vessel", "压力容器（含气瓶）", {}}, {"pressure_pipe", "压力管道", {}},
            {"elevator", "电梯", {}}, {"crane", "起重机械", {}}, {"amusement_ride", "大型游乐设施", {}},
            {"other", "不是特种设备", {}}});
}

inline plan::Fact hazard()
{
    return enumeration("hazard_grade", true,
        {{"特别重大", "特别重大", {}}, {"重大", "重大", {}}, {"较大", "较大", {}}, {"一般", "一般", {}},
            {"none", "没有隐患", {}}});
}

} // namespace samples

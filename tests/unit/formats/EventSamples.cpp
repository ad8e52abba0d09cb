#include "unit/formats/EventSamples.h"

#include "formats/EventJsonFields.h"

namespace samples {

using namespace incident;

namespace {

base::Instant at(const char *text) { return base::parseIso(text).value(); }

const ActivationId Activation{"special-equipment"};

class Randomizer {
public:
    explicit Randomizer(std::mt19937 &random)
        : m_random(random)
    {
    }

    template <class T>
    void fill(T &value)
    {
        if constexpr (std::is_enum_v<T>)
            value = static_cast<T>(below(formats::ValueNames<T>.size()));
        else
            formats::fields(value, [this](const char *, auto &&member) { fill(member); });
    }
    template <class T>
    void fill(formats::Later<T> later)
    {
        fill(later.value);
    }
    void fill(std::string &text)
    {
        static const std::vector<std::string> Pieces{
            "a", "\"", "\\", "\n", "\x01", "烽燧", "\U0001F525", " ", "/", "0", "{}", "\u2028", "\x7F"};
        text.clear();
        for (std::size_t left = below(6); left > 0; --left)
            text += Pieces[below(Pieces.size())];
    }
    void fill(bool &value) { value = below(2) == 1; }
    void fill(std::int64_t &value) { value = static_cast<std::int64_t>(m_random()) << below(31); }
    void fill(double &value) { value = std::ldexp(static_cast<double>(m_random()), -static_cast<int>(below(60))); }
    template <class T>
    void fill(std::optional<T> &value)
    {
        value.reset();
        if (below(2) == 1)
            fill(value.emplace());
    }
    void fill(base::Instant &value)
    {
        value = base::Instant(std::chrono::milliseconds(m_random() * 1000LL + below(1000)));
    }
    template <class Tag>
    void fill(base::Id<Tag> &id)
    {
        fill(id.value);
    }
    template <class T>
    void fill(std::vector<T> &values)
    {
        values.resize(below(4));
        for (T &value : values)
            fill(value);
    }
    void fill(plan::Reading &reading)
    {
        std::string text;
        fill(text);
        const std::vector<plan::Reading> choices{plan::Unknown{}, plan::Bounded{text}, plan::Exact{text},
            plan::Exact{below(2) == 1},
            plan::Exact{std::ldexp(static_cast<double>(m_random()), -static_cast<int>(below(60)))},
            plan::Exact{static_cast<double>(below(100))}, plan::Exact{9007199254740993.0}, plan::Exact{1e300}};
        reading = choices[below(choices.size())];
    }

private:
    std::size_t below(std::size_t limit) { return m_random() % limit; }

    std::mt19937 &m_random;
};

template <std::size_t Index>
Event randomAlternative(std::mt19937 &random)
{
    std::variant_alternative_t<Index, Event> event;
    Randomizer(random).fill(event);
    return event;
}

template <std::size_t... Index>
Event randomOf(std::size_t alternative, std::mt19937 &random, std::index_sequence<Index...>)
{
    using Make = Event (*)(std::mt19937 &);
    static constexpr std::array<Make, sizeof...(Index)> Makers{&randomAlternative<Index>...};
    return Makers.at(alternative)(random);
}

} // namespace

Event randomEvent(std::size_t alternative, std::mt19937 &random)
{
    return randomOf(alternative, random, std::make_index_sequence<std::variant_size_v<Event>>());
}

const std::vector<Event> &incidentEvents()
{
    static const std::vector<Event> Events{
        IncidentReported{{"2026-0147"}, "锅炉爆炸，有人受伤", "孝义市应急局值班室", at("2026-11-25T02:48:00+08:00")},
        IncidentDescribed{{"孝义市", "梧桐镇"}, "锅炉爆炸"},
        NarrativeAdded{"又有两人受伤", "现场民警"},
        PlanActivated{Activation, "special-equipment", "2020", std::string(64, 'a'), "reported", "none"},
        FactReported{
            "affected_people", plan::Bounded{">= 3"}, "孝义市应急局值班室", "就诊", 7, Activation, {"进食", "发病"}},
        AssessmentChanged{Activation,
            {{"accident_grade", "较大", {"重大", "较大"}, {"附件2"}, {"deaths", "direct_loss"}}},
            {"死亡人数多于涉及人数"}},
        ConditionConfirmed{Activation, "site_controlled", true, "现场指挥部"},
        StateMoved{Activation, "response", "start_2", "verified", "response_2",
            {"commander", Channel::Phone, "03:20 电话"}, false, "", "附件6", false},
        IncidentReopened{Activation, "ended", "response_2", {"commander", Channel::InPerson, "会议室"}, "复燃"},
        TaskOpened{Activation, "seal_site", "level_3", "封锁现场", "police", {"emergency", "health"}, "附件6", true},
        TaskChanged{Activation, "seal_site", TaskStatus::NotApplicable, "", "现场已拆除"},
        DeadlineStarted{Activation, "superior_report", "上报省级", "emergency", at("2026-11-25 05:14"),
            at("2026-11-25 05:04"), true, "4.2"},
        DeadlineExtended{"own-1", at("2026-11-25 06:00"), "等待检测结果"},
        DeadlineSilenced{"own-1"},
        DeadlineNeared{"superior_report"},
        DeadlineOverran{"superior_report"},
        DeadlineEnded{"superior_report", false, "report:initial"},
        CallListed{Activation, "commander", "市指挥部指挥长", "5.2"},
        CallAttempted{Activation, "commander", CallOutcome::PassedOn, "秘书", "十分钟后回电"},
        ReportSent{Activation, "initial", "初报", {"province"}, Channel::Written, "正文", "〔2026〕1号"},
        NoteAdded{"交班时提醒"},
        EventStruck{5, "听错"},
        TimeCorrected{1, at("2026-11-25 02:51"), at("2026-11-25 02:20"), "单位先报的是发现时间"},
        DeadlineRetimed{"superior_report", at("2026-11-25 02:20"), at("2026-11-25 04:20"), at("2026-11-25 04:10"),
            at("2026-11-25 02:51"), at("2026-11-25 03:50")},
        SeriesRecorded{"市环境监测站", "12-23.csv",
            {at("2026-12-23 09:00"), at("2026-12-23 10:00"), {183, std::nullopt, 210},
                {{"SO2", {60, std::nullopt, 82.5}}}, {"PM2.5", "", "PM2.5"}, {"HJ 633-2026"}}},
        PlanLinked{ActivationId{"pharma-reserve"}, Activation, "先前记错"},
    };
    return Events;
}

const std::vector<app::RegisterEvent> &registerEvents()
{
    static const std::vector<app::RegisterEvent> Events{
        app::DirectoryReplaced{{{{"市指挥部指挥长", "", {"0000-0001", "0000-0002"}}}}},
        app::RosterReplaced{
            {{{at("2026-11-25 08:00"), at("2026-11-25 20:00"), identity::ShiftRole::Lead, "带班领导", ""}}}},
        app::PlanKept{"special-equipment", "2020", std::string(64, 'a'), "plan: special-equipment\n"},
        app::PlanReplaced{
            "special-equipment", "2024", std::string(64, 'b'), "2020", std::string(64, 'a'), {"改写启动条件"}},
        app::ReductionListReplaced{
            {{{"孝义市", "示例焦化厂", "焦化", "B", {{"SO2", 12.5}}, {{"黄色", "限产", 20}}}}, {{"SO2", 900}}}},
    };
    return Events;
}

} // namespace samples

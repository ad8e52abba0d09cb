#pragma once

#include "formats/ConditionTypes.h"
#include "formats/YamlReader.h"

#include <map>
#include <set>

namespace formats {

/// What an id can stand for.
enum class NameKind : unsigned {
    Post = 1U << 0U,
    Body = 1U << 1U,
    Group = 1U << 2U,
    Fact = 1U << 3U,
    Decision = 1U << 4U,
    Lifecycle = 1U << 5U,
    State = 1U << 6U,
    Transition = 1U << 7U,
    Confirmation = 1U << 8U,
    TaskSet = 1U << 9U,
    Task = 1U << 10U,
    Deadline = 1U << 11U,
    Report = 1U << 12U,
    Season = 1U << 13U,
    TaskLabel = 1U << 14U,
    Form = 1U << 15U,
    Counting = 1U << 16U, ///< what a number may count, in the words of `counted_as`
};

/// A place of the schema that names something else: what may stand there, and the code of the error when it does not
/// exist.
struct Target {
    std::string_view code;
    std::string_view noun;
    unsigned kinds;
};

[[nodiscard]] constexpr unsigned bits(NameKind kind) { return static_cast<unsigned>(kind); }
[[nodiscard]] constexpr unsigned operator|(NameKind left, NameKind right) { return bits(left) | bits(right); }
[[nodiscard]] constexpr unsigned operator|(unsigned left, NameKind right) { return left | bits(right); }

namespace target {
inline constexpr Target Post{"unknown-post", "post", bits(NameKind::Post)};
inline constexpr Target Body{"unknown-body", "body", bits(NameKind::Body)};
inline constexpr Target Office{"unknown-party", "post or body", NameKind::Post | NameKind::Body};
inline constexpr Target Party{
    "unknown-party", "post, body or group", NameKind::Post | NameKind::Body | NameKind::Group};
inline constexpr Target Fact{"unknown-fact", "fact", bits(NameKind::Fact)};
inline constexpr Target Decision{"unknown-decision", "decision", bits(NameKind::Decision)};
inline constexpr Target Input{"unknown-input", "fact or decision", NameKind::Fact | NameKind::Decision};
inline constexpr Target FactName{"unknown-name", "fact", bits(NameKind::Fact)};
inline constexpr Target Name{"unknown-name", "fact or decision", NameKind::Fact | NameKind::Decision};
inline constexpr Target Lifecycle{"unknown-lifecycle", "lifecycle", bits(NameKind::Lifecycle)};
inline constexpr Target State{"unknown-state", "state", bits(NameKind::State)};
inline constexpr Target Transition{"unknown-transition", "transition", bits(NameKind::Transition)};
inline constexpr Target Confirmation{"unknown-confirmation", "confirmation", bits(NameKind::Confirmation)};
inline constexpr Target TaskSet{"unknown-set", "task set", bits(NameKind::TaskSet)};
inline constexpr Target Task{"unknown-task", "task", bits(NameKind::Task)};
inline constexpr Target Report{"unknown-report", "report", bits(NameKind::Report)};
inline constexpr Target Season{"unknown-season", "season", bits(NameKind::Season)};
inline constexpr Target Counting{"unknown-counting", "`counted_as` of a fact", bits(NameKind::Counting)};
inline constexpr Target TaskLabel{"unknown-label", "task label", bits(NameKind::TaskLabel)};
} // namespace target

/// The names that a plan defines.
class NameIndex {
public:
    explicit NameIndex(const plan::Plan &plan);

    [[nodiscard]] bool has(unsigned kinds, std::string_view name) const;
    [[nodiscard]] std::vector<std::string_view> names(unsigned kinds) const;

private:
    std::map<NameKind, std::set<std::string_view>> m_names;
};

/// References met while reading; they are looked up once everything has been read, wherever in the file it stands.
class PlanReferences {
public:
    /// `where` names the place in messages: "`owner` of task seal_site".
    void add(const Target &target, std::string id, base::SourcePosition at, std::string where);
    void add(const Target &target, const std::vector<YamlText> &ids, const std::string &where);
    /// The names an expression looks at; `own` are names that exist only there (the confirmations of a ladder).
    void addNames(const Target &target, const feel::Expression &expression, base::SourcePosition at,
        const std::string &where, const std::vector<std::string> &own = {});

    /// Reports what does not exist; nothing of a kind whose names are not all known.
    void resolve(const NameIndex &index, const plan::Unread &unread, DiagnosticSink &sink) const;

private:
    struct Reference {
        Target target;
        std::string id;
        base::SourcePosition position;
        std::string where;
        std::vector<std::string> own;
    };
    std::vector<Reference> m_references;
};

/// Reports ids that stand for two things in places where one id must be enough to tell them apart.
void checkUniqueIds(const plan::Plan &plan, DiagnosticSink &sink);

/// What the readers of the sections share.
struct PlanContext {
    YamlContext yaml;
    PlanReferences &references;
    plan::Plan &plan;
    plan::Unread unread = {}; ///< of the sections before
};

/// The condition under a key: true or false by its types, and comparing with nothing that cannot be. Whether its names
/// exist is another matter: `PlanReferences::addNames`.
[[nodiscard]] std::optional<feel::Expression> readCondition(
    const PlanContext &context, const YamlMap &map, std::string_view key, const ConditionNames &names);

/// Reports a name that is no outcome of the decision, as far as its outcomes are known.
void expectOutcome(const PlanContext &context, const std::string &decision, const std::string &outcome,
    base::SourcePosition at, const std::string &where);

/// Ids under a key, to be looked up.
[[nodiscard]] std::vector<std::string> readIds(
    const PlanContext &context, const YamlMap &map, std::string_view key, const Target &target);
/// One id under a key, to be looked up; empty when it is not there.
[[nodiscard]] std::string readId(
    const PlanContext &context, const YamlMap &map, std::string_view key, const Target &target);

/// Calls `read(entry)` for every entry of a section that maps ids to things, ids checked. `noun` names one of them.
template <class Read>
void readIdMap(const YamlContext &context, const YamlNode &node, const std::string &what, const std::string &noun,
    const Read &read)
{
    if (!expectMap(context, node, what))
        return;
    for (const YamlEntry &entry : node.entries) {
        expectId(context, entry.key, entry.position, noun);
        read(entry);
    }
}

/// Calls `read(node)` for every item of a section that lists things.
template <class Read>
void readItems(const YamlContext &context, const YamlNode &node, const std::string &what, const Read &read)
{
    if (!expectList(context, node, what))
        return;
    for (const YamlEntry &item : node.entries)
        read(item.value);
}

} // namespace formats

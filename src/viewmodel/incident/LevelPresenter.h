#pragma once

#include "viewmodel/Subject.h"
#include "viewmodel/Vocabulary.h"

namespace viewmodel {

/// A line of the proof: the clause, and what it makes of the facts.
struct BecauseRow {
    QString cites; ///< "附件2"
    QString premise; ///< "死亡 至少 3 人"
    QString outcome; ///< "at least 较大"
    bool certain = false; ///< hit, whatever the unknown facts turn out to be
    QString note = {}; ///< once it is settled, how the row that carries it is read, where the print leaves room
    friend bool operator==(const BecauseRow &, const BecauseRow &) = default;
};

/// A hard prerequisite of a step, with the statement a person confirms for it.
struct RequirementRow {
    QString confirmation; ///< id for IncidentPresenter::confirm(); empty: nothing a person can confirm
    QString text;
    QString cite;
    bool met = false;
    Choices posts = {}; ///< that may confirm it, where the plan names them: each signs in a field of its own
    QString givenBy = {}; ///< who confirmed it, once it is met
    QString instead = {}; ///< what the box is ticked for, where facts alone would do as well; empty: for `text`
    friend bool operator==(const RequirementRow &, const RequirementRow &) = default;
};

/// A step of a ladder as a button. One with unmet requirements is refused too, but where a person can confirm all of
/// them it leads on: its strip opens to do so.
struct TransitionRow {
    QString id;
    QString label; ///< "启动Ⅱ级"
    Level level = Level::None; ///< of the state it leads to
    bool advised = false; ///< the plan proposes it: the primary button
    bool ends = false; ///< leads to the end of the response
    bool closes = false; ///< closes what has not run to its end: untrue, or not this plan's
    bool refused = false; ///< cannot be taken now: dashed, reason below
    QString refusal; ///< "response not started (5.4)"
    bool needsReason = false; ///< against the advice, or it closes the matter on a person's word
    bool againstAdvice = false;
    Choices deciders; ///< posts that may decide
    QString advisers; ///< whose advice it rests on
    QString cite;
    std::vector<RequirementRow> requirements;
    QStringList openMatters; ///< what would stay undone; only of a step that ends or closes the response
    Choices handsOver = {}; ///< to whom the matter can go, as the plan says first; plans of ours by their id
    QString handsOverTo = {}; ///< of these what the plan says
    [[nodiscard]] bool leadsOn() const;
    friend bool operator==(const TransitionRow &, const TransitionRow &) = default;
};

/// A step in words, where it rests on more than what the assessment says: proposed, or to be had for a confirmation.
struct AdviceRow {
    QString step; ///< "proposed: 升至Ⅱ级（学校、活动）"
    QString why; ///< what it rests on, or what is to be confirmed
    QString cite;
    bool proposed = false;
    friend bool operator==(const AdviceRow &, const AdviceRow &) = default;
};

/// A ladder of the plan: where it stands and by which clause, what is proposed, and its steps.
struct LadderView {
    Chip state; ///< 核实 · 未启动响应, Ⅱ级响应, 橙色预警; empty text: the ladder has nothing to say
    QString standing; ///< "proposed" where a step is, else that none is, and which can be taken all the same
    QString cites; ///< of the step that is proposed; where none is, of what the assessment says about the ladder
    std::vector<TransitionRow> steps; ///< the advised one first
    std::vector<AdviceRow> advice; ///< steps up that the assessment alone does not ask for
    QStringList hints; ///< what stands against the others, in short; what matters most first
    /// The step to take now; null when none is proposed, or it waits for what no person can confirm.
    [[nodiscard]] const TransitionRow *due() const;
    /// The step that Ctrl+R leads to: the one that is due, else the first that lacks nothing and goes against nothing.
    /// Null: a person has to choose.
    [[nodiscard]] const TransitionRow *next() const;
    friend bool operator==(const LadderView &, const LadderView &) = default;
};

/// When the response may end, beside the end button.
struct EndingRow {
    QString text;
    QString cite;
    QString confirmation; ///< empty: advice only
    friend bool operator==(const EndingRow &, const EndingRow &) = default;
};

/// The level panel.
struct LevelView {
    bool hasPlan = false;
    QString withoutPlan; ///< why nothing is assessed; empty when there is a plan
    QString assessed; ///< "03:10 assessed"
    std::vector<Chip> chips; ///< certain first, then what is possible beyond it, weakest first
    QString notApplicable; ///< why this plan is not the one, with clause; empty when it is or may be
    QString missing; ///< "missing: 重伤人数, 死亡人数"; empty when settled
    std::vector<BecauseRow> because;
    QString nextTitle; ///< "to Ⅰ级"; empty: nothing stronger is possible
    QString nextText; ///< "死亡 ≥ 10 人, or 重伤 ≥ 50 人"
    QString nextCites;
    QString deciders; ///< of the step that is due: "市指挥部指挥长 (分管…副市长)", or several posts
    QString deciderCites;
    QString deciderHolders; ///< who holds these posts
    LadderView response;
    std::vector<EndingRow> ending;
    QStringList warnings; ///< relations of the plan the facts contradict
    QStringList companions; ///< documents to be followed beside this plan, with the clause that says so
    LadderView warning; ///< only where a hazard was reported or a warning stands
    bool asksReduction = false; ///< the plan says how much emissions are to be cut
    bool canReopen = false;
    Choices reopenDeciders;
    friend bool operator==(const LevelView &, const LevelView &) = default;
};

class LevelPresenter final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] const LevelView &view() const { return m_view; }
    void show(const Subject &subject, base::Instant now);
    /// Why whoever sits here may order nothing; empty: he may. Shown at the next show(). True when it is another.
    bool setBar(const QString &reason) { return std::exchange(m_bar, reason) != reason; }

Q_SIGNALS:
    void changed();

private:
    LevelView m_view;
    QString m_bar;
};

} // namespace viewmodel

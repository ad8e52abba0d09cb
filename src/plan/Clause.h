#pragma once

#include "plan/Reading.h"
#include "plan/Fact.h"

#include <map>

namespace plan {

/// What a clause turns into in the model; a statement turns into nothing.
enum class ClauseKind { Rule, Task, Deadline, Form, Post, Report, Lifecycle, Drill, Statement };

/// A numbered clause or annex of the document: its gist in our words, and what it turned into.
struct Clause {
    std::string section; ///< "5.2", "附件6"
    std::string title; ///< as printed
    std::string gist;
    ClauseKind kind = ClauseKind::Statement;
    std::vector<std::string> becomes; ///< "decision:scope", "task:seal_site", "deadline:…", "post:…", "state:…", …
    base::SourcePosition position;
    std::optional<int> items = {}; ///< how many things it lists, where the document itself says so
    std::string document = {}; ///< whose it is; empty: the plan's own document
};
/// "5.2", or with its document where that is another one: "吕政办发〔2020〕71号 第二十一条".
[[nodiscard]] std::string clauseName(const Clause &clause);

/// Another document that the plan carries out, with clauses of its own.
struct OtherDocument {
    std::string document; ///< as citations name it
    std::optional<int> clauseCount; ///< how many numbered clauses it has
    base::SourcePosition position;
};

/// Two places of the documents that disagree. Both are kept; `reading` says which applies when.
struct Conflict {
    std::string id;
    std::string text;
    std::string reading;
    std::vector<Citation> between;
    base::SourcePosition position;
};

/// What a plan can say of a step; the last three are about what it requires, and one step is at most one of them.
enum class StepWord {
    Proposed, ///< the plan proposes it
    Unknown, ///< something it requires is not known yet, nothing refuses it
    Refused, ///< something it requires is not so, and people may change that
    RuledOut, ///< something it requires is not so by the facts
};

/// Facts given, outcomes expected: run by the checker.
struct Case {
    std::string name;
    std::map<std::string, Reading> given;
    /// The outcomes that are possible for one decision, exactly.
    struct Expectation {
        std::string decision;
        std::vector<std::string> possible; ///< outcome names, strongest first; one: settled
        base::SourcePosition position;
    };
    std::vector<Expectation> expect;
    /// Where the ladders stand, and what the plan says of the steps from there.
    struct Steps {
        std::map<std::string, std::string>
            at; ///< state by ladder; a ladder that is not named stands at its first state
        std::map<std::string, bool> confirmed; ///< by confirmation; the others are not given yet
        /// All steps of one kind that start where the ladders of `at` stand, and no other.
        struct Expected {
            StepWord word = StepWord::Proposed;
            std::vector<std::string> transitions;
            base::SourcePosition position;
        };
        std::vector<Expected> expected;
        /// A step from there, and the state it leads to.
        struct Lead {
            std::string transition;
            std::string to;
            base::SourcePosition position;
        };
        std::vector<Lead> leads;
    };
    std::optional<Steps> steps = {};
    base::SourcePosition position;
};

} // namespace plan

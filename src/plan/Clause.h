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
};

/// Two places of the documents that disagree. Both are kept; `reading` says which applies when.
struct Conflict {
    std::string id;
    std::string text;
    std::string reading;
    std::vector<Citation> between;
    base::SourcePosition position;
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
    base::SourcePosition position;
};

} // namespace plan

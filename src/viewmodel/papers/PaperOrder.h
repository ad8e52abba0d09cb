#pragma once

#include "documents/FilledForm.h"
#include "viewmodel/ConsoleBundle.h"

#include <QString>

#include <memory>

namespace viewmodel {

/// Where whoever asks for papers stands. What is empty is not in view.
struct PaperPlace {
    std::string incident; ///< its number
    incident::ActivationId activation; ///< the plan of it in view: its forms come first
    std::shared_ptr<const incident::SendReport> report; ///< of that plan: one that is being written
    std::int64_t notice = 0;
    std::shared_ptr<const plan::Plan> plan; ///< a version
    bool planIsDraft = false;
    std::int64_t handover = 0;
    std::shared_ptr<const handover::Sheet> sheet; ///< what would be handed over now, as it stands on the screen
    bool desk = false; ///< the desk itself: its days of duty
    friend bool operator==(const PaperPlace &, const PaperPlace &) = default;
};

/// One paper that can be made: a form, and what it is filled from. One member each for what a subject needs.
struct PaperOrder {
    plan::FormSubject about = plan::FormSubject::Incident;
    std::string form; ///< id
    std::string ofPlan; ///< whose form it is; empty: the house's
    std::string incident; ///< of Incident, Report and Call
    incident::ActivationId activation; ///< of Incident and Report: the plan whose words are used
    std::int64_t line = 0; ///< of Report and Call
    std::shared_ptr<const incident::SendReport> report; ///< of Report: one that is being written
    std::int64_t notice = 0; ///< of Notice
    std::shared_ptr<const plan::Plan> plan; ///< of Plan
    bool planIsDraft = false;
    std::int64_t handover = 0; ///< of Handover
    std::shared_ptr<const handover::Sheet> sheet; ///< of Handover: one that nobody signed yet
    std::string stretch; ///< of a day of duty: the day, "2026-11-30"
    friend bool operator==(const PaperOrder &, const PaperOrder &) = default;
};

/// A paper to choose from.
struct PaperChoice {
    PaperOrder order;
    QString label; ///< of the form
    QString about; ///< "文水县 气瓶泄漏（2026-0002）", "初报 · sent 03:24"
    QString fileName; ///< without its ending
    bool asksDay = false; ///< it is about a day of duty, which is chosen beside it
    friend bool operator==(const PaperChoice &, const PaperChoice &) = default;
};

// Both run in the console's thread.
/// The papers that fit what is in view, those about the plan in view first.
[[nodiscard]] base::Result<std::vector<PaperChoice>> listPapers(ConsoleBundle &bundle, const PaperPlace &place);
/// The form with what the record says, marked as the record has it. Errors: NotFound, what it is about is not there any
/// more; those of the record.
[[nodiscard]] base::Result<documents::FilledForm> fillPaper(ConsoleBundle &bundle, const PaperOrder &order);

} // namespace viewmodel

#pragma once

#include "gui/window/DeskOnDisk.h"

namespace ui {
class OrderStrip;
}

/// What a person does in the real window, by keyboard: takes a call, answers, orders a step, confirms, works off tasks.
class Operator : public DeskOnDisk {
protected:
    /// Ctrl+N, the words, Ctrl+Enter; for a superseded plan also why it is started.
    void takeCall(const QString &words);
    /// Goes to the questions, down to the one about `fact`, types the answer and records it.
    void answer(const char *fact, const QString &words);
    /// Ctrl+R opens the order on the proposed step; the first post that may decide is chosen with the space bar.
    void orderProposed(const std::string &step, const std::string &state);
    /// Opens a step by its button.
    ui::OrderStrip &openStep(const char *id);
    /// Writes who says so, then ticks one condition after the other; each is recorded before the next. `boxes` is how
    /// many a person can confirm.
    void confirmEverything(ui::OrderStrip &order, const char *step, int boxes);
    /// Every signature by a person of its own.
    void signEverything(ui::OrderStrip &order);
    /// Chooses the first post that may decide and commits the strip that is open.
    void takeOpenStep(ui::OrderStrip &order, const std::string &state);
    /// Brings another plan of the incident into view, by its tab.
    void viewPlan(const char *id);

    /// "at least level Ⅱ, possibly …": what the level says.
    [[nodiscard]] std::string chips();
    /// Null: there is no such step now.
    [[nodiscard]] const viewmodel::TransitionRow *step(const char *id);
    [[nodiscard]] bool timelineSays(const QString &words);
};

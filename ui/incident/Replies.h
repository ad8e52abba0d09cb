#pragma once

#include "viewmodel/Vocabulary.h"

#include <QList>

namespace ui {

class FieldDraft;
class InlineStrip;
class MessageStrip;

/// The reply of a command handed in from a panel: once it is recorded its drafts are forgotten, the strip is cleared
/// and `recorded` runs; otherwise the strip says why not, and what was typed stays where it is.
[[nodiscard]] viewmodel::Reply replyTo(
    MessageStrip &message, const QList<FieldDraft *> &drafts = {}, std::function<void()> recorded = {});

/// The reply to what a strip hands in: once recorded, its drafts are forgotten and it closes; otherwise it says why not
/// and stays open with everything in it. Where it was closed, or opened for something else, meanwhile, the panel's
/// `message` says it.
[[nodiscard]] viewmodel::Reply stripReply(
    InlineStrip &strip, MessageStrip &message, const QList<FieldDraft *> &drafts, std::function<void()> recorded = {});

} // namespace ui

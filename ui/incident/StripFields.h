#pragma once

#include "viewmodel/Vocabulary.h"

#include <QList>

class QLineEdit;
class QWidget;

namespace ui {

class FieldDraft;
class InlineStrip;

/// Shows or hides a field of a strip together with its label.
void showField(InlineStrip &strip, QWidget &field, bool shown);

/// A field and a smaller one for the time behind it, as one field of a strip.
[[nodiscard]] QWidget *besideTime(QLineEdit *field, QLineEdit *time);

void scopeDrafts(const QList<FieldDraft *> &drafts, const QString &scope);

/// The reply to what a strip hands in: once recorded, its drafts are forgotten and it closes; otherwise it says why not
/// and stays open with everything in it.
[[nodiscard]] viewmodel::Reply stripReply(
    InlineStrip &strip, const QList<FieldDraft *> &drafts, std::function<void()> recorded = {});

} // namespace ui

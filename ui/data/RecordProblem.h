#pragma once

#include "base/Result.h"
#include "viewmodel/Background.h"
#include "viewmodel/OpeningProblem.h"

#include <QWidget>

namespace ui {

class ActionButton;
class ButtonRow;
class FileChooser;
class MessageStrip;
class Pane;
class ToneLabel;

/// What stands in the place of the board while the record cannot be opened: what is wrong, what is safe, what to do.
class RecordProblem final : public QWidget {
    Q_OBJECT
public:
    /// Copies the file in question for an expert, byte for byte; runs off the window's thread.
    using CopyFile = std::function<base::Result<>(const std::string &from, const std::string &to)>;

    /// `chooser` outlives the page.
    RecordProblem(FileChooser &chooser, CopyFile copy, QWidget *parent = nullptr);

    using QWidget::show;
    /// Puts a problem in view, and the focus on what solves it.
    void show(const viewmodel::OpeningProblem &problem);
    /// The same while an attempt is under way: the buttons say so until show() comes again.
    void showTrying();
    /// Everything said, for tests and screen readers.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void retryWanted();
    void anotherRecordWanted(const QString &file);
    void quitWanted();

private:
    [[nodiscard]] ToneLabel *addLabel(const QString &name);
    ActionButton *addButton(
        const QString &name, const QString &text, const QKeySequence &key, void (RecordProblem::*act)());
    void build();
    void setLine(ToneLabel *label, const QString &text);
    void tryAgain();
    void openAnother();
    [[nodiscard]] QString filter() const;
    void copyForExpert();
    void tellCopied(const QString &to, const base::Result<> &result);

    FileChooser &m_chooser;
    const CopyFile m_copy;
    viewmodel::OpeningProblem m_problem;
    Pane *m_pane;
    MessageStrip *m_message;
    ToneLabel *m_what = nullptr;
    ToneLabel *m_holder = nullptr;
    ToneLabel *m_where = nullptr;
    ToneLabel *m_safe = nullptr;
    ToneLabel *m_advice = nullptr;
    ToneLabel *m_outcome = nullptr;
    ToneLabel *m_expert = nullptr;
    ButtonRow *m_buttons = nullptr;
    ActionButton *m_retry = nullptr;
    ActionButton *m_another = nullptr;
    ActionButton *m_copyButton = nullptr;
    viewmodel::Background m_background; // last: it ends first
};

} // namespace ui

#pragma once

#include "viewmodel/handover/HandoverScreen.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace ui {

class ActionButton;
class DraftKeeper;
class FieldDraft;
class InlineStrip;
class ToneLabel;

/// Under the sheet: who signed it and when, the notes of whoever goes or the remark of whoever comes, the password and
/// the one primary button; taking back asks for a reason in a strip.
class HandoverBar final : public QWidget {
    Q_OBJECT
public:
    /// Both outlive it.
    HandoverBar(viewmodel::HandoverScreen &handover, DraftKeeper &keeper, QWidget *parent = nullptr);

    /// Where the hand goes next: notes, remark or password, else the button.
    void focusAct();
    /// Ctrl+Enter.
    void act();
    void openWithdraw();
    void clearSecrets();
    /// Nothing that was said or typed in a strip is about what is in view now.
    void forget();
    void say(const QString &sentence, bool bad = true);

    [[nodiscard]] QPlainTextEdit *notes() const { return m_notes; }
    [[nodiscard]] QLineEdit *remark() const { return m_remark; }
    [[nodiscard]] QLineEdit *password() const { return m_password; }
    [[nodiscard]] QLineEdit *reason() const { return m_reason; }
    [[nodiscard]] InlineStrip *strip() const { return m_strip; }
    [[nodiscard]] ActionButton *primary() const { return m_primary; }
    [[nodiscard]] ActionButton *withdrawal() const { return m_withdraw; }
    [[nodiscard]] QString said() const;
    [[nodiscard]] QString signatures() const;

Q_SIGNALS:
    /// Whoever comes has to sign in.
    void switchWanted();
    /// Signed, or taken back: back to the list.
    void done();

private:
    void build();
    void follow();
    void showFields();
    void showSignatures();
    void sign();
    void withdraw();
    void told(const QString &problem, const QString &success);

    viewmodel::HandoverScreen &m_handover;
    ToneLabel *m_given;
    ToneLabel *m_taken;
    ToneLabel *m_remarkSaid;
    QWidget *m_fields;
    ToneLabel *m_notesLabel;
    QPlainTextEdit *m_notes;
    ToneLabel *m_remarkLabel;
    QLineEdit *m_remark;
    ToneLabel *m_passwordLabel;
    QLineEdit *m_password;
    ActionButton *m_primary;
    ActionButton *m_withdraw;
    ToneLabel *m_reasons;
    ToneLabel *m_said;
    InlineStrip *m_strip;
    QLineEdit *m_reason;
    FieldDraft *m_notesDraft;
    FieldDraft *m_remarkDraft;
    FieldDraft *m_reasonDraft;
};

} // namespace ui

#pragma once

#include "viewmodel/dispatch/Approval.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace ui {

class ChoiceDraft;
class DraftKeeper;
class FieldDraft;
class InlineStrip;
class SecondSignature;

/// What is asked in place of a dialog: the reason of a return, a refusal, a withdrawal or a cancelling, an order by
/// phone, papers, the way of supply, and what followed. One is open at a time; what was typed and not sent is kept for
/// each notice.
class NoticeStrips final : public QWidget {
    Q_OBJECT
public:
    NoticeStrips(viewmodel::Approval &approval, DraftKeeper &keeper, QWidget *parent = nullptr);

    void openGiveBack();
    void openRefuse();
    void openTakeBack();
    void openWithdraw();
    void openCancel();
    void openPhone();
    void openPapers();
    void openFollowUp();
    void openSupply();
    /// The second signature of what goes out.
    void openSecondSignature();
    /// Nobody is there any more who typed it.
    void clearSecrets();
    void closeAll();
    /// Says that something typed about the notice in view was not sent, and how to go on with it; empty: nothing was.
    [[nodiscard]] QString keptWords();
    /// Null while none is open.
    [[nodiscard]] InlineStrip *current() const;
    [[nodiscard]] SecondSignature *second() const { return m_second; }
    [[nodiscard]] QLineEdit *reason() const { return m_reasonText; }

Q_SIGNALS:
    /// Why it was not done; where it was, what there is to say about it.
    void told(const QString &problem, const QString &done);
    /// One of them opened, or the open one closed.
    void openChanged(bool isOpen);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Reasoned = void (viewmodel::Approval::*)(const QString &reason, const viewmodel::Reply &reply);
    InlineStrip *addStrip(void (NoticeStrips::*act)());
    void openReason(const QString &title, const QString &confirm, Reasoned act);
    void open(InlineStrip &strip, const QString &title);
    [[nodiscard]] QString scope() const;
    void giveReason();
    void orderByPhone();
    void recordPapers();
    void followUp();
    void chooseSupply();
    void signAsSecond();
    void showSupplyReason();
    [[nodiscard]] viewmodel::Reply reply(const QList<FieldDraft *> &drafts, const QString &done = {});

    viewmodel::Approval &m_approval;
    Reasoned m_act = nullptr;
    QLineEdit *m_reasonText;
    QComboBox *m_medium;
    QLineEdit *m_orderedBy;
    QLineEdit *m_urgency;
    QLineEdit *m_reference;
    QComboBox *m_what;
    QLineEdit *m_at;
    QLineEdit *m_detail;
    QComboBox *m_supply;
    QLineEdit *m_supplyReason;
    QList<InlineStrip *> m_all; ///< before the strips, which put themselves in
    InlineStrip *m_reason;
    InlineStrip *m_phone;
    InlineStrip *m_papers;
    InlineStrip *m_followUp;
    InlineStrip *m_supplyStrip;
    InlineStrip *m_secondStrip;
    SecondSignature *m_second;
    QList<FieldDraft *> m_drafts;
    ChoiceDraft *m_mediumDraft;
    ChoiceDraft *m_whatDraft;
    ChoiceDraft *m_supplyDraft;
};

} // namespace ui

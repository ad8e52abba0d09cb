#pragma once

#include "viewmodel/dispatch/Approval.h"

#include <QMap>
#include <QWidget>

class QLineEdit;

namespace ui {

class ActionButton;
class ToneLabel;

/// What a person can ask for about a notice. Act: whatever it waits for.
enum class NoticeDeed {
    Act,
    GiveBack,
    Refuse,
    TakeBack,
    DraftAnew,
    OrderByPhone,
    Papers,
    ChooseSupply,
    Ship,
    ConfirmShipment,
    FollowUp,
    Withdraw,
    Cancel
};

/// Under the text: the password, the one primary button, return and refuse, and behind them what else can be done.
class ActBar final : public QWidget {
    Q_OBJECT
public:
    explicit ActBar(QWidget *parent = nullptr);

    void show(const viewmodel::ApprovalView &view);
    using QWidget::show;
    /// Once a deed was tried: what was said about it; empty says nothing.
    void say(const QString &sentence, bool bad = true);
    [[nodiscard]] QString said() const;

    [[nodiscard]] QLineEdit *password() const { return m_password; }
    [[nodiscard]] ActionButton *button(NoticeDeed deed) const { return m_buttons.value(deed); }
    /// Where the hand goes next: the password, else the primary button.
    void focusAct();

Q_SIGNALS:
    void wanted(ui::NoticeDeed deed);

private:
    void addButton(NoticeDeed deed, const QString &text, int key, QLayout &layout);
    void showOffer(NoticeDeed deed, const viewmodel::NoticeOffer &offer, bool alsoRefused);
    void showAct(const viewmodel::ApprovalView &view);
    void showRefusals(const viewmodel::ApprovalView &view);

    QLineEdit *m_password;
    QWidget *m_passwordLabel;
    QMap<NoticeDeed, ActionButton *> m_buttons;
    ToneLabel *m_reasons;
    ToneLabel *m_said;
};

} // namespace ui

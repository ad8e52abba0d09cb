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

/// Under the text: the opinion and the password, the one primary button, return and refuse, and behind them what else
/// can be done.
class ActBar final : public QWidget {
    Q_OBJECT
public:
    explicit ActBar(QWidget *parent = nullptr);

    void show(const viewmodel::ApprovalView &view);
    using QWidget::show;
    /// Off while something else is being filled in: the password and the primary button are out of sight, what else can
    /// be done too.
    void setActing(bool acting);
    /// Once a deed was tried: what was said about it; empty says nothing.
    void say(const QString &sentence, bool bad = true);
    [[nodiscard]] QString said() const;

    [[nodiscard]] QLineEdit *opinion() const { return m_opinion; }
    [[nodiscard]] QLineEdit *password() const { return m_password; }
    /// Where the primary button does the deed, that one.
    [[nodiscard]] ActionButton *button(NoticeDeed deed) const
    {
        return m_buttons.value(deed == m_primary ? NoticeDeed::Act : deed);
    }
    /// Where the hand goes next: the password, else the primary button.
    void focusAct();

Q_SIGNALS:
    void wanted(ui::NoticeDeed deed);

private:
    void addButton(NoticeDeed deed, const QString &text, int key, QLayout &layout);
    void showOffer(NoticeDeed deed, const viewmodel::NoticeOffer &offer, bool alsoRefused);
    void showAct(const viewmodel::ApprovalView &view);
    void showRefusals(const viewmodel::ApprovalView &view);

    void addField(QLineEdit &field, int width, QLayout &layout);

    QLineEdit *m_opinion;
    QLineEdit *m_password;
    QList<QWidget *> m_signing; ///< both with their labels: seen where something is signed
    QWidget *m_deeds;
    NoticeDeed m_primary = NoticeDeed::Act; ///< what the primary button does, where another button would do it too
    QMap<NoticeDeed, ActionButton *> m_buttons;
    ToneLabel *m_reasons;
    ToneLabel *m_said;
};

} // namespace ui

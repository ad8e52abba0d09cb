#pragma once

#include <QFrame>
#include <QPointer>

#include <functional>
#include <memory>

class QFormLayout;
namespace Ui {
class InlineStrip;
}

namespace ui {

/// Opens under a button in place of a dialog: a few fields, confirm and cancel. Nothing else is blocked meanwhile.
/// Esc closes and keeps what was typed as a draft; Ctrl+Enter confirms from any field. Tab goes round inside, in the
/// order that is read.
class InlineStrip final : public QFrame {
    Q_OBJECT
public:
    explicit InlineStrip(QWidget *parent = nullptr);
    ~InlineStrip() override;

    void setTitle(const QString &title);
    /// Label and accessible name of the field are the same words. Takes ownership.
    void addField(const QString &label, QWidget *field);
    /// Shows or hides a field together with its label.
    void setFieldVisible(QWidget *field, bool visible);
    void setConfirmText(const QString &text);
    /// Confirming is what the screen is for while the strip is open: the one filled button.
    void setConfirmPrimary();
    /// Why it cannot be confirmed at all as things are, whatever the fields say; empty: it can.
    void setConfirmRefusal(const QString &reason);
    /// What keeps the strip from being confirmed; empty hides it. The strip stays open. It is shown over or under the
    /// fields, whichever is nearer to where it is mended: that field comes into sight with it and takes the focus.
    void setProblem(const QString &problem, QWidget *toMend = nullptr);
    [[nodiscard]] QString problem() const;

    /// Shows the strip and puts the focus into its first field; afterwards the focus returns to where it came from.
    void open();
    void focusFirst();
    void close();
    [[nodiscard]] bool isOpen() const { return !isHidden(); }
    /// Answers what is handed in from the strip as it stands now: it closes, or shows the problem and stays. False
    /// where it was closed, or opened for something else, by then: nothing was done with it, the problem is to be said
    /// elsewhere. Until then nothing more can be handed in: a second Ctrl+Enter while it is being recorded records
    /// nothing.
    [[nodiscard]] std::function<bool(const QString &problem)> answer();

Q_SIGNALS:
    /// The owner checks the fields, then calls close(), or setProblem() and the strip stays.
    void confirmed();
    /// Closed without confirming; the fields keep their text.
    void cancelled();

protected:
    bool focusNextPrevChild(bool next) override;

private:
    void confirm();
    void cancel();
    void placeProblem();
    void revealProblem();

    const std::unique_ptr<Ui::InlineStrip> m_ui;
    QList<QWidget *> m_rows; ///< the fields from above, then the buttons
    QPointer<QWidget> m_firstField;
    QPointer<QWidget> m_cameFrom;
    QPointer<QWidget> m_toMend;
    int m_openings = 0;
    std::weak_ptr<bool> m_handedIn; ///< whether it is answered; gone with whoever would answer
};

} // namespace ui

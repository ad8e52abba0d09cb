#pragma once

#include "ui/common/KeyedView.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace viewmodel {
class ExchangeScreen;
}

namespace ui {

class ActionButton;
class ButtonRow;
class InlineStrip;
class Pane;
class ToneLabel;

/// A file of another console before it is taken in: who sent it, what it would change, its whole text. What is refused
/// says why and has nothing to confirm. A card is trusted here, by the fingerprint that its holder told; the one of the
/// file is nowhere on screen.
class IncomingPane final : public QWidget {
    Q_OBJECT
public:
    explicit IncomingPane(viewmodel::ExchangeScreen &exchange, QWidget *parent = nullptr);

    /// The hand goes to what can be done with it.
    void focusAct();
    void clearSecrets();
    [[nodiscard]] QString refusal() const;
    [[nodiscard]] QString facts() const;
    [[nodiscard]] TableView *changes() const { return m_changes; }
    [[nodiscard]] QPlainTextEdit *text() const { return m_text; }
    [[nodiscard]] QCheckBox *hold() const { return m_hold; }
    [[nodiscard]] ActionButton *takeButton() const { return m_take; }
    [[nodiscard]] InlineStrip *trust() const { return m_trust; }
    [[nodiscard]] QLineEdit *fingerprint() const { return m_fingerprint; }
    [[nodiscard]] QLineEdit *password() const { return m_password; }

Q_SIGNALS:
    /// Another file is wanted.
    void fileWanted();
    /// Taken in, trusted, or given up.
    void left();

private:
    void build();
    void buildTrust();
    void buildButtons();
    void show();
    void showFacts();
    void takeIn();
    void trustCard();
    ActionButton *addButton(const char *name, const QString &text, const QKeySequence &key);

    viewmodel::ExchangeScreen &m_exchange;
    Pane *m_pane;
    ToneLabel *m_refusal;
    ToneLabel *m_facts;
    TableView *m_changes;
    QCheckBox *m_hold;
    QPlainTextEdit *m_text;
    QLineEdit *m_fingerprint;
    QLineEdit *m_password; ///< own: who trusts a key signs for it
    InlineStrip *m_trust;
    ButtonRow *m_buttons;
    ActionButton *m_take = nullptr;
    ActionButton *m_choose = nullptr;
};

} // namespace ui

#pragma once

#include <QWidget>

#include <functional>

class QLineEdit;

namespace ui {

class ToneLabel;

/// A new password, typed twice, and under it the rules: which are kept is said while it is typed.
class PasswordFields final : public QWidget {
    Q_OBJECT
public:
    /// `account` tells whose it will be: its name must not stand in it.
    explicit PasswordFields(std::function<QString()> account, QWidget *parent = nullptr);

    [[nodiscard]] QString password() const;
    /// Why it cannot be handed in; empty: it can. The record has the last word.
    [[nodiscard]] QString problem() const;
    /// The field in which the problem is to be mended.
    [[nodiscard]] QLineEdit *toMend() const;
    [[nodiscard]] QLineEdit *first() const { return m_first; }
    [[nodiscard]] QLineEdit *again() const { return m_again; }
    /// "✓ at least 10 characters · ☐ …": as shown.
    [[nodiscard]] QString rulesText() const;
    void clear();
    /// The account's name changed.
    void showRules();

Q_SIGNALS:
    /// Enter in the second field.
    void entered();

private:
    std::function<QString()> m_account;
    QLineEdit *m_first;
    QLineEdit *m_again;
    ToneLabel *m_rules;
};

} // namespace ui

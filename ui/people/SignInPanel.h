#pragma once

#include "viewmodel/people/AccountTables.h"
#include "viewmodel/people/People.h"

#include <QFrame>

class QLineEdit;

namespace ui {

class ActionButton;
class PasswordFields;
class RowList;
class ToneLabel;

/// Who sits down here: ↑ ↓ choose the person from any field, or a part of the name or post; the password; Enter.
class SignInPanel final : public QFrame {
    Q_OBJECT
public:
    explicit SignInPanel(viewmodel::People &people, QWidget *parent = nullptr);

    /// Shown anew. With `choose` the cursor stands where a person is looked for, else in the password of the one who
    /// was here last.
    void begin(bool choose);
    /// Ready-made for a demonstration: Enter is enough; and it says that these accounts are for nothing else.
    void setDemonstration(const QString &account, const QString &password);

    [[nodiscard]] QString chosen() const; ///< account
    [[nodiscard]] QString message() const;
    [[nodiscard]] QString demonstrationText() const;
    [[nodiscard]] QLineEdit *whoField() const { return m_who; }
    [[nodiscard]] QLineEdit *passwordField() const { return m_password; }
    [[nodiscard]] PasswordFields *newPassword() const { return m_new; }
    [[nodiscard]] RowList *list() const { return m_list; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// Signed in, with a password of the own.
    void entered();
    /// Somebody takes a call without signing in.
    void callWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void showPersons();
    void choose(const QString &account);
    void move(int by);
    void showChosen();
    void showDemonstration();
    void hand();
    void answered(const QString &account, const QString &problem);
    void askNewPassword(bool asked);
    void say(const QString &sentence);

    viewmodel::People &m_people;
    viewmodel::AccountTable m_persons;
    ToneLabel *m_demonstration;
    QLineEdit *m_who;
    RowList *m_list;
    QLineEdit *m_password;
    PasswordFields *m_new;
    ToneLabel *m_message;
    ActionButton *m_enter;
    ActionButton *m_call;
    QString m_demonstrationAccount;
    QString m_demonstrationPassword;
    QString m_shown; ///< whose password is asked for
    QString m_asked; ///< the account under way
};

} // namespace ui

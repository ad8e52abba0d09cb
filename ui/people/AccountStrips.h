#pragma once

#include "viewmodel/people/People.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace ui {

class ChoiceDraft;
class DraftKeeper;
class FieldDraft;
class InlineStrip;
class PasswordFields;
class RoleBoxes;

/// What an administrator does to an account, each in a strip of its own under the list; one is open at a time.
class AccountStrips final : public QWidget {
    Q_OBJECT
public:
    /// Both outlive it. What is typed is kept for whoever sits here, passwords apart, and so are
    /// the ticks of a new account.
    AccountStrips(viewmodel::People &people, DraftKeeper &keeper, QWidget *parent = nullptr);

    void openNew();
    void openRoles(const QString &account);
    void openStandIn(const QString &account);
    void openEnd(const QString &account);
    void openReset(const QString &account);
    void openRevoke(const QString &account);
    void openClose(const QString &account);
    void closeAll();
    /// The one that is open; null: none.
    [[nodiscard]] InlineStrip *current() const;
    /// What stands in them; tests type into it.
    struct Fields {
        QLineEdit *name;
        QLineEdit *post;
        RoleBoxes *newRoles;
        PasswordFields *firstPassword;
        QLineEdit *vouchesForNew; ///< the own password
        RoleBoxes *roles;
        QLineEdit *signsRoles; ///< the own password
        QComboBox *standsFor;
        QLineEdit *from;
        QLineEdit *to;
        QLineEdit *signsStandIn; ///< the own password
        QComboBox *ends;
        PasswordFields *resetPassword;
        QLineEdit *vouchesForReset; ///< the own password
        QComboBox *key;
        QLineEdit *since;
        QLineEdit *reason;
    };
    [[nodiscard]] const Fields &fields() const { return m_fields; }

Q_SIGNALS:
    void told(const QString &sentence);

private:
    void build();
    void open(InlineStrip &strip, const QString &title, const QString &account);
    InlineStrip *addStrip(const QString &confirm, void (AccountStrips::*act)());
    /// The last field of a strip; Enter in it confirms. `what` it is for stands in it while it is empty.
    void addOwnPassword(InlineStrip &strip, QLineEdit *field, const QString &what, void (AccountStrips::*act)());
    [[nodiscard]] viewmodel::Reply reply(const QString &done, const QList<FieldDraft *> &drafts = {});
    void keepDrafts(DraftKeeper &keeper);
    [[nodiscard]] static FieldDraft *keepTicks(RoleBoxes &roles, DraftKeeper &keeper);
    /// Of whoever sits here, for one strip and the account it is about.
    [[nodiscard]] QString scope(const QString &strip, const QString &account = {}) const;
    /// The own password stands in all fields that ask for it only as long as their strip is open.
    [[nodiscard]] QList<QLineEdit *> ownPasswords() const;
    [[nodiscard]] bool goodPassword(const PasswordFields &password, QLineEdit &own);
    [[nodiscard]] bool hasOwnPassword(QLineEdit &own, const QString &otherwise);
    void clearPasswords();
    void openAccount();
    void changeRoles();
    void arrange();
    void end();
    void reset();
    void revoke();
    void close();

    viewmodel::People &m_people;
    QString m_account; ///< whom the open strip is about; the fields ask for it
    Fields m_fields;
    QList<FieldDraft *> m_newDrafts;
    QList<FieldDraft *> m_standInDrafts;
    QList<FieldDraft *> m_revokeDrafts;
    ChoiceDraft *m_standsForDraft = nullptr;
    ChoiceDraft *m_keyDraft = nullptr;
    QList<InlineStrip *> m_all;
    InlineStrip *m_new;
    InlineStrip *m_roles;
    InlineStrip *m_standIn;
    InlineStrip *m_end;
    InlineStrip *m_reset;
    InlineStrip *m_revoke;
    InlineStrip *m_close;
};

} // namespace ui

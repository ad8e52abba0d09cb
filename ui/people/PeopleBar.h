#pragma once

#include "viewmodel/people/People.h"

#include <QWidget>

class QLineEdit;

namespace ui {

class ActionButton;
class InlineStrip;
class PasswordFields;
class ToneLabel;

/// Above the page, in no one's way: the record has no account yet; what was recorded unsigned waits for somebody to
/// answer for it; the own password or key is changed.
class PeopleBar final : public QWidget {
    Q_OBJECT
public:
    /// `asksForFirst`: a record without accounts is to get an administrator; a demonstration is not.
    PeopleBar(viewmodel::People &people, bool asksForFirst, QWidget *parent = nullptr);

    void openFirst();
    void openPassword();
    void openKey();
    /// An administrator can wait while somebody works on an incident: its page needs the room.
    void setIncidentInView(bool inView);
    /// Whoever sat here left: nothing of his stays.
    void closeAll();

    [[nodiscard]] InlineStrip *firstStrip() const { return m_first; }
    [[nodiscard]] InlineStrip *passwordStrip() const { return m_change; }
    [[nodiscard]] InlineStrip *keyStrip() const { return m_key; }
    [[nodiscard]] PasswordFields *firstPassword() const { return m_firstPassword; }
    [[nodiscard]] ActionButton *button() const { return m_act; }
    /// The line as shown; empty: none.
    [[nodiscard]] QString lineText() const;

Q_SIGNALS:
    /// Something was done that is worth a word in the status line.
    void told(const QString &sentence);

private:
    void buildLine();
    void buildFirst();
    void buildChange();
    void buildKey();
    void showLine();
    void press();
    void makeFirst();
    void changePassword();
    void rotateKey();
    [[nodiscard]] viewmodel::Reply replyOf(InlineStrip &strip, const QString &done);

    viewmodel::People &m_people;
    const bool m_asksForFirst;
    bool m_incidentInView = false;
    QWidget *m_line;
    ToneLabel *m_text;
    ActionButton *m_act;
    InlineStrip *m_first;
    QLineEdit *m_firstName;
    QLineEdit *m_firstPost;
    PasswordFields *m_firstPassword;
    InlineStrip *m_change;
    QLineEdit *m_oldPassword;
    PasswordFields *m_newPassword;
    InlineStrip *m_key;
    QLineEdit *m_keyPassword;
};

} // namespace ui

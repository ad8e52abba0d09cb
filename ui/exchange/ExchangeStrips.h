#pragma once

#include "viewmodel/Vocabulary.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace viewmodel {
class ExchangeScreen;
}

namespace ui {

class DraftKeeper;
class FieldDraft;
class FileChooser;
class InlineStrip;

/// What is asked in place of a dialog before something leaves or a key is spoken about; one is open at a time. A
/// password stands in them only as long as they are open; other texts wait for whoever typed them.
class ExchangeStrips final : public QWidget {
    Q_OBJECT
public:
    /// All three outlive it.
    ExchangeStrips(
        viewmodel::ExchangeScreen &exchange, FileChooser &chooser, DraftKeeper &keeper, QWidget *parent = nullptr);

    void openCard();
    void openSend();
    // Of a key picked.
    void openOwn(const QString &key, const QString &holder);
    void openRelease(const QString &key, const QString &holder);
    void openRevoke(const QString &key, const QString &holder);
    void closeAll();
    /// Whether the open one is about a key of another console.
    [[nodiscard]] bool isAboutKey() const;
    /// The one that is open; null: none.
    [[nodiscard]] InlineStrip *current() const;
    /// What stands in them; tests type into it.
    struct Fields {
        QLineEdit *console;
        QLineEdit *cardPassword;
        QComboBox *to;
        QComboBox *kind;
        QLineEdit *sendPassword;
        QLineEdit *ownPassword;
        QLineEdit *releaseReason;
        QLineEdit *releasePassword;
        QLineEdit *from;
        QLineEdit *reason;
    };
    [[nodiscard]] const Fields &fields() const { return m_fields; }

Q_SIGNALS:
    void openChanged(bool open);

private:
    InlineStrip *addStrip(const QString &confirm, void (ExchangeStrips::*act)());
    void build();
    void clearPasswords();
    void open(InlineStrip &strip, const QString &title);
    [[nodiscard]] viewmodel::Reply reply(const QList<FieldDraft *> &drafts = {});
    /// Of whoever sits here, for one strip and the key it is about.
    [[nodiscard]] QString scope(const QString &strip, const QString &key = {}) const;
    /// Where the file goes; empty: nothing leaves.
    [[nodiscard]] QString newFile(const QString &what, const QString &console = {});
    [[nodiscard]] bool isThere(QLineEdit &field, const QString &otherwise);
    void judgeSending();
    void makeCard();
    void send();
    void own();
    void release();
    void revoke();

    viewmodel::ExchangeScreen &m_exchange;
    FileChooser &m_chooser;
    QString m_key; ///< that the open strip is about
    Fields m_fields;
    FieldDraft *m_consoleDraft;
    FieldDraft *m_releaseDraft;
    QList<FieldDraft *> m_revokeDrafts;
    QList<InlineStrip *> m_all; ///< before the strips, which put themselves in
    InlineStrip *m_card;
    InlineStrip *m_send;
    InlineStrip *m_own;
    InlineStrip *m_release;
    InlineStrip *m_revoke;
};

/// Files of bundles, for a chooser of files.
[[nodiscard]] QString bundleFilter();

} // namespace ui

#pragma once

#include <QKeySequence>
#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace viewmodel {
class ExchangeScreen;
struct BundleView;
} // namespace viewmodel

namespace ui {

class ActionButton;
class ButtonRow;
class DraftKeeper;
class FieldDraft;
class FileChooser;
class Pane;
class ToneLabel;

/// One bundle of the list with its whole text. The draft of another console is opened by whoever may sign it, which is
/// recorded, and signed here.
class BundlePane final : public QWidget {
    Q_OBJECT
public:
    /// All outlive it.
    BundlePane(
        viewmodel::ExchangeScreen &exchange, FileChooser &chooser, DraftKeeper &keeper, QWidget *parent = nullptr);

    /// Shows it, and opens a draft for signing where whoever sits here may.
    void open(const QString &bundle);
    void clearSecrets();
    [[nodiscard]] QPlainTextEdit *text() const { return m_text; }
    [[nodiscard]] QLineEdit *password() const { return m_password; }
    [[nodiscard]] ActionButton *signButton() const { return m_sign; }
    /// What is said: a fingerprint to be told, or why something was not done.
    [[nodiscard]] QString said() const;

Q_SIGNALS:
    /// Signed, or read to its end.
    void left();

private:
    void build();
    void buildSigning();
    void buildButtons();
    void show(const viewmodel::BundleView &view);
    void say(const QString &sentence, bool good);
    void sign();

    viewmodel::ExchangeScreen &m_exchange;
    FileChooser &m_chooser;
    QString m_bundle;
    Pane *m_pane;
    ToneLabel *m_facts;
    QPlainTextEdit *m_text;
    ToneLabel *m_said;
    QWidget *m_signing; ///< opinion and password with their words
    QLineEdit *m_opinion;
    FieldDraft *m_opinionDraft; ///< what was typed of it and not signed
    QLineEdit *m_password;
    ButtonRow *m_buttons;
    ActionButton *m_sign = nullptr;
};

} // namespace ui

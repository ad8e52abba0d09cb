#pragma once

#include <QObject>

class QLineEdit;
class QPlainTextEdit;

namespace ui {

class InlineStrip;

/// What the second person sees and types, in a strip of its owner: the very text that is signed, and the password.
class SecondSignature final : public QObject {
    Q_OBJECT
public:
    explicit SecondSignature(InlineStrip &strip);

    /// Opens the strip on that text. Refused with `refusal`, where it is not empty.
    void open(const QString &title, const QString &text, const QString &refusal = {});
    /// What stands before whoever signs.
    [[nodiscard]] QString text() const { return m_seen; }
    /// Gives the password out, and keeps none. Empty: it is said that it is wanted.
    [[nodiscard]] QString takePassword();
    void clear();
    [[nodiscard]] QLineEdit *password() const { return m_password; }
    [[nodiscard]] QPlainTextEdit *paper() const { return m_text; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    InlineStrip &m_strip;
    QPlainTextEdit *m_text;
    QLineEdit *m_password;
    QString m_seen;
};

} // namespace ui

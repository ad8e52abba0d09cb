#pragma once

#include <QWidget>

#include <functional>

class QLineEdit;

namespace ui {

class ToneLabel;

/// A line for when something is due, and beside it what it is read as: who types 12:00 at one o'clock sees that it is
/// tomorrow before he records it.
class DueField final : public QWidget {
    Q_OBJECT
public:
    /// `read` says what is typed in words; empty where it cannot be read.
    explicit DueField(std::function<QString(const QString &)> read, QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *line() const { return m_line; }
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString reading() const; ///< as it stands beside the line

private:
    void showReading();

    std::function<QString(const QString &)> m_read;
    QLineEdit *m_line;
    ToneLabel *m_reading;
};

} // namespace ui

#pragma once

#include <QFont>
#include <QKeySequence>
#include <QList>
#include <QString>
#include <QWidget>

class QAction;
class QPainter;

namespace ui {

struct Tokens;

/// A key and what it does here: drawn as a key cap followed by the word.
struct KeyHint {
    QString key;
    QString word;
    friend bool operator==(const KeyHint &, const KeyHint &) = default;
};

/// How the console writes a key: "Ctrl+Enter", "/", "F9".
[[nodiscard]] QString keyName(const QKeySequence &key);
/// First key and short word of an action that has a key; `key` is empty when it has none.
[[nodiscard]] KeyHint keyHint(const QAction &action);
/// Hints of every action on this widget that has a key and can be seen, those of low priority left out.
[[nodiscard]] QList<KeyHint> keyHints(const QWidget &widget);

[[nodiscard]] QSize keyCapSize(const QString &key, const QFont &body);
/// A cap in the given ink, for example the text colour of a filled button.
void paintKeyCap(QPainter &painter, const QRect &rect, const QString &key, const QFont &body, const QColor &ink);

[[nodiscard]] int keyHintsWidth(const QList<KeyHint> &hints, const QFont &body);
/// Paints the hints from the left edge of `rect`; those that do not fit whole are left out.
void paintKeyHints(
    QPainter &painter, const QRect &rect, const QList<KeyHint> &hints, const QFont &body, const Tokens &tokens);

/// A row of key hints; says them to a screen reader as "Key word, Key word".
class KeyHintBar final : public QWidget {
    Q_OBJECT
public:
    explicit KeyHintBar(QWidget *parent = nullptr);
    void setHints(const QList<KeyHint> &hints);
    [[nodiscard]] const QList<KeyHint> &hints() const { return m_hints; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<KeyHint> m_hints;
};

} // namespace ui

#pragma once

#include <QComboBox>

namespace viewmodel {
class TryOut;
struct TryOutFact;
} // namespace viewmodel

namespace ui {

/// One fact of a try-out: ↑ ↓ move it from threshold to threshold, or an answer is typed as people say it.
class FactBox final : public QComboBox {
    Q_OBJECT
public:
    FactBox(viewmodel::TryOut &tryOut, const QString &fact, QWidget *parent = nullptr);

    /// What it is now. A text that is just being typed stays as it is typed.
    void show(const viewmodel::TryOutFact &fact);

Q_SIGNALS:
    /// Why what is typed cannot be read; empty: it can.
    void problem(const QString &problem);

protected:
    /// A list that is scrolled past must not change a fact.
    void wheelEvent(QWheelEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    viewmodel::TryOut &m_tryOut;
    const QString m_fact;
    bool m_typing = false;
    QString m_typed; ///< so far
    bool m_unread = false; ///< what was typed means nothing
    QString m_words; ///< what is known, in words
};

} // namespace ui

#include "ui/plan/FactBox.h"

#include "ui/common/Metrics.h"
#include "viewmodel/plans/TryOut.h"

#include <QLineEdit>
#include <QWheelEvent>

namespace ui {

FactBox::FactBox(viewmodel::TryOut &tryOut, const QString &fact, QWidget *parent)
    : QComboBox(parent)
    , m_tryOut(tryOut)
    , m_fact(fact)
{
    setObjectName(fact);
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setCompleter(nullptr);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumWidth(Metrics::of(this).em(6));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(4);
    connect(this, &QComboBox::activated, this, [this](int index) {
        m_typing = false;
        m_unread = false;
        Q_EMIT problem({});
        m_tryOut.choose(m_fact, index);
    });
    connect(lineEdit(), &QLineEdit::textEdited, this, [this](const QString &text) {
        if (!m_typing || !text.startsWith(m_typed)) // what is written over was meant
            m_tryOut.beginTyping(m_fact);
        m_typing = true;
        m_typed = text;
        const QString wrong = m_tryOut.answer(m_fact, text);
        m_unread = !wrong.isEmpty();
        Q_EMIT problem(wrong);
    });
}

void FactBox::show(const viewmodel::TryOutFact &fact)
{
    const QSignalBlocker quiet(this);
    if (count() != fact.choices.size()) {
        const QString typed = currentText();
        clear();
        addItems(fact.choices);
        setEditText(typed);
    }
    m_words = fact.value.isEmpty() ? fact.choices.first() : fact.value;
    if (m_typing)
        return;
    setCurrentIndex(fact.choice);
    setEditText(m_words);
    lineEdit()->setCursorPosition(0);
    setToolTip(fact.hint.isEmpty() ? m_words : fact.hint);
}

void FactBox::wheelEvent(QWheelEvent *event) { event->ignore(); }

// What was typed turns into what it was understood as; what is wrong about what was not understood goes on standing
// there.
void FactBox::focusOutEvent(QFocusEvent *event)
{
    QComboBox::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason || !m_typing)
        return;
    m_typing = false;
    setEditText(m_words);
    if (!m_unread)
        Q_EMIT problem({});
}

} // namespace ui

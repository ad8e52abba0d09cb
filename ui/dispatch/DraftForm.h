#pragma once

#include "viewmodel/dispatch/Approval.h"

#include <QWidget>

class QGridLayout;
class QLineEdit;

namespace ui {

class InlineStrip;

/// The draft of a notice: the lots of what is asked for, what expires first first, with the quantity proposed of each.
class DraftForm final : public QWidget {
    Q_OBJECT
public:
    explicit DraftForm(viewmodel::Approval &approval, QWidget *parent = nullptr);

    void open();
    [[nodiscard]] InlineStrip *strip() const { return m_strip; }
    /// One for each lot, in the order of the screen.
    [[nodiscard]] const QList<QLineEdit *> &quantities() const { return m_quantities; }
    [[nodiscard]] QLineEdit *note() const { return m_note; }

Q_SIGNALS:
    void recorded();
    void left();

private:
    void rebuild();
    void hand();

    viewmodel::Approval &m_approval;
    InlineStrip *m_strip;
    QWidget *m_lots;
    QLineEdit *m_note;
    std::vector<viewmodel::DraftChoice> m_choices;
    QList<QLineEdit *> m_quantities;
    std::int64_t m_notice = 0; ///< whose lots stand there
};

} // namespace ui

#pragma once

#include "viewmodel/dispatch/Approval.h"

#include <QWidget>

class QGridLayout;
class QLineEdit;

namespace ui {

class DraftKeeper;
class FieldDraft;
class InlineStrip;

/// The draft of a notice: the lots of what is asked for, what expires first first, with the quantity proposed of each.
/// What is typed is kept for each notice and lot until it is recorded. Once goods are on their way it shows what went,
/// and only the note can be written.
class DraftForm final : public QWidget {
    Q_OBJECT
public:
    DraftForm(viewmodel::Approval &approval, DraftKeeper &keeper, QWidget *parent = nullptr);

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
    void addQuantity(const viewmodel::DraftChoice &choice, QGridLayout &cells, int row);
    void hand();

    viewmodel::Approval &m_approval;
    DraftKeeper &m_keeper;
    InlineStrip *m_strip;
    QWidget *m_lots;
    QLineEdit *m_note;
    std::vector<viewmodel::DraftChoice> m_choices;
    QList<QLineEdit *> m_quantities;
    FieldDraft *m_noteDraft;
    QList<FieldDraft *> m_quantityDrafts;
    std::int64_t m_notice = 0; ///< whose lots stand there
    std::int64_t m_draft = 0; ///< the draft it takes the place of
};

} // namespace ui

#pragma once

#include "viewmodel/dispatch/Approval.h"

#include <QMap>
#include <QWidget>

class QGridLayout;
class QLineEdit;

namespace ui {

class ToneLabel;

class DraftKeeper;
class FieldDraft;
class InlineStrip;

/// The draft of a notice: the lots of what is asked for, what expires first first, with the quantity proposed of each.
/// What is typed is kept for each notice and lot until it is recorded. Once goods are on their way it shows what went,
/// and only the note and what the request says can be written.
class DraftForm final : public QWidget {
    Q_OBJECT
public:
    DraftForm(viewmodel::Approval &approval, DraftKeeper &keeper, QWidget *parent = nullptr);

    void open();
    [[nodiscard]] InlineStrip *strip() const { return m_strip; }
    /// One for each lot, in the order of the screen.
    [[nodiscard]] const QList<QLineEdit *> &quantities() const { return m_quantities; }
    [[nodiscard]] QLineEdit *note() const { return m_note; }
    /// What the request says, to be put right.
    [[nodiscard]] QLineEdit *field(viewmodel::RequestTexts::Field field) const { return m_texts.at(field); }

Q_SIGNALS:
    void recorded();
    void left();

private:
    [[nodiscard]] QWidget *buildParticulars();
    void showParticulars();
    [[nodiscard]] viewmodel::RequestTexts particulars() const;
    void rebuild();
    void showSums();
    [[nodiscard]] QStringList typed() const;
    [[nodiscard]] QString scope() const;
    void addQuantity(const viewmodel::DraftChoice &choice, QGridLayout &cells, int row);
    void hand();

    viewmodel::Approval &m_approval;
    DraftKeeper &m_keeper;
    InlineStrip *m_strip;
    ToneLabel *m_cost; ///< what whoever drafts gives away
    QWidget *m_lots;
    QLineEdit *m_note;
    std::vector<viewmodel::DraftChoice> m_choices;
    QList<QLineEdit *> m_quantities;
    QMap<qsizetype, ToneLabel *> m_sums; ///< by the first quantity of the item
    std::array<QLineEdit *, viewmodel::RequestTexts::Fields> m_texts{};
    QList<FieldDraft *> m_textDrafts; ///< in the order of CorrectedFields
    FieldDraft *m_noteDraft;
    QList<FieldDraft *> m_quantityDrafts;
    std::int64_t m_notice = 0; ///< whose lots stand there
    std::int64_t m_draft = 0; ///< the draft it takes the place of
};

} // namespace ui

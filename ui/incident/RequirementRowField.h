#pragma once

#include "viewmodel/incident/LevelPresenter.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace ui {

class SegmentBar;
class ToneLabel;

/// One thing to confirm: its box, and where the plan names the posts that confirm it, the post and the person in fields
/// of its own, so that nobody signs for another.
class RequirementRowField final : public QWidget {
    Q_OBJECT
public:
    explicit RequirementRowField(QWidget *parent = nullptr);

    void setRow(const viewmodel::RequirementRow &row);
    /// Forgets who signed: what was typed for one order is no signature of the next.
    void clearSigner();
    [[nodiscard]] QCheckBox *box() const { return m_box; }
    [[nodiscard]] SegmentBar *posts() const { return m_posts; }
    [[nodiscard]] QLineEdit *person() const { return m_person; }
    [[nodiscard]] bool hasSigner() const { return !m_row.posts.empty(); }

Q_SIGNALS:
    void clicked(bool checked);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showText(); ///< over as many lines as its width asks for; a check box does not do that by itself

    viewmodel::RequirementRow m_row;
    ToneLabel *m_condition; ///< of a box that is only one way to meet it
    QCheckBox *m_box;
    QWidget *m_signer;
    SegmentBar *m_posts;
    QLineEdit *m_person;
    ToneLabel *m_given;
};

} // namespace ui

#pragma once

#include "base/Instant.h"

#include <QWidget>

#include <memory>
#include <optional>

class QCheckBox;
class QLineEdit;
namespace Ui {
class IntakePanel;
}
namespace viewmodel {
class Desk;
struct Intake;
} // namespace viewmodel

namespace ui {

class ActionButton;
class DraftKeeper;
class FieldDraft;
class MessageStrip;
class Pane;
class SegmentBar;
class TextEntry;
class ToneLabel;

/// A call as it comes in: the words first, everything else if there is time. Ctrl+Enter opens the incident. Where
/// nobody says when, the call is of the moment its first word was typed: writing it up takes no minute off its clocks.
class IntakePanel final : public QWidget {
    Q_OBJECT
public:
    /// `desk` and `keeper` outlive the panel; `counties` are offered for the county, any other may be typed.
    IntakePanel(viewmodel::Desk &desk, DraftKeeper &keeper, const QStringList &counties, QWidget *parent = nullptr);
    ~IntakePanel() override;

    /// Brings back what was left unsent, and puts the cursor into the narrative.
    void begin();
    void commit();

    [[nodiscard]] TextEntry *narrative() const { return m_narrative; }
    [[nodiscard]] QLineEdit *county() const;
    [[nodiscard]] QLineEdit *place() const;
    [[nodiscard]] QLineEdit *what() const;
    [[nodiscard]] QLineEdit *source() const;
    [[nodiscard]] QLineEdit *time() const;
    /// Why a superseded plan is started nonetheless; hidden while none is chosen.
    [[nodiscard]] QLineEdit *reason() const;
    [[nodiscard]] QString planCaution() const;
    [[nodiscard]] SegmentBar *counties() const { return m_counties; }
    [[nodiscard]] const QList<QCheckBox *> &plans() const { return m_plans; }
    /// Which of the plans chosen may have asked for others of them; objectName is its id.
    [[nodiscard]] const QList<QCheckBox *> &askers() const { return m_askers; }
    [[nodiscard]] MessageStrip *message() const { return m_message; }

Q_SIGNALS:
    /// The incident is recorded; the desk puts it in view.
    void recorded();
    /// Put away for now, drafts kept.
    void left();

private:
    void build(const QStringList &counties);
    void keepDrafts();
    void showPlans();
    void suggestPlans();
    void suggestCounty();
    void showCaution();
    void showAskers();
    [[nodiscard]] QString beside() const;
    [[nodiscard]] QStringList chosenPlans() const;
    void orderFields();
    void noteBegin();
    void setBegan(std::optional<base::Instant> began);
    void setCountyChosen(bool chosen);
    [[nodiscard]] viewmodel::Intake intake() const;

    viewmodel::Desk &m_desk;
    DraftKeeper &m_keeper;
    const std::unique_ptr<Ui::IntakePanel> m_ui;
    Pane *m_pane;
    MessageStrip *m_message;
    TextEntry *m_narrative;
    const QStringList m_known; ///< counties
    SegmentBar *m_counties;
    ToneLabel *m_caution; ///< that a chosen plan is superseded, by what and since when
    ActionButton *m_open;
    QList<QCheckBox *> m_plans; ///< objectName is the plan's id
    QList<QCheckBox *> m_askers;
    bool m_plansChosen = false; ///< by hand: nothing is suggested any more
    bool m_countyChosen = false; ///< by hand, typed or taken off it
    QList<FieldDraft *> m_drafts;
    std::optional<base::Instant> m_began; ///< the first word of the call; kept with the drafts
};

} // namespace ui

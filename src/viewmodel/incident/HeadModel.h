#pragma once

#include "viewmodel/Subject.h"
#include "viewmodel/Vocabulary.h"

namespace viewmodel {

/// One step of the lifecycle line: 接报 核实 Ⅲ/Ⅱ/Ⅰ级响应 终止 评估. The levels share one step until one is in force.
struct LifecycleStep {
    QString id;
    QString text;
    StepState state = StepState::Ahead;
    Level level = Level::None; ///< of the level in force
    friend bool operator==(const LifecycleStep &, const LifecycleStep &) = default;
};

/// One plan running on the incident, as a tab.
struct PlanTab {
    QString activation;
    QString title; ///< "特种设备事故"
    QString document; ///< "吕政办发〔2020〕72号"
    QString link; ///< beside which plan it was opened, which ones it has opened; empty: it stands alone
    bool current = false;
    int missing = 0; ///< questions that can still change its level
    friend bool operator==(const PlanTab &, const PlanTab &) = default;
};

/// What the head of an incident says.
struct Head {
    QString number; ///< "2026-0147"
    QString title;
    QString county, detail, what; ///< for correcting place and kind
    QString reported; ///< "02:51"
    QString elapsed;
    QString line; ///< "incident 2026-0147 · reported 02:51 · running 0 h 23 min"
    std::vector<LifecycleStep> steps;
    Chip warning; ///< the strongest in force, whichever plan it was issued by; without a text: none
    std::vector<PlanTab> plans;
    bool readOnly = false;
    bool responded = false; ///< the response of the plan in view was started once
    bool barred = false; ///< read-only for whoever sits here, not for all
    QString readOnlyReason; ///< "ended 02:51: read-only; reopen to go on (5.4)"; empty while open
    friend bool operator==(const Head &, const Head &) = default;
};

class HeadModel final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] const Head &head() const { return m_head; }
    void show(const Subject &subject, const incident::PlanLibrary &plans, base::Instant now);
    /// Why whoever sits here may enter nothing; empty: he may. Shown at the next show(). True when it is another.
    bool setBar(const QString &reason) { return std::exchange(m_bar, reason) != reason; }

Q_SIGNALS:
    void changed();

private:
    /// Of the plans not in view too, judged once a snapshot: a head is shown every second.
    struct Plans {
        app::IncidentPointer of;
        std::map<std::string, int> missing; ///< by activation
        Chip warning;
    };
    void judgePlans(const Subject &subject, const incident::PlanLibrary &plans);

    Head m_head;
    QString m_bar;
    Plans m_plans;
};

} // namespace viewmodel

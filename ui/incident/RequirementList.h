#pragma once

#include "viewmodel/LevelPresenter.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QVBoxLayout;

namespace ui {

class ToneLabel;

/// What has to hold before a step may be taken, to be ticked off; each tick is recorded by itself, with who confirms
/// it. A box shows what is recorded, not what was clicked.
class RequirementList final : public QWidget {
    Q_OBJECT
public:
    explicit RequirementList(QWidget *parent = nullptr);

    /// `advice` is what else the plan says about it, not to be ticked.
    void setRequirements(const std::vector<viewmodel::RequirementRow> &requirements, const QStringList &advice);
    [[nodiscard]] const QList<QCheckBox *> &boxes() const { return m_boxes; }
    [[nodiscard]] QLineEdit *sourceField() const { return m_source; }

Q_SIGNALS:
    void confirmed(const QString &confirmation, bool holds, const QString &source);

private:
    std::vector<viewmodel::RequirementRow> m_requirements;
    QVBoxLayout *m_rows;
    QList<QCheckBox *> m_boxes;
    ToneLabel *m_advice;
    QLineEdit *m_source;
};

} // namespace ui

#pragma once

#include "viewmodel/incident/LevelPresenter.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QVBoxLayout;

namespace ui {

class RequirementRowField;
class ToneLabel;

/// What has to hold before a step may be taken, to be ticked off; each tick is recorded by itself, with who confirms
/// it. A box shows what is recorded, not what was clicked. Where the plan names the posts that sign, each signature has
/// fields of its own; the field above the list is for the others.
class RequirementList final : public QWidget {
    Q_OBJECT
public:
    explicit RequirementList(QWidget *parent = nullptr);

    /// `advice` is what else the plan says about it, not to be ticked.
    void setRequirements(const std::vector<viewmodel::RequirementRow> &requirements, const QStringList &advice);
    /// For another order: nobody who confirmed the last one is taken to confirm this.
    void clearSources();
    [[nodiscard]] QList<QCheckBox *> boxes() const;
    [[nodiscard]] const QList<RequirementRowField *> &fields() const { return m_fields; }
    /// Where the first one that is still to be confirmed begins: who confirms it, where that is to be said first, else
    /// its box. Null: nothing is.
    [[nodiscard]] QWidget *firstOpen() const;
    [[nodiscard]] QLineEdit *sourceField() const { return m_source; }

Q_SIGNALS:
    /// `post`: of those the plan names; empty where it names none.
    void confirmed(const QString &confirmation, bool holds, const QString &source, const QString &post);
    /// Who confirms it is not said yet; the field to say it in has the focus.
    void sourceMissing();

private:
    void click(std::size_t position, bool checked);

    std::vector<viewmodel::RequirementRow> m_requirements;
    QVBoxLayout *m_rows;
    QList<RequirementRowField *> m_fields;
    ToneLabel *m_advice;
    QLineEdit *m_source;
};

} // namespace ui

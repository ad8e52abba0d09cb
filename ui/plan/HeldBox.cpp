#include "ui/plan/HeldBox.h"

#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/ToneLabel.h"
#include "viewmodel/plans/PlanPresenter.h"

namespace ui {

HeldBox::HeldBox(viewmodel::PlanPresenter &plans, QWidget *parent)
    : QComboBox(parent)
    , m_plans(plans)
{
    setAccessibleName(tr("What the rows and states are lit for"));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setMaximumWidth(Metrics::of(this).em(20));
    connect(this, &QComboBox::activated, this, [this](int index) { m_plans.hold(itemData(index).toString()); });
    connect(&plans, &viewmodel::PlanPresenter::switched, this, &HeldBox::show);
    connect(&plans, &viewmodel::PlanPresenter::casesChanged, this, &HeldBox::show);
    show();
}

HeldBox *addHeldBox(Pane &pane, viewmodel::PlanPresenter &plans)
{
    auto *word = new ToneLabel;
    word->setText(HeldBox::tr("lit for"));
    word->setTone(Tone::Muted);
    word->setFont(typeFont(pane.font(), TypeRole::Note));
    pane.addHeadWidget(word);
    auto *box = new HeldBox(plans);
    pane.addHeadWidget(box);
    return box;
}

void HeldBox::show()
{
    const QSignalBlocker quiet(this);
    clear();
    for (const viewmodel::Choice &choice : m_plans.cases()) {
        addItem(choice.text, choice.id);
        if (choice.id == m_plans.held())
            setCurrentIndex(count() - 1);
    }
    setToolTip(currentText());
}

} // namespace ui

#pragma once

#include <QComboBox>

namespace viewmodel {
class PlanPresenter;
}

namespace ui {

class Pane;

/// What tables and ladders are held against: the try-out, or an incident that runs the version in view.
class HeldBox final : public QComboBox {
    Q_OBJECT
public:
    explicit HeldBox(viewmodel::PlanPresenter &plans, QWidget *parent = nullptr);

private:
    void show();

    viewmodel::PlanPresenter &m_plans;
};

/// Puts such a box into the head of a pane, behind its words.
HeldBox *addHeldBox(Pane &pane, viewmodel::PlanPresenter &plans);

} // namespace ui

#include "gui/window/Operator.h"

#include "ui/incident/HeadPanel.h"
#include "ui/incident/IncidentPage.h"
#include "ui/incident/IntakePanel.h"
#include "ui/incident/LevelPanel.h"
#include "ui/incident/OrderStrip.h"
#include "ui/incident/QuestionCard.h"
#include "ui/incident/QuestionList.h"
#include "ui/incident/QuestionPanel.h"
#include "ui/incident/RequirementList.h"
#include "ui/incident/RequirementRowField.h"
#include "ui/incident/SegmentBar.h"
#include "ui/incident/StepButtons.h"
#include "ui/incident/TextEntry.h"
#include "ui/common/ActionButton.h"

#include <QCheckBox>
#include <QLineEdit>

void Operator::takeCall(const QString &words)
{
    press(Qt::Key_N, Qt::ControlModifier);
    type(words);
    press(Qt::Key_Return, Qt::ControlModifier);
    if (!window().page().intake()->planCaution().isEmpty()) { // asks why a superseded plan is started, cursor there
        type(QStringLiteral("新预案尚未录入"));
        press(Qt::Key_Return, Qt::ControlModifier);
    }
    // The page comes first, the answer to whoever took the call after it: it empties the fields for the next.
    const auto taken = [this] {
        const ui::IncidentPage &page = window().page();
        return !incident().empty() && !page.intakeOpen() && page.intake()->narrative()->text().isEmpty();
    };
    ASSERT_TRUE(waitFor(taken));
}

void Operator::answer(const char *fact, const QString &words)
{
    press(Qt::Key_3, Qt::AltModifier);
    ui::QuestionList &list = *window().page().questions()->list();
    press(Qt::Key_Home);
    for (int i = 0; i < 20 && list.current()->question().key != QString::fromUtf8(fact); ++i)
        press(Qt::Key_Down);
    ASSERT_EQ(list.current()->question().key.toStdString(), fact);
    const std::string before = valueOf(fact);
    const bool latin = std::ranges::all_of(words, [](QChar c) { return c.toLatin1() != 0; });
    if (latin) {
        for (const QChar c : words) // the first goes to the list, which hands it and the cursor to the answer
            QTest::keyClick(QApplication::focusWidget(), c.toLatin1());
    } else {
        press(Qt::Key_Return);
        type(words);
    }
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([&] { return valueOf(fact) != before; })) << fact;
}

void Operator::orderProposed(const std::string &step, const std::string &state)
{
    press(Qt::Key_R, Qt::ControlModifier);
    ui::OrderStrip &order = *window().page().level()->order();
    ASSERT_TRUE(order.isOpen());
    ASSERT_EQ(order.subject().toStdString(), step);
    press(Qt::Key_Space);
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([&] { return currentState() == state; })) << currentState();
}

ui::OrderStrip &Operator::openStep(const char *id)
{
    window().page().level()->steps()->button(QString::fromUtf8(id))->click();
    return *window().page().level()->order();
}

void Operator::confirmEverything(ui::OrderStrip &order, const char *id, int boxes)
{
    order.requirements()->sourceField()->setFocus();
    type(QStringLiteral("现场指挥部"));
    const auto met = [this, id] {
        return std::ranges::count(step(id)->requirements, true, &viewmodel::RequirementRow::met);
    };
    const auto before = met();
    int confirmed = 0;
    for (QCheckBox *box : order.requirements()->boxes()) {
        if (!box->isEnabled())
            continue; // a condition on the facts
        box->click(); // a click beside the words of a wide box would miss it
        ++confirmed;
        ASSERT_TRUE(waitFor([&] { return met() == before + confirmed; })) << confirmed;
    }
    ASSERT_EQ(confirmed, boxes);
}

void Operator::signEverything(ui::OrderStrip &order)
{
    int number = 0;
    for (ui::RequirementRowField *field : order.requirements()->fields()) {
        if (!field->hasSigner() || field->box()->isChecked())
            continue;
        field->person()->setFocus();
        type(QStringLiteral("签字人 %1").arg(++number));
        field->box()->click();
        ASSERT_TRUE(waitFor([&] { return field->box()->isChecked(); })) << number;
    }
}

void Operator::takeOpenStep(ui::OrderStrip &order, const std::string &state)
{
    ASSERT_TRUE(order.isOpen());
    order.deciders()->setFocus();
    press(Qt::Key_Space);
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([&] { return currentState().starts_with(state); })) << currentState();
}

void Operator::viewPlan(const char *id)
{
    window().page().head()->planTabs()->segment(QString::fromUtf8(id))->click();
    ASSERT_TRUE(waitFor([&] { return window().page().head()->planTabs()->chosen() == QString::fromUtf8(id); }));
}

std::string Operator::chips()
{
    std::string text;
    for (const viewmodel::Chip &chip : incident().level().view().chips)
        text += (text.empty() ? "" : ", ") + chip.text.toStdString();
    return text;
}

const viewmodel::TransitionRow *Operator::step(const char *id)
{
    for (const viewmodel::TransitionRow &row : incident().level().view().response.steps) {
        if (row.id == QString::fromUtf8(id))
            return &row;
    }
    return nullptr;
}

bool Operator::timelineSays(const QString &words)
{
    return std::ranges::any_of(
        incident().timeline().rows(), [&](const viewmodel::TimelineRow &row) { return row.text.contains(words); });
}

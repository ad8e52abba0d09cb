#pragma once

#include <QMap>
#include <QWidget>

class QComboBox;
class QGridLayout;
class QVBoxLayout;

namespace viewmodel {
class PlanPresenter;
struct TryOutAnswer;
} // namespace viewmodel

namespace ui {

class ActionButton;
class FactBox;
class Pane;
class ToneLabel;

/// Facts moved, answers read: nothing of it is recorded.
class TryOutPanel final : public QWidget {
    Q_OBJECT
public:
    explicit TryOutPanel(viewmodel::PlanPresenter &plans, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *facts() const;
    [[nodiscard]] QWidget *answers() const;
    [[nodiscard]] FactBox *box(const QString &fact) const { return m_boxes.value(fact); }
    [[nodiscard]] QComboBox *sources() const { return m_sources; }
    [[nodiscard]] QString problem() const;
    /// Into the first fact, ready to be overwritten.
    void focusFirst();

private:
    void build();
    [[nodiscard]] QWidget *makeSourceLine();
    void makeFacts();
    void begin(const QString &source);
    void showSources();
    void show();
    void showAnswers();
    [[nodiscard]] QWidget *makeAnswer(const viewmodel::TryOutAnswer &answer) const;

    viewmodel::PlanPresenter &m_plans;
    Pane *m_factPane;
    Pane *m_answerPane;
    QComboBox *m_sources;
    ActionButton *m_clear;
    QWidget *m_form = nullptr;
    QGridLayout *m_grid = nullptr;
    QVBoxLayout *m_answerLayout = nullptr;
    ToneLabel *m_problem;
    QMap<QString, FactBox *> m_boxes;
    QMap<QString, ToneLabel *> m_marks;
};

} // namespace ui

#pragma once

#include <QWidget>

class QBoxLayout;

namespace viewmodel {
struct PlanRow;
}

namespace ui {

class ToneLabel;

/// Which version is in view, what stands against it, and what can be done with it: on one line where all of it has
/// room, else the buttons below.
class PlanHead final : public QWidget {
    Q_OBJECT
public:
    explicit PlanHead(QWidget *parent = nullptr);
    void show(const viewmodel::PlanRow &row);
    /// "3 errors", as shown; empty: no mark.
    [[nodiscard]] QString fault() const;

Q_SIGNALS:
    void backWanted();
    void compareWanted();
    void checkWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    ToneLabel *m_title;
    ToneLabel *m_document;
    ToneLabel *m_state;
    ToneLabel *m_fault;
    QBoxLayout *m_layout;
    QWidget *m_words;
    QWidget *m_buttons;
};

} // namespace ui

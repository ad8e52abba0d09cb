#pragma once

#include "viewmodel/dispatch/Approval.h"

#include <QWidget>

#include <array>
#include <functional>

class QComboBox;
class QLineEdit;

namespace ui {

class DraftKeeper;
class FieldDraft;
class GoodsField;
class InlineStrip;

/// The application form (70号 附录 7.4): who asks for what, where it goes and by when. What is typed is kept until it
/// is recorded.
class RequestForm final : public QWidget {
    Q_OBJECT
public:
    /// `incidents` are those that run, for the choice of one.
    RequestForm(viewmodel::Approval &approval, DraftKeeper &keeper, std::function<viewmodel::Choices()> incidents,
        QWidget *parent = nullptr);

    void open();
    [[nodiscard]] InlineStrip *strip() const { return m_strip; }
    [[nodiscard]] QLineEdit *field(viewmodel::RequestTexts::Field field) const { return m_texts.at(field); }
    [[nodiscard]] QComboBox *path() const { return m_path; }
    [[nodiscard]] QComboBox *medium() const { return m_medium; }
    [[nodiscard]] GoodsField *goods() const { return m_goods; }

Q_SIGNALS:
    void recorded();
    void left();

private:
    QLineEdit *addText(viewmodel::RequestTexts::Field field, const QString &hint = {});
    void hand();
    void keepChoice(QComboBox *box, const QString &name);
    void restoreChoice(QComboBox *box, const QString &name);
    void startAnew();
    [[nodiscard]] viewmodel::RequestTexts typed() const;
    [[nodiscard]] QWidget *fieldOf(const viewmodel::EntryProblem &problem) const;

    viewmodel::Approval &m_approval;
    DraftKeeper &m_keeper;
    std::function<viewmodel::Choices()> m_incidents;
    InlineStrip *m_strip;
    QComboBox *m_path;
    QComboBox *m_medium;
    QComboBox *m_incident;
    GoodsField *m_goods;
    std::array<QLineEdit *, viewmodel::RequestTexts::Fields> m_texts{};
    QList<FieldDraft *> m_drafts;
};

} // namespace ui

#pragma once

#include "viewmodel/Vocabulary.h"

#include <QStringList>
#include <QWidget>

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace ui {

/// Items of the catalogue with their quantities, a line each; behind the last line that is filled in stands an empty
/// one.
class GoodsField final : public QWidget {
    Q_OBJECT
public:
    explicit GoodsField(QWidget *parent = nullptr);

    void setCatalogue(const viewmodel::Choices &items);
    /// As typed, the empty line too.
    [[nodiscard]] std::vector<std::pair<QString, QString>> goods() const;
    [[nodiscard]] QLineEdit *itemField(std::size_t line) const;
    [[nodiscard]] QLineEdit *quantityField(std::size_t line) const;
    void clear();
    /// All of it as one text, and back: what a draft keeps.
    [[nodiscard]] QString text() const;
    void setText(const QString &text);

Q_SIGNALS:
    void edited();

private:
    struct Line {
        QComboBox *item;
        QLineEdit *quantity;
    };
    void addLine();
    void fill(QComboBox &box) const;
    void followEdits();

    QGridLayout *m_grid;
    viewmodel::Choices m_catalogue;
    std::vector<Line> m_lines;
};

} // namespace ui

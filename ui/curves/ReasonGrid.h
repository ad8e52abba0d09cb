#pragma once

#include "viewmodel/series/SeriesPresenter.h"

#include <QWidget>

class QGridLayout;

namespace ui {

/// Why a series calls for a level: one line a fact, with its value, what it calls for, and the clause.
class ReasonGrid final : public QWidget {
    Q_OBJECT
public:
    explicit ReasonGrid(QWidget *parent = nullptr);
    void setReasons(const std::vector<viewmodel::SeriesReason> &reasons);

private:
    void addRow(int row, const viewmodel::SeriesReason &reason);

    QGridLayout *m_grid;
    std::vector<viewmodel::SeriesReason> m_reasons;
};

} // namespace ui

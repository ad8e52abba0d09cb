#pragma once

class QLineEdit;
class QWidget;

namespace ui {

/// A line for 审批意见: what is signed where nothing is typed stands in it in grey.
[[nodiscard]] QLineEdit *makeOpinionLine(QWidget *parent);

} // namespace ui

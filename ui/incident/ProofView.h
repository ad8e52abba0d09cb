#pragma once

#include "ui/incident/ClauseLine.h"

class QVBoxLayout;

namespace ui {

/// Why this level, as lines of two columns: a clause or a word at the left, what it says at the right. Lines that hold
/// whatever the unknown facts turn out to be are tinted.
class ProofView final : public QWidget {
    Q_OBJECT
public:
    struct Line {
        ClauseLine::Part left;
        QList<ClauseLine::Part> right;
        bool hit = false;
        QString more = {}; ///< in the tool tip
        friend bool operator==(const Line &, const Line &) = default;
    };
    explicit ProofView(QWidget *parent = nullptr);
    void setLines(const QList<Line> &lines);
    [[nodiscard]] const QList<Line> &lines() const { return m_lines; }

private:
    QList<Line> m_lines;
    QVBoxLayout *m_layout;
};

} // namespace ui

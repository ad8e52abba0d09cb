#pragma once

#include <QWidget>

class QTableWidget;

namespace viewmodel {
class IncidentPresenter;
}

namespace ui {

class InlineStrip;
class SegmentBar;

/// What the enterprises of the reduction list cut against what the plan asks for, shortfalls in red, and the table to
/// hand out to a county.
class ReductionStrip final : public QWidget {
    Q_OBJECT
public:
    /// `incident` outlives the strip.
    explicit ReductionStrip(viewmodel::IncidentPresenter &incident, QWidget *parent = nullptr);

    void open();
    [[nodiscard]] InlineStrip *strip() const { return m_strip; }
    [[nodiscard]] QTableWidget *table() const { return m_table; }
    [[nodiscard]] SegmentBar *counties() const { return m_counties; }

Q_SIGNALS:
    /// A text is to be written to a file of the person's choice.
    void exportWanted(const QString &fileName, const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void handOut();

    viewmodel::IncidentPresenter &m_incident;
    InlineStrip *m_strip;
    QTableWidget *m_table;
    SegmentBar *m_counties;
};

} // namespace ui

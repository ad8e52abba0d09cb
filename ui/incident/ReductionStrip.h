#pragma once

#include <QWidget>

class QTableWidget;

namespace viewmodel {
class IncidentPresenter;
}

namespace ui {

class InlineStrip;
class SegmentBar;
class ToneLabel;

/// What the enterprises of the reduction list cut against what the plan asks for, shortfalls in red and in words, and
/// the table to hand out to a county.
class ReductionStrip final : public QWidget {
    Q_OBJECT
public:
    /// `incident` outlives the strip.
    explicit ReductionStrip(viewmodel::IncidentPresenter &incident, QWidget *parent = nullptr);

    void open();
    [[nodiscard]] InlineStrip *strip() const { return m_strip; }
    [[nodiscard]] QTableWidget *table() const { return m_table; }
    [[nodiscard]] SegmentBar *counties() const { return m_counties; }
    /// "橙色: NOx short of 4.3 t, VOCs short of 0.9 t", a line a level; that nothing is short where nothing is.
    [[nodiscard]] QString shortfall() const;

Q_SIGNALS:
    /// A text is to be written to a file of the person's choice.
    void exportWanted(const QString &fileName, const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void fillTable();
    void sayShortfall();
    void handOut();

    viewmodel::IncidentPresenter &m_incident;
    InlineStrip *m_strip;
    QTableWidget *m_table;
    ToneLabel *m_short;
    SegmentBar *m_counties;
};

} // namespace ui

#pragma once

#include <QWidget>

class QPlainTextEdit;

namespace viewmodel {
class IncidentPresenter;
}

namespace ui {

class InlineStrip;

/// A report as it was fixed, to be read again and saved as text.
class ReportView final : public QWidget {
    Q_OBJECT
public:
    /// `incident` outlives the view.
    explicit ReportView(viewmodel::IncidentPresenter &incident, QWidget *parent = nullptr);

    /// Shows the report recorded in that line; closes where there is none.
    void open(const QString &version);
    [[nodiscard]] InlineStrip *strip() const { return m_strip; }
    [[nodiscard]] QPlainTextEdit *paper() const { return m_paper; }

Q_SIGNALS:
    /// A text is to be written to a file of the person's choice.
    void exportWanted(const QString &fileName, const QString &text);

private:
    viewmodel::IncidentPresenter &m_incident;
    InlineStrip *m_strip;
    QPlainTextEdit *m_paper;
    QString m_fileName;
};

} // namespace ui

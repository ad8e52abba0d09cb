#pragma once

#include "ui/common/KeyedView.h"
#include "viewmodel/ExportDesk.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QStandardItemModel;

namespace ui {

class ActionButton;
class BusyBar;
class ToneLabel;

/// Above the page, in no one's way: an incident is being exported, or an export checked; then what came of it, with the
/// seal to copy or the files that are wrong. Stays until it is closed.
class ExportBar final : public QFrame {
    Q_OBJECT
public:
    /// `exports` outlives the bar.
    explicit ExportBar(viewmodel::ExportDesk &exports, QWidget *parent = nullptr);

    /// Takes the focus, because somebody just asked for what it tells of; Esc puts it back to `before`.
    void takeFocus(QWidget *before);

    /// What is said, in one line; empty when hidden.
    [[nodiscard]] QString text() const { return accessibleName(); }
    [[nodiscard]] QLineEdit *seal() const { return m_seal; }
    [[nodiscard]] TableView *faults() const { return m_faults; }
    [[nodiscard]] ActionButton *copyButton() const { return m_copy; }
    [[nodiscard]] ActionButton *closeButton() const { return m_close; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void refresh();
    void showFaults();
    void placeFocus();
    void copy();
    void leave();
    [[nodiscard]] bool hasFocusWithin() const;

    viewmodel::ExportDesk &m_exports;
    BusyBar *m_busy;
    ToneLabel *m_text;
    QWidget *m_sealLine;
    QLineEdit *m_seal;
    TableView *m_faults;
    QStandardItemModel *m_rows;
    ActionButton *m_copy;
    ActionButton *m_close;
    QPointer<QWidget> m_before; ///< where the focus was
};

} // namespace ui

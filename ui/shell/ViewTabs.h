#pragma once

#include "ui/shell/Page.h"

#include <QTabBar>

namespace ui {

/// The views in the corner of the menu bar: name, and its key smaller behind it.
class ViewTabs final : public QTabBar {
    Q_OBJECT
public:
    explicit ViewTabs(QWidget *parent = nullptr);
    void addPage(Page page);
    [[nodiscard]] Page pageAt(int index) const;
    void show(Page page);
    /// How much waits there, behind the name; empty: nothing.
    void setCount(Page page, const QString &count);
    /// Function key of a page.
    [[nodiscard]] static QKeySequence keyOf(Page page);
    [[nodiscard]] static QString nameOf(Page page);

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] QSize tabSizeHint(int index) const override;
};

} // namespace ui

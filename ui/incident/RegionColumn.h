#pragma once

#include <QHash>
#include <QSplitter>

namespace ui {

/// Regions one above the other. Each gets the height its content asks for, the last one the rest; where there is not
/// enough, all give way evenly and scroll inside, those with an open strip last: for a strip, and where the window is
/// too small for what each needs, the others go below that, and their lists scroll behind a line or two. Once a person
/// has dragged an edge, the heights stay as dragged.
class RegionColumn final : public QSplitter {
    Q_OBJECT
public:
    explicit RegionColumn(QWidget *parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void distribute();

    QHash<const QWidget *, int> m_before; ///< how high each was when somebody opened a strip in it
    bool m_dragged = false;
    bool m_distributing = false;
};

} // namespace ui

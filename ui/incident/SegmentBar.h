#pragma once

#include "viewmodel/Vocabulary.h"

#include <QAbstractButton>
#include <QWidget>

namespace ui {

class FlowLayout;

/// One word of a SegmentBar.
class Segment final : public QAbstractButton {
    Q_OBJECT
public:
    Segment(const QString &id, const QString &text, QWidget *parent);
    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void leftWanted();
    void rightWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void holdHeight();
    const QString m_id;
};

/// Words side by side of which one or none is chosen. ← → only move between them, Space or Enter chooses: no arrow key
/// ever records anything. One stop of the Tab key.
class SegmentBar final : public QWidget {
    Q_OBJECT
public:
    explicit SegmentBar(const QString &accessibleName, QWidget *parent = nullptr);

    void setChoices(const viewmodel::Choices &choices);
    /// Empty or unknown: none.
    void setChosen(const QString &id);
    [[nodiscard]] const QString &chosen() const { return m_chosen; }
    [[nodiscard]] Segment *segment(const QString &id) const;
    void focusChosen();

Q_SIGNALS:
    /// A person chose; not when set by program.
    void picked(const QString &id);
    /// The arrows moved the focus to this one.
    void focusMoved(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void add(const viewmodel::Choice &choice);
    void showChosen();
    void moveFocus(const Segment *from, int by);
    void holdHeight();

    FlowLayout *m_layout;
    viewmodel::Choices m_choices;
    QList<Segment *> m_segments;
    QString m_chosen;
};

} // namespace ui

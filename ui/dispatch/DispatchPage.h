#pragma once

#include "ui/common/PageParts.h"
#include "viewmodel/Vocabulary.h"

#include <QWidget>

#include <functional>

class QScrollArea;

namespace viewmodel {
class Approval;
}

namespace ui {

class DraftKeeper;
class NoticePanel;
class QueuePanel;
class SidePanel;

/// The approval screen: the queue, the text with what is done about it, and beside it stock, clauses, duties and
/// history.
class DispatchPage final : public QWidget {
    Q_OBJECT
public:
    /// `approval` and `keeper` outlive it; `incidents` are those that run.
    DispatchPage(viewmodel::Approval &approval, DraftKeeper &keeper, std::function<viewmodel::Choices()> incidents,
        QWidget *parent = nullptr);

    [[nodiscard]] QueuePanel *queue() const { return m_queue; }
    [[nodiscard]] NoticePanel *notice() const { return m_notice; }
    [[nodiscard]] SidePanel *side() const { return m_side; }
    /// Ctrl+Enter.
    void commit();
    void focusFilter();
    /// Somebody looks at it: the first of what waits for him is in view where nothing is.
    void enter();

    /// By number, the first being 1.
    [[nodiscard]] PageParts regions() const;

Q_SIGNALS:
    /// What travels to other consoles and came from them.
    void exchangeWanted();
    /// No notice of this record is called so.
    void noticeSought(const QString &typed);

private:
    void addKeys();

    viewmodel::Approval &m_approval;
    QueuePanel *m_queue;
    NoticePanel *m_notice;
    SidePanel *m_side;
};

} // namespace ui

#pragma once

#include "formats/PlanDrafts.h"
#include "gui/common/WindowFixture.h"
#include "support/TempDir.h"
#include "ui/common/Metrics.h"
#include "ui/common/RowList.h"
#include "ui/plan/PlanListPanel.h"
#include "ui/plan/PlanPage.h"
#include "unit/viewmodel/Night.h"
#include "viewmodel/plans/PlanPresenter.h"

#include <QTabBar>

/// The plan screen in a window as large as its place on a real screen.
class PlanFixture : public WindowFixture {
protected:
    explicit PlanFixture(const std::vector<std::string> &ids, bool mayRunDrafts = false)
        : night(ids, mayRunDrafts)
        , page(new ui::PlanPage(plans))
    {
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(page);
    }
    ~PlanFixture() override { delete page; } // it looks at the presenter to its end

    // What the frame leaves of 1366x768 and 1920x1080 at the size the letters have there.
    static constexpr QSizeF Notebook{83, 37};
    static constexpr QSizeF Desk{117, 57};
    void resizeTo(QSizeF em)
    {
        const ui::Metrics metrics = ui::Metrics::of(page);
        window.resize(metrics.em(em.width()), metrics.em(em.height()));
        settle();
    }
    static void settle()
    {
        for (int i = 0; i < 4; ++i)
            QCoreApplication::processEvents();
    }
    /// The first plan of the list.
    void open(QSizeF em)
    {
        showWindow();
        resizeTo(em);
        page->backToList();
        QTest::keyClick(page->list()->list(), Qt::Key_Return);
        ASSERT_TRUE(page->isOpen());
        settle();
    }
    static void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ASSERT_NE(QApplication::focusWidget(), nullptr);
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
        settle();
    }
    void check()
    {
        press(Qt::Key_T, Qt::ControlModifier);
        ASSERT_TRUE(QTest::qWaitFor([this] { return !plans.findings().empty(); }, 10000));
        settle();
    }
    void goToTab(const QString &word)
    {
        for (int tab = 0; tab < page->tabs()->count(); ++tab) {
            if (page->tabs()->tabText(tab).startsWith(word))
                page->tabs()->setCurrentIndex(tab);
        }
        settle();
    }

    night::Night night;
    support::TempDir folder;
    formats::PlanDrafts workshop{folder.path() / "drafts"};
    viewmodel::PlanPresenter plans{night.desk, workshop};
    ui::PlanPage *page;
};

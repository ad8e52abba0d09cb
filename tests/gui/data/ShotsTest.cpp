#include "gui/data/DataFixture.h"
#include "ui/common/RowList.h"
#include "ui/data/ImportPanel.h"
#include "ui/data/RecordProblem.h"

namespace {

/// The screens of this folder in both dresses, into the folder FENGSUI_SHOTS names; without it: they give way to a
/// small window.
class DataShots : public DataFixture {
protected:
    void shoot(const QString &name)
    {
        for (const auto appearance : {ui::Appearance::Light, ui::Appearance::Dark}) {
            theme.setAppearance(appearance);
            for (const QSize size : {QSize(960, 620), QSize(620, 460)}) {
                window.resize(size);
                QCoreApplication::processEvents();
                EXPECT_EQ(window.size(), size) << "the window must give way, not the screen";
                const QString dress =
                    appearance == ui::Appearance::Dark ? QStringLiteral("dark") : QStringLiteral("light");
                const QString folder = qEnvironmentVariable("FENGSUI_SHOTS");
                if (!folder.isEmpty()) {
                    EXPECT_TRUE(window.grab().save(
                        QStringLiteral("%1/data-%2-%3-%4.png").arg(folder, name, dress).arg(size.width())));
                }
            }
        }
    }
};

TEST_F(DataShots, TheImportInItsStates)
{
    night::Night night;
    viewmodel::RegisterImport import{night.desk, root::previewRegister};
    auto *panel = new ui::ImportPanel(import, chooser);
    layout->addWidget(panel);
    showWindow();
    panel->open(viewmodel::RegisterKind::Directory);
    shoot(QStringLiteral("empty"));
    import.present(QStringLiteral("通讯录.csv"),
        "岗位,姓名,电话\n市指挥部指挥长,甲,0000-0001/"
        "0000-0002\n市公安局,,0000-0003\n市消防救援支队,,0000-0004\n市气象局,,0000-0005\n");
    import.accept();
    import.present(QStringLiteral("通讯录-2.csv"),
        "岗位,姓名,电话\n市指挥部指挥长,甲,0000-0001/"
        "0000-0002\n市公安局,,0000-0013\n市消防救援支队,,\n市卫生健康委员会,乙,0000-0006\n");
    panel->table()->setFocus();
    shoot(QStringLiteral("ready"));
    import.present(QStringLiteral("通讯录-3.csv"),
        "岗位,姓名,电话\n市指挥部指挥长,甲,0000-0001\n,乙,0000-0002\n市公安局,,1.38E+10\n市公安局,,0000-"
        "0003\n市消防救援支队,0000-0004\n");
    panel->findings()->setFocus();
    shoot(QStringLiteral("faulty"));
    panel->open(viewmodel::RegisterKind::Roster);
    import.load(QStringLiteral("/nowhere/班表.csv"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return import.view().state == viewmodel::ImportView::State::Unreadable; }));
    shoot(QStringLiteral("unreadable"));
}

TEST_F(DataShots, ARecordThatDoesNotOpen)
{
    auto *page = new ui::RecordProblem(chooser, [](const auto &, const auto &) { return base::Result<>{}; });
    layout->addWidget(page);
    showWindow();
    page->show(viewmodel::openingProblem(
        {base::ErrorCode::Busy, "the program fengsui (process 4711 on desk-1) has the record open",
            "/var/lib/fengsui/fengsui.db"},
        viewmodel::RecordHolder{QStringLiteral("fengsui"), 4711, QStringLiteral("desk-1")}));
    shoot(QStringLiteral("busy"));
    page->show(
        viewmodel::openingProblem({base::ErrorCode::Corrupt, "page 3 is never used", "/var/lib/fengsui/fengsui.db"}));
    shoot(QStringLiteral("corrupt"));
}

} // namespace

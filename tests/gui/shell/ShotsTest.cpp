#include "gui/shell/ShellFixture.h"
#include "ui/common/ActionButton.h"
#include "ui/common/ButtonRow.h"
#include "ui/common/EmptyState.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/LevelChip.h"
#include "ui/common/MessageStrip.h"
#include "ui/common/Metrics.h"
#include "ui/shell/StatusStrip.h"

#include <QPlainTextEdit>
#include <QHBoxLayout>

namespace {

ui::StripState aNight(ui::WorkMode mode)
{
    ui::StripState state;
    state.known = true;
    state.clock = QStringLiteral("03:14:26");
    state.date = QStringLiteral("2026-11-25 星期三");
    state.mode = mode;
    state.duty = QStringLiteral("市应急局 总值班室 值班员");
    state.lead = QStringLiteral("市应急局 副局长");
    state.next = QStringLiteral("03:20 追问重伤人数 · 剩 00:05:34");
    state.nextState = viewmodel::ClockState::Near;
    state.overdue = QStringLiteral("另有 1 项超时 · 文水县 续报二");
    state.record = QStringLiteral("完好");
    state.backup = QStringLiteral("03:00 备份");
    return state;
}

/// Every piece of ui/common in one page, and the frame round it, in every size and dress; into the folder
/// FENGSUI_SHOTS names, where somebody looks at them. Without that variable: everything paints and nothing is cut off.
class Shots : public ShellFixture {
protected:
    Shots()
    {
        narrative->parentWidget()->layout()->setContentsMargins(0, 0, 0, 0);
        auto *pane = new ui::Pane(QStringLiteral("级别"));
        pane->setSubtitle(QStringLiteral("03:10 研判"));
        pane->setNote(QStringLiteral("当前"));
        auto *body = new QWidget;
        auto *layout = new QVBoxLayout(body);
        layout->addLayout(chips());
        row = new ui::ButtonRow;
        auto *start = new ui::ActionButton(QStringLiteral("启动Ⅱ级…"), ui::ActionButton::Kind::Primary);
        start->setKeyHint(Qt::CTRL | Qt::Key_R);
        auto *end = new ui::ActionButton(QStringLiteral("终止"));
        end->setRefusal(QStringLiteral("不能终止：尚未启动响应（5.4）。"));
        row->addButton(start);
        row->addButton(new ui::ActionButton(QStringLiteral("启动Ⅰ级…")));
        row->addButton(end);
        row->setNote(QStringLiteral("Ⅰ级、Ⅲ级与研判不同，须填理由"));
        layout->addWidget(row);
        strip = new ui::InlineStrip;
        strip->setTitle(QStringLiteral("启动Ⅰ级响应"));
        strip->addField(QStringLiteral("谁下令"), new QLineEdit);
        strip->addField(QStringLiteral("理由"), new QPlainTextEdit);
        layout->addWidget(strip);
        layout->addStretch();
        pane->addBody(body);

        auto *questions = new ui::Pane(QStringLiteral("还能改变级别的问题"));
        questions->setCount(QStringLiteral("2"));
        questions->setKeyHints(
            {{QStringLiteral("U"), QStringLiteral("未知")}, {QStringLiteral("Ctrl+Enter"), QStringLiteral("记入")}});
        auto *empty = new ui::EmptyState;
        empty->setContent(QStringLiteral("没有在办事件。按 %1 新建。"), QStringLiteral("N"));
        questions->addBody(empty);

        QLayout *page = narrative->parentWidget()->layout();
        page->addWidget(questions);
        page->addWidget(pane);
        narrative->setSubtitle(QStringLiteral("先记原话"));
        field->setPlaceholderText(QStringLiteral("补充叙述…"));
        note->setPlaceholderText(QStringLiteral("记一句，回车入档…"));
        window->setOpenTitle(QStringLiteral("孝义市梧桐镇锅炉爆炸"));
    }

    static QHBoxLayout *chips()
    {
        using viewmodel::ChipForm;
        using viewmodel::Level;
        auto *layout = new QHBoxLayout;
        const viewmodel::Chip all[] = {{Level::Second, ChipForm::Proposed, QStringLiteral("至少Ⅱ级")},
            {Level::First, ChipForm::Possible, QStringLiteral("可能Ⅰ级")},
            {Level::Third, ChipForm::InForce, QStringLiteral("Ⅲ级响应")},
            {Level::Fourth, ChipForm::InForce, QStringLiteral("蓝色预警")},
            {Level::First, ChipForm::InForce, QStringLiteral("Ⅰ级响应")},
            {Level::None, ChipForm::Plain, QStringLiteral("已终止")}};
        for (const viewmodel::Chip &spec : all) {
            auto *chip = new ui::LevelChip;
            if (spec.form == ChipForm::Proposed || spec.form == ChipForm::Possible)
                chip->setFont(ui::typeFont(chip->font(), ui::TypeRole::Level));
            chip->setChip(spec);
            layout->addWidget(chip);
        }
        layout->addStretch();
        return layout;
    }

    void shoot(const QString &name)
    {
        const QString folder = qEnvironmentVariable("FENGSUI_SHOTS");
        const QPixmap shot = window->grab();
        EXPECT_EQ(shot.size(), window->size() * window->devicePixelRatioF());
        if (!folder.isEmpty()) {
            EXPECT_TRUE(shot.save(folder + u'/' + name + QStringLiteral(".png")));
        }
    }

    ui::ButtonRow *row = nullptr;
    ui::InlineStrip *strip = nullptr;
};

TEST_F(Shots, LightAndDarkInEverySize)
{
    window->setStripState(aNight(ui::WorkMode::Live));
    showWindow();
    field->setFocus();
    for (const auto appearance : {ui::Appearance::Light, ui::Appearance::Dark}) {
        theme.setAppearance(appearance);
        const QString dress = appearance == ui::Appearance::Dark ? QStringLiteral("dark") : QStringLiteral("light");
        for (const QSize size : {QSize(1600, 900), QSize(1366, 768), QSize(1024, 700), QSize(3840, 2160)}) {
            window->resize(size);
            QCoreApplication::processEvents();
            ASSERT_EQ(window->size(), size) << "the window must give way, not the screen";
            shoot(QStringLiteral("shell-%1-%2").arg(dress).arg(size.width()));
        }
    }
}

TEST_F(Shots, ADemonstrationWithAFailureAndAnOpenStrip)
{
    window->setStripState(aNight(ui::WorkMode::Demonstration));
    window->showMessage(
        {QStringLiteral("备份失败：磁盘已满。"), QStringLiteral("记录未受影响。"), QStringLiteral("清理磁盘后重试。")});
    strip->open();
    strip->setProblem(QStringLiteral("与研判不同，须填理由。"));
    showWindow();
    shoot(QStringLiteral("demonstration"));
    window->setStripState({});
    shoot(QStringLiteral("nothing-known"));
}

TEST_F(Shots, TheKeysAndTheCover)
{
    window->setStripState(aNight(ui::WorkMode::Live));
    showWindow();
    press(Qt::Key_F12);
    shoot(QStringLiteral("covered"));
    press(Qt::Key_F12);
    press(Qt::Key_F1);
    QCoreApplication::processEvents();
    QWidget *help = QApplication::activeWindow();
    ASSERT_NE(help, window.get());
    if (const QString folder = qEnvironmentVariable("FENGSUI_SHOTS"); !folder.isEmpty()) {
        EXPECT_TRUE(help->grab().save(folder + QStringLiteral("/keys.png")));
    }
    help->close();
}

} // namespace

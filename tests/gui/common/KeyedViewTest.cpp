#include "gui/common/WindowFixture.h"
#include "ui/common/KeyCap.h"
#include "ui/common/KeyedView.h"
#include "ui/common/Pane.h"

#include <QLineEdit>
#include <QStandardItemModel>
#include <QStringListModel>

namespace {

class Lists : public WindowFixture {
protected:
    Lists()
        : model({QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("done")})
        , pane(new ui::Pane(QStringLiteral("任务"), &window))
        , list(new ui::ListView(pane))
        , field(new QLineEdit(&window))
    {
        list->setModel(&model);
        pane->addBody(list);
        layout->addWidget(field);
        layout->addWidget(pane);
        list->addRowAction({Qt::Key_D}, QStringLiteral("完成"), [this](const QModelIndexList &rows) {
            for (const QModelIndex &row : rows)
                done.append(row.data().toString());
        });
        list->addKeyAction({Qt::Key_N}, QStringLiteral("新建"), [this] { ++created; });
    }

    QStringListModel model;
    ui::Pane *pane;
    ui::ListView *list;
    QLineEdit *field;
    QStringList done;
    int created = 0;
};

TEST_F(Lists, ALetterActsOnTheSelectedRow)
{
    showWindow();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_D);
    EXPECT_EQ(done, QStringList{QStringLiteral("two")});
}

TEST(Tables, HomeAndEndAreTheFirstAndTheLastRow)
{
    QStandardItemModel model(5, 3);
    ui::TableView table;
    table.setModel(&model);
    table.show();
    table.choose(model.index(2, 1));
    QTest::keyClick(&table, Qt::Key_End);
    EXPECT_EQ(table.chosenRow().row(), 4);
    QTest::keyClick(&table, Qt::Key_Home);
    EXPECT_EQ(table.chosenRow().row(), 0);
    QTest::keyClick(&table, Qt::Key_Down);
    EXPECT_EQ(table.chosenRow().row(), 1);
}

TEST_F(Lists, WhoComesByKeyStandsOnTheFirstRow)
{
    showWindow();
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Tab);
    ASSERT_TRUE(list->hasFocus());
    EXPECT_EQ(list->chosenRow().row(), 0);
    QTest::keyClick(list, Qt::Key_N);
    EXPECT_EQ(created, 1);
    QTest::keyClick(list, Qt::Key_Down);
    EXPECT_EQ(list->chosenRow().row(), 1);
}

TEST_F(Lists, ARowChosenBeforeStaysChosenWhenTheFocusComesBack)
{
    showWindow();
    list->choose(model.index(2));
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Tab);
    EXPECT_EQ(list->chosenRow().row(), 2);
}

TEST_F(Lists, ALetterInAnEmptyListDoesNothing)
{
    model.setStringList({});
    showWindow();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_D);
    EXPECT_TRUE(done.isEmpty());
}

TEST_F(Lists, LettersDoNotJumpToRowsThatBeginWithThem)
{
    showWindow();
    list->setFocus();
    list->choose(model.index(0));
    QTest::keyClick(list, Qt::Key_T);
    EXPECT_EQ(list->currentIndex().row(), 0);
}

TEST_F(Lists, InputMethodsStayOffWhenTheCurrentRowChanges)
{
    showWindow();
    list->setFocus();
    for (int row : {0, 2, 1}) {
        list->choose(model.index(row));
        EXPECT_FALSE(list->testAttribute(Qt::WA_InputMethodEnabled)) << row;
    }
    EXPECT_TRUE(field->testAttribute(Qt::WA_InputMethodEnabled));
}

TEST_F(Lists, ALetterTypedElsewhereIsAnOrdinaryLetter)
{
    showWindow();
    list->choose(model.index(1));
    field->setFocus();
    QTest::keyClick(field, Qt::Key_D);
    EXPECT_EQ(field->text(), QStringLiteral("d"));
    EXPECT_TRUE(done.isEmpty());
}

TEST_F(Lists, KeysOfAListAreReadFromItsActions)
{
    const QList<ui::KeyHint> hints = ui::keyHints(*list);
    ASSERT_EQ(hints.size(), 2);
    EXPECT_EQ(hints[0], (ui::KeyHint{QStringLiteral("D"), QStringLiteral("完成")}));
    EXPECT_EQ(hints[1], (ui::KeyHint{QStringLiteral("N"), QStringLiteral("新建")}));
    EXPECT_EQ(ui::keyName(Qt::CTRL | Qt::Key_Return), QStringLiteral("Ctrl+Enter"));
}

TEST_F(Lists, ATableFollowsTheSameRules)
{
    auto *table = new ui::TableView(&window);
    table->setModel(&model);
    layout->addWidget(table);
    QStringList picked;
    table->addRowAction({Qt::Key_A}, QStringLiteral("已接受"),
        [&picked](const QModelIndexList &rows) { picked.append(rows.first().data().toString()); });
    showWindow();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_A);
    EXPECT_EQ(picked, QStringList{QStringLiteral("two")});
    EXPECT_FALSE(table->testAttribute(Qt::WA_InputMethodEnabled));
}

TEST_F(Lists, APaneIsFramedWhileTheFocusIsInside)
{
    showWindow();
    field->setFocus();
    EXPECT_FALSE(pane->focusWithin());
    const QColor calm = pane->grab().toImage().pixelColor(1, pane->height() / 2);
    list->setFocus();
    EXPECT_TRUE(pane->focusWithin());
    const QImage shot = pane->grab().toImage();
    EXPECT_EQ(shot.pixelColor(0, pane->height() / 2), ui::lightTokens().accent.fill);
    EXPECT_EQ(shot.pixelColor(1, pane->height() / 2), ui::lightTokens().accent.fill);
    EXPECT_NE(calm, ui::lightTokens().accent.fill);
    field->setFocus();
    EXPECT_FALSE(pane->focusWithin());
}

TEST_F(Lists, TheFrameDoesNotMoveWhatIsInside)
{
    showWindow();
    field->setFocus();
    const QRect before = list->geometry();
    list->setFocus();
    QCoreApplication::processEvents();
    EXPECT_EQ(list->geometry(), before);
}

TEST_F(Lists, APaneIsCalledByItsTitleAndDescribedByTheRestOfItsHead)
{
    pane->setSubtitle(QStringLiteral("先期处置 完成 1 / 8"));
    pane->setCount(QStringLiteral("2"));
    EXPECT_EQ(pane->accessibleName(), QStringLiteral("任务"));
    EXPECT_EQ(pane->accessibleDescription(), QStringLiteral("先期处置 完成 1 / 8 2"));
}

} // namespace

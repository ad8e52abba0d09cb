#include "viewmodel/KeyedModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gtest/gtest.h>

#include <random>

namespace {

struct LetterRow {
    QString key;
    int value = 0;
    friend bool operator==(const LetterRow &, const LetterRow &) = default;
};

class LetterModel final : public viewmodel::KeyedModel<LetterRow> {
public:
    using KeyedModel::update;
    QVariant data(const QModelIndex &index, int role) const override
    {
        const LetterRow *row = rowAt(index);
        return row && role == Qt::DisplayRole ? QVariant(row->key) : QVariant();
    }
};

std::vector<LetterRow> letters(const char *keys, int value = 0)
{
    std::vector<LetterRow> rows;
    for (const char *key = keys; *key; ++key)
        rows.push_back({QString(QLatin1Char(*key)), value});
    return rows;
}

/// Two columns: a mark that says nothing, and the value.
class ValueTable final : public viewmodel::KeyedModel<LetterRow> {
public:
    static constexpr int ValueRole = Qt::UserRole + 1;
    ValueTable()
        : KeyedModel(nullptr, {{}, {QStringLiteral("Value"), ValueRole}})
    {
    }
    using KeyedModel::update;
    QVariant data(const QModelIndex &index, int role) const override
    {
        const LetterRow *row = rowAt(index);
        if (row && role == Qt::DisplayRole)
            return shown(index);
        return row && role == ValueRole ? QVariant(row->value) : QVariant();
    }
};

struct KeyedModelTest : ::testing::Test {
    LetterModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QSignalSpy reset{&model, &QAbstractItemModel::modelReset};
    QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};
    QSignalSpy removed{&model, &QAbstractItemModel::rowsRemoved};
    QSignalSpy moved{&model, &QAbstractItemModel::rowsMoved};
    QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
};

} // namespace

TEST_F(KeyedModelTest, ANewRowInTheMiddleIsOneInsertion)
{
    model.update(letters("abd"));
    inserted.clear();
    model.update(letters("abcd"));
    ASSERT_EQ(inserted.count(), 1);
    EXPECT_EQ(inserted.at(0).at(1).toInt(), 2);
    EXPECT_EQ(moved.count() + removed.count() + changed.count(), 0);
}

TEST_F(KeyedModelTest, ARowThatRisesIsOneMoveAndKeepsItsPersistentIndex)
{
    model.update(letters("abcd"));
    const QPersistentModelIndex selected = model.index(3, 0);
    model.update(letters("adbc"));
    EXPECT_EQ(moved.count(), 1);
    EXPECT_EQ(selected.row(), 1);
}

TEST_F(KeyedModelTest, NeighboursThatGoAreRemovedTogether)
{
    model.update(letters("abcde"));
    model.update(letters("ae"));
    ASSERT_EQ(removed.count(), 1);
    EXPECT_EQ(removed.at(0).at(1).toInt(), 1);
    EXPECT_EQ(removed.at(0).at(2).toInt(), 3);
}

TEST_F(KeyedModelTest, OnlyRowsThatDifferAreAnnounced)
{
    model.update(letters("abc"));
    std::vector<LetterRow> target = letters("abc");
    target[1].value = 7;
    model.update(target);
    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(changed.at(0).at(0).toModelIndex().row(), 1);
    EXPECT_EQ(changed.at(0).at(1).toModelIndex().row(), 1);
    model.update(target);
    EXPECT_EQ(changed.count(), 1);
}

TEST_F(KeyedModelTest, AnyTwoStatesAreJoinedWithoutAReset)
{
    std::mt19937 random(20261125);
    for (int round = 0; round < 500; ++round) {
        std::vector<LetterRow> target = letters("abcdefghij", static_cast<int>(random() % 2));
        std::ranges::shuffle(target, random);
        target.resize(random() % (target.size() + 1));
        model.update(target);
        ASSERT_EQ(model.rows(), target) << "round " << round;
    }
    EXPECT_EQ(reset.count(), 0);
}

TEST(KeyedTable, ACellShowsTheRoleOfItsColumnUnderTheHeadingOfItsColumn)
{
    ValueTable table;
    const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::Fatal);
    table.update(letters("a", 7));
    EXPECT_EQ(table.columnCount(), 2);
    EXPECT_EQ(table.index(0, 1).data().toInt(), 7);
    EXPECT_FALSE(table.index(0, 0).data().isValid());
    EXPECT_EQ(table.headerData(1, Qt::Horizontal).toString(), QStringLiteral("Value"));
    EXPECT_FALSE(table.headerData(1, Qt::Vertical).isValid());
    EXPECT_FALSE(table.headerData(2, Qt::Horizontal).isValid());
}

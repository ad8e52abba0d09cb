// What has the focus is seen, and what a row of a list says is whole or says that more follows.
#include "gui/common/WindowFixture.h"
#include "ui/common/RowList.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QStringListModel>

#include <functional>

namespace {

class Focus : public WindowFixture { };
class Rows : public WindowFixture { };

TEST_F(Focus, IsSeenRoundABoxThatIsChosenFromAndRoundOneThatIsTicked)
{
    auto *box = new QComboBox(&window);
    box->addItem(QStringLiteral("every plan"));
    auto *tick = new QCheckBox(QStringLiteral("only overdue"), &window);
    auto *other = new QLineEdit(&window);
    for (QWidget *widget : std::initializer_list<QWidget *>{box, tick, other})
        layout->addWidget(widget);
    for (const ui::Appearance appearance : {ui::Appearance::Light, ui::Appearance::Dark}) {
        theme.setAppearance(appearance);
        QCoreApplication::processEvents();
        showWindow();
        const QColor ring = theme.tokens().accent.fill;
        for (QWidget *widget : std::initializer_list<QWidget *>{box, tick}) {
            const auto edges = [&] { // of the ring, across the middle
                const QImage image = widget->grab().toImage();
                int columns = 0;
                for (int x = 0; x < image.width(); ++x)
                    columns += image.pixelColor(x, image.height() / 2) == ring ? 1 : 0;
                return columns;
            };
            other->setFocus();
            EXPECT_EQ(edges(), 0) << widget->metaObject()->className();
            widget->setFocus();
            EXPECT_GE(edges(), 4) << widget->metaObject()->className();
        }
    }
}

/// A list of texts that wrap.
class WrappedRows final : public ui::RowDelegate {
public:
    using RowDelegate::RowDelegate;

protected:
    void paintRow(QPainter &painter, const Row &row) const override
    {
        ui::drawWrapped(
            painter, row.area, row.text(Qt::DisplayRole), row.font, row.tokens.text, Qt::AlignLeft, row.seenTo);
    }
    int rowHeight(const Row &row, int width) const override
    {
        return ui::wrappedHeight(row.text(Qt::DisplayRole), row.font, width);
    }
};

const QString Long = QStringLiteral("采暖季会商意见（达到条件的，12 时前）").repeated(4);

TEST_F(Rows, ARowWhoseWordsGrowGrowsWithThem)
{
    QStringListModel model({QStringLiteral("short"), QStringLiteral("other")});
    auto *list = new ui::RowList(QStringLiteral("rows"), &window);
    list->setItemDelegate(new WrappedRows(list));
    list->setModel(&model);
    layout->addWidget(list);
    showWindow();
    window.resize(400, 400);
    QCoreApplication::processEvents();
    const int before = list->visualRect(model.index(0)).height();
    model.setData(model.index(0), Long);
    QCoreApplication::processEvents();
    EXPECT_GT(list->visualRect(model.index(0)).height(), before) << "its second line would be cut";
    EXPECT_GE(list->visualRect(model.index(1)).top(), list->visualRect(model.index(0)).bottom());
}

TEST_F(Rows, WhatWouldLieBelowTheEndOfTheListIsSaidToFollow)
{
    const QFont font = QApplication::font();
    const QFontMetrics metrics(font);
    const QRect area(0, 0, 300, 200);
    const auto drawn = [&](const std::function<void(QPainter &)> &draw) {
        QImage image(area.size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        draw(painter);
        return image;
    };
    const auto wrapped = [&](int seenTo) {
        return drawn(
            [&](QPainter &painter) { ui::drawWrapped(painter, area, Long, font, Qt::black, Qt::AlignLeft, seenTo); });
    };
    const QImage whole = wrapped(200);
    EXPECT_EQ(whole, drawn([&](QPainter &painter) { ui::drawWrapped(painter, area, Long, font, Qt::black); }));
    const QString first = metrics.elidedText(Long, Qt::ElideRight, area.width());
    ASSERT_NE(first, Long);
    EXPECT_EQ(wrapped(metrics.height() + 2),
        drawn([&](QPainter &painter) { ui::drawWrapped(painter, area, first, font, Qt::black); }));
}

} // namespace

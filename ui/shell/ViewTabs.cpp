#include "ui/shell/ViewTabs.h"

#include "ui/common/KeyCap.h"
#include "ui/common/Metrics.h"
#include "ui/common/Tokens.h"

#include <QStyleOptionTab>
#include <QStylePainter>

namespace ui {

ViewTabs::ViewTabs(QWidget *parent)
    : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(false);
    setFocusPolicy(Qt::NoFocus); // by function key or by mouse
    setAccessibleName(tr("Views"));
}

void ViewTabs::addPage(Page page)
{
    const int index = addTab(nameOf(page));
    setTabData(index, int(page));
    setTabToolTip(index, nameOf(page) + u' ' + keyName(keyOf(page)));
}

Page ViewTabs::pageAt(int index) const { return static_cast<Page>(tabData(index).toInt()); }

void ViewTabs::show(Page page)
{
    for (int i = 0; i < count(); ++i) {
        if (pageAt(i) == page)
            setCurrentIndex(i);
    }
}

void ViewTabs::setCount(Page page, const QString &count)
{
    const QString text = count.isEmpty() ? nameOf(page) : nameOf(page) + u' ' + count;
    for (int i = 0; i < this->count(); ++i) {
        if (pageAt(i) == page && tabText(i) != text)
            setTabText(i, text);
    }
}

QKeySequence ViewTabs::keyOf(Page page)
{
    switch (page) {
    case Page::Duty:
        return Qt::Key_F2;
    case Page::Dispatch:
        return Qt::Key_F3;
    case Page::Stock:
        return Qt::Key_F4;
    case Page::Plan:
        return Qt::Key_F5;
    case Page::Handover:
        return Qt::Key_F7;
    case Page::Paper:
        break;
    }
    return {};
}

QString ViewTabs::nameOf(Page page)
{
    switch (page) {
    case Page::Duty:
        return tr("Duty");
    case Page::Dispatch:
        return tr("Approval");
    case Page::Stock:
        return tr("Stock");
    case Page::Plan:
        return tr("Plans");
    case Page::Handover:
        return tr("Handover");
    case Page::Paper:
        return tr("Papers");
    }
    return {};
}

QSize ViewTabs::tabSizeHint(int index) const
{
    const Metrics metrics = Metrics::of(this);
    // Room for a count is kept: the menu bar does not move its corner when a number comes or goes.
    const QString room = pageAt(index) == Page::Dispatch ? QStringLiteral(" 00")
        : pageAt(index) == Page::Handover                ? QStringLiteral(" 0")
                                                         : QString();
    const QString widest = nameOf(pageAt(index)) + room;
    const int name = QFontMetrics(boldFont(font())).horizontalAdvance(widest);
    const int key = QFontMetrics(typeFont(font(), TypeRole::Note)).horizontalAdvance(keyName(keyOf(pageAt(index))));
    return {name + key + metrics.u(1) + metrics.em(2), metrics.em(2.2)};
}

void ViewTabs::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    const Metrics metrics = Metrics::of(this);
    QStylePainter painter(this);
    for (int i = 0; i < count(); ++i) {
        QStyleOptionTab option;
        initStyleOption(&option, i);
        painter.drawControl(QStyle::CE_TabBarTabShape, option);
        const bool current = i == currentIndex();
        const QRect area = tabRect(i).adjusted(metrics.em(1), 0, -metrics.em(1), 0);
        painter.setFont(current ? boldFont(font()) : font());
        painter.setPen(current ? tokens.text : tokens.muted);
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, tabText(i));
        painter.setFont(typeFont(font(), TypeRole::Note));
        painter.setPen(tokens.muted);
        painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, keyName(keyOf(pageAt(i))));
    }
}

} // namespace ui

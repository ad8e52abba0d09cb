#include "ui/dispatch/DispatchPage.h"

#include "ui/common/ActionButton.h"
#include "ui/common/Metrics.h"
#include "ui/common/RowList.h"
#include "ui/common/ScopedKey.h"
#include "ui/dispatch/LineTable.h"
#include "ui/dispatch/NoticePanel.h"
#include "ui/dispatch/NoticeStrips.h"
#include "ui/dispatch/QueuePanel.h"
#include "ui/dispatch/SidePanel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>

namespace ui {

DispatchPage::DispatchPage(
    viewmodel::Approval &approval, DraftKeeper &keeper, std::function<viewmodel::Choices()> incidents, QWidget *parent)
    : QWidget(parent)
    , m_approval(approval)
    , m_queue(new QueuePanel(approval))
    , m_notice(new NoticePanel(approval, keeper, std::move(incidents)))
    , m_side(new SidePanel)
{
    const Metrics metrics = Metrics::of(this);
    const int gap = metrics.em(0.6);
    auto *side = new QScrollArea;
    side->setWidgetResizable(true);
    side->setFocusPolicy(Qt::NoFocus);
    side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    side->setWidget(m_side);
    auto *columns = new QSplitter(Qt::Horizontal);
    columns->setHandleWidth(gap);
    columns->setChildrenCollapsible(false);
    for (QWidget *column : std::initializer_list<QWidget *>{m_queue, m_notice, side})
        columns->addWidget(column);
    columns->setSizes({metrics.em(21), metrics.em(50), metrics.em(29)});
    columns->setStretchFactor(0, 21);
    columns->setStretchFactor(1, 50);
    columns->setStretchFactor(2, 29);
    m_queue->setMinimumWidth(metrics.em(17));
    m_notice->setMinimumWidth(metrics.em(36));
    side->setMinimumWidth(metrics.em(22));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(gap, gap, gap, gap);
    layout->addWidget(columns);
    addKeys();
    const auto follow = [this] {
        m_queue->follow();
        m_side->show(m_approval.view());
    };
    connect(&approval, &viewmodel::Approval::changed, this, follow);
    connect(&approval, &viewmodel::Approval::personChanged, this, &DispatchPage::enter);
    connect(m_queue, &QueuePanel::opened, m_notice, &NoticePanel::open);
    // The verdict on the notice in view is not that on the paper in somebody's hand.
    connect(m_queue, &QueuePanel::notFound, m_notice, [this] { m_notice->bar()->say({}); });
    connect(m_queue, &QueuePanel::notFound, this, &DispatchPage::noticeSought);
    connect(m_queue, &QueuePanel::newRequestWanted, m_notice, &NoticePanel::enterRequest);
    connect(m_queue, &QueuePanel::exchangeWanted, this, &DispatchPage::exchangeWanted);
    connect(m_notice, &NoticePanel::done, m_queue, &QueuePanel::focusList);
    follow();
}

void DispatchPage::addKeys()
{
    // From the queue by its letter; from the notice by Alt with it, also from where letters are typed. A field takes
    // letters with Alt as well, and the menus open with some: the key is caught at the field.
    const auto add = [this](int key, const QString &word, const std::function<void()> &press) {
        m_queue->list()->addKeyAction({QKeySequence(key)}, word, press);
        const ActBar *bar = m_notice->bar();
        for (QWidget *scope : m_notice->readingParts() + QList<QWidget *>{bar->opinion(), bar->password()})
            new ScopedKey(scope, QKeySequence(Qt::ALT | static_cast<Qt::Key>(key)), press);
    };
    const auto press = [this](NoticeDeed what) {
        ActionButton *button = m_notice->bar()->button(what);
        const bool offered = button->isVisible();
        if (offered)
            button->click();
        return offered;
    };
    const auto notNow = [this](const QString &word) {
        m_notice->bar()->say(tr("Not as the notice stands now: %1.").arg(word));
    };
    const auto deed = [&](int key, const QString &word, NoticeDeed what) {
        add(key, word, [=] {
            if (!press(what))
                notNow(word);
        });
    };
    deed(Qt::Key_R, tr("return"), NoticeDeed::GiveBack);
    deed(Qt::Key_F, tr("do not approve"), NoticeDeed::Refuse);
    add(Qt::Key_V, tr("check signatures"), [this] { m_notice->verify(); });
    add(Qt::Key_T, tr("bytes or paper"), [this] { m_notice->toggleText(); });
    deed(Qt::Key_W, tr("take signature back"), NoticeDeed::TakeBack);
    deed(Qt::Key_D, tr("draft anew"), NoticeDeed::DraftAnew);
    deed(Qt::Key_P, tr("ordered by phone"), NoticeDeed::OrderByPhone);
    deed(Qt::Key_B, tr("papers came"), NoticeDeed::Papers);
    deed(Qt::Key_S, tr("way of supply"), NoticeDeed::ChooseSupply);
    deed(Qt::Key_O, tr("goods out"), NoticeDeed::Ship);
    deed(Qt::Key_C, tr("second signature"), NoticeDeed::ConfirmShipment);
    deed(Qt::Key_G, tr("record progress"), NoticeDeed::FollowUp);
    const QString ending = tr("withdraw request, cancel notice");
    add(Qt::Key_X, ending, [=] {
        if (!press(NoticeDeed::Withdraw) && !press(NoticeDeed::Cancel))
            notNow(ending);
    });
    new ScopedKey(this, QKeySequence(Qt::Key_Escape), [this] {
        m_notice->strips()->closeAll();
        m_queue->focusList();
    });
}

void DispatchPage::commit() { m_notice->act(); }

void DispatchPage::focusFilter() { m_queue->finder()->setFocus(Qt::ShortcutFocusReason); }

void DispatchPage::enter()
{
    if (m_approval.view().notice == 0)
        m_approval.select(m_approval.queue().first());
}

PageParts DispatchPage::regions() const
{
    return {{tr("Queue"), m_queue->list()}, {tr("Notice"), m_notice}, {tr("Stock"), m_side->stock()},
        {tr("Clauses and clocks"), m_side->rules()}, {tr("Separation of duties"), m_side->duties()},
        {tr("History"), m_side->history()}};
}

} // namespace ui

#include "ui/dispatch/QueuePanel.h"

#include "ui/common/ActionButton.h"
#include "ui/common/EmptyState.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/RowList.h"
#include "ui/common/ToneLabel.h"
#include "ui/dispatch/NoticeDelegate.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

using viewmodel::NoticeQueueModel;

QueuePanel::QueuePanel(viewmodel::Approval &approval, QWidget *parent)
    : QWidget(parent)
    , m_approval(approval)
    , m_pane(new Pane(tr("Approval"), this))
    , m_message(new ToneLabel)
    , m_answer(new ToneLabel)
    , m_finder(new QLineEdit)
    , m_list(new RowList(tr("Notices")))
    , m_empty(new EmptyState)
    , m_new(new ActionButton(tr("New request…")))
    , m_exchange(new ActionButton(tr("Exchange…")))
{
    const Metrics metrics = Metrics::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);
    m_pane->setNote(tr("by due time"));
    for (ToneLabel *line : {m_message, m_answer}) {
        line->setWordWrap(true);
        line->setTone(Tone::Near);
        line->setContentsMargins(metrics.inset(), metrics.u(2), metrics.inset(), metrics.u(2));
    }
    m_answer->hide();
    m_finder->setPlaceholderText(tr("number or code, Enter finds"));
    m_finder->setAccessibleName(tr("Find a notice"));
    m_list->setModel(&approval.queue());
    m_list->setItemDelegate(new NoticeDelegate(m_list));
    m_empty->setContent(tr("Nothing waits here. Press %1 to enter a request."), QStringLiteral("N"));
    m_new->setKeyHint(Qt::Key_N);
    m_exchange->setKeyHint(Qt::Key_E);
    auto *foot = new QWidget;
    auto *row = new QVBoxLayout(foot);
    row->setContentsMargins(metrics.inset(), metrics.u(2), metrics.inset(), metrics.u(2));
    row->setSpacing(metrics.u(2));
    row->addWidget(m_finder);
    auto *acts = new FlowLayout(metrics.u(2));
    acts->addWidget(m_new);
    acts->addWidget(m_exchange);
    row->addLayout(acts);
    m_pane->addBody(m_message);
    m_pane->addBody(m_answer);
    m_pane->addBody(m_empty);
    m_pane->addBody(m_list, 1);
    m_pane->addBody(foot);
    connect(m_new, &ActionButton::activated, this, &QueuePanel::newRequestWanted);
    connect(m_exchange, &ActionButton::activated, this, &QueuePanel::exchangeWanted);
    connect(m_new, &ActionButton::refusedWith, this, &QueuePanel::say);
    connect(m_new, &ActionButton::activated, this, [this] { say({}); });
    connect(m_finder, &QLineEdit::textEdited, this, [this] { say({}); });
    connect(m_finder, &QLineEdit::returnPressed, this, &QueuePanel::find);
    connect(m_list, &RowList::opened, this, [this](const QModelIndex &index) {
        choose(index);
        Q_EMIT opened();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        [this] { choose(m_list->chosenRow()); });
    m_list->addKeyAction({QKeySequence(Qt::Key_N)}, tr("new request"), [this] { m_new->click(); });
    m_list->addKeyAction({QKeySequence(Qt::Key_E)}, tr("exchange"), [this] { m_exchange->click(); });
    m_list->addKeyAction({QKeySequence(Qt::Key_Slash)}, tr("find"), [this] { m_finder->setFocus(); });
    follow();
}

QString QueuePanel::message() const { return m_message->isHidden() ? QString() : m_message->text(); }

QString QueuePanel::answer() const { return m_answer->isHidden() ? QString() : m_answer->text(); }

void QueuePanel::say(const QString &answer)
{
    m_answer->setText(answer);
    m_answer->setVisible(!answer.isEmpty());
}

void QueuePanel::choose(const QModelIndex &row)
{
    const auto notice = row.data(NoticeQueueModel::NoticeRole).toLongLong();
    if (notice <= 0 || notice == m_approval.view().notice)
        return;
    m_approval.select(notice);
}

void QueuePanel::find()
{
    const std::int64_t notice = m_approval.find(m_finder->text());
    if (notice == 0) {
        m_approval.select(0); // the notice looked at before is not the answer
        say(tr("There is no notice of this number or code."));
        Q_EMIT notFound(m_finder->text());
        return;
    }
    say({});
    m_finder->clear();
    m_approval.select(notice);
    m_list->scrollTo(m_list->chosenRow());
    focusList(); // looking it up is not opening it for signature: Enter on it does
}

void QueuePanel::follow()
{
    const QString bar = m_approval.bar();
    m_message->setText(bar);
    m_message->setVisible(!bar.isEmpty());
    m_new->setRefusal(m_approval.requestRefusal());
    m_pane->setCount(QString::number(m_approval.queue().mine()));
    m_empty->setVisible(m_approval.queue().rowCount() == 0 && bar.isEmpty());
    const std::int64_t inView = m_approval.view().notice;
    if (m_list->chosenRow().data(NoticeQueueModel::NoticeRole).toLongLong() == inView)
        return;
    for (int row = 0; row < m_approval.queue().rowCount() && inView > 0; ++row) {
        const QModelIndex index = m_approval.queue().index(row, 0);
        if (index.data(NoticeQueueModel::NoticeRole).toLongLong() == inView)
            return m_list->choose(index);
    }
    const QSignalBlocker quiet(m_list->selectionModel());
    m_list->clearSelection();
    m_list->viewport()->update();
}

void QueuePanel::focusList() { m_list->setFocus(Qt::OtherFocusReason); }

} // namespace ui

#include "ui/handover/HandoverPage.h"

#include "ui/common/ActionButton.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/RowList.h"
#include "ui/common/ScopedKey.h"
#include "ui/common/ToneLabel.h"
#include "ui/handover/HandoverBar.h"
#include "ui/handover/SheetDelegate.h"
#include "viewmodel/handover/HandoverScreen.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStackedWidget>

namespace ui {

using viewmodel::HandoverListModel;

HandoverPage::HandoverPage(viewmodel::HandoverScreen &handover, DraftKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_handover(handover)
    , m_listPane(new Pane(tr("Handovers")))
    , m_list(new RowList(tr("Handovers")))
    , m_sheetPane(new Pane(tr("Handover sheet")))
    , m_standing(new ToneLabel)
    , m_body(new QStackedWidget)
    , m_empty(new EmptyState)
    , m_sheet(new RowList(tr("Lines of the sheet")))
    , m_text(new QPlainTextEdit)
    , m_bar(new HandoverBar(handover, keeper, this))
    , m_print(new ActionButton(tr("Paper…")))
{
    build();
    addKeys();
    connect(&handover, &viewmodel::HandoverScreen::changed, this, &HandoverPage::follow);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        [this] { choose(m_list->chosenRow()); });
    connect(m_list, &RowList::opened, this, [this](const QModelIndex &index) {
        choose(index);
        m_bar->focusAct();
    });
    connect(m_bar, &HandoverBar::switchWanted, this, &HandoverPage::switchWanted);
    connect(m_bar, &HandoverBar::done, this, &HandoverPage::focusList);
    connect(m_print, &ActionButton::activated, this, &HandoverPage::printWanted);
    follow();
}

void HandoverPage::build()
{
    const Metrics metrics = Metrics::of(this);
    const int gap = metrics.em(0.6);
    m_list->setModel(&m_handover.list());
    m_list->setItemDelegate(new HandoverDelegate(m_list));
    m_sheet->setModel(&m_handover.sheet());
    m_sheet->setItemDelegate(new SheetDelegate(m_sheet));
    m_text->setReadOnly(true);
    m_text->setAccessibleName(tr("Text of the sheet, byte for byte"));
    m_standing->setWordWrap(true);
    m_standing->setContentsMargins(metrics.inset(), metrics.u(1), metrics.inset(), metrics.u(1));
    m_print->setKeyHint(Qt::CTRL | Qt::Key_P);
    m_listPane->setNote(tr("newest first"));
    m_listPane->addBody(m_list, 1);
    for (QWidget *page : std::initializer_list<QWidget *>{m_empty, m_sheet, m_text})
        m_body->addWidget(page);
    m_sheetPane->addHeadWidget(m_print);
    m_sheetPane->addBody(m_standing);
    m_sheetPane->addBody(m_body, 1);
    m_sheetPane->addBody(m_bar);
    auto *columns = new QSplitter(Qt::Horizontal);
    columns->setHandleWidth(gap);
    columns->setChildrenCollapsible(false);
    columns->addWidget(m_listPane);
    columns->addWidget(m_sheetPane);
    columns->setSizes({metrics.em(28), metrics.em(72)});
    columns->setStretchFactor(0, 28);
    columns->setStretchFactor(1, 72);
    m_listPane->setMinimumWidth(metrics.em(20));
    m_sheetPane->setMinimumWidth(metrics.em(36));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(gap, 0, gap, 0);
    layout->addWidget(columns);
}

void HandoverPage::addKeys()
{
    for (RowList *list : {m_list, m_sheet}) {
        list->addKeyAction({QKeySequence(Qt::Key_W)}, tr("take back"), [this] { m_bar->openWithdraw(); });
        list->addKeyAction({QKeySequence(Qt::Key_T)}, tr("bytes or sheet"), [this] { toggleText(); });
    }
    new ScopedKey(m_text, QKeySequence(Qt::Key_T), [this] { toggleText(); });
    new ScopedKey(this, QKeySequence(Qt::Key_Escape), [this] {
        m_bar->forget();
        focusList();
    });
}

void HandoverPage::choose(const QModelIndex &row)
{
    if (row.isValid())
        m_handover.select(row.data(HandoverListModel::NumberRole).toLongLong());
}

void HandoverPage::follow()
{
    const viewmodel::HandoverView &view = m_handover.view();
    const qint64 shown = view.there ? view.number : -1;
    if (std::exchange(m_shown, shown) != shown) {
        m_bar->forget(); // what was said and typed was about the one before
        m_sheet->scrollToTop();
    }
    m_sheetPane->setTitle(view.title);
    m_sheetPane->setNote(view.head);
    m_standing->setText(view.standing);
    m_standing->setTone(view.waits ? Tone::Near : Tone::Muted);
    m_standing->setVisible(!view.standing.isEmpty());
    m_print->setVisible(view.there);
    const QString bar = m_handover.bar();
    m_empty->setContent(bar.isEmpty() ? tr("The sheet is being made from the record…") : bar);
    if (!view.there)
        m_body->setCurrentWidget(m_empty);
    else if (m_body->currentWidget() != m_text)
        m_body->setCurrentWidget(m_sheet);
    if (m_body->currentWidget() == m_text && m_text->toPlainText() != m_handover.text())
        m_text->setPlainText(m_handover.text());
    const QModelIndex row = m_handover.list().indexOf(view.number);
    if (row.isValid() && m_list->chosenRow().row() != row.row())
        m_list->choose(row);
}

void HandoverPage::toggleText()
{
    const bool text = m_body->currentWidget() == m_text;
    if (!text && m_body->currentWidget() != m_sheet)
        return;
    m_text->setPlainText(m_handover.text());
    m_body->setCurrentWidget(text ? static_cast<QWidget *>(m_sheet) : m_text);
    m_body->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void HandoverPage::focusList() { m_list->setFocus(Qt::OtherFocusReason); }

void HandoverPage::commit() { m_bar->act(); }

QString HandoverPage::standing() const { return m_standing->text(); }

QString HandoverPage::emptyText() const { return m_empty->isHidden() ? QString() : m_empty->text(); }

PageParts HandoverPage::regions() const
{
    return {{tr("Handovers"), m_list}, {tr("Sheet"), m_sheet}, {tr("Sign"), m_bar}};
}

} // namespace ui

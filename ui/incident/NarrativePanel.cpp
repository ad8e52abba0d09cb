#include "ui/incident/NarrativePanel.h"

#include "ui/common/ActionButton.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/MessageStrip.h"
#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/RowList.h"
#include "ui/common/ToneLabel.h"
#include "ui/incident/FactStrip.h"
#include "ui/common/FieldDraft.h"
#include "ui/incident/NarrativeDelegate.h"
#include "ui/incident/Replies.h"
#include "ui/incident/ScrollingBody.h"
#include "ui/incident/SourceFields.h"
#include "ui/incident/TextEntry.h"
#include "viewmodel/incident/IncidentPresenter.h"

#include <QEvent>
#include <QVBoxLayout>

namespace ui {

NarrativePanel::NarrativePanel(viewmodel::IncidentPresenter &incident, DraftKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
    , m_pane(new Pane(tr("Narrative"), this))
    , m_message(new MessageStrip(m_pane))
    , m_list(new RowList(tr("Narrative")))
    , m_entry(new TextEntry(TextEntry::Kind::Sentence, tr("Add to the narrative…")))
    , m_source(new SourceFields(SourceFields::Kind::SourceAndTime, keeper, QStringLiteral("narrative")))
    , m_closed(new ToneLabel)
    , m_facts(new FactStrip(incident, keeper, *m_message))
    , m_draft(new FieldDraft(m_entry, keeper, QStringLiteral("narrative")))
{
    build();
    setFocusProxy(m_entry);
    connect(m_entry, &TextEntry::submitted, this, &NarrativePanel::record);
    connect(m_entry, &QPlainTextEdit::textChanged, this, &NarrativePanel::showState);
    connect(&incident.head(), &viewmodel::HeadModel::changed, this, &NarrativePanel::showState);
    connect(&incident, &viewmodel::IncidentPresenter::switched, this, [this] {
        m_message->clear();
        showState();
    });
    connect(m_list->model(), &QAbstractItemModel::rowsInserted, m_list, &QAbstractItemView::scrollToBottom,
        Qt::QueuedConnection);
    showState();
}

void NarrativePanel::build()
{
    const Metrics metrics = Metrics::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);
    m_pane->setSubtitle(tr("the caller's words first"));

    m_pane->addHeadWidget(m_facts->other());
    m_list->setModel(&m_incident.narrative());
    m_list->setItemDelegate(new NarrativeDelegate(m_list));
    m_list->fitRows(1);

    m_words = new QWidget;
    auto *entryLayout = new QVBoxLayout(m_words);
    entryLayout->setContentsMargins(metrics.u(2), metrics.u(2), metrics.u(2), metrics.u(2));
    entryLayout->setSpacing(metrics.u(1));
    m_closed->setTone(Tone::Muted);
    m_closed->setWordWrap(true);
    entryLayout->addWidget(m_entry);
    entryLayout->addWidget(m_source);
    entryLayout->addWidget(m_closed);

    m_pane->addBody(m_message);
    m_pane->addBody(m_list, 1);
    m_pane->addBody(m_words);
    m_pane->addBody(new ScrollingBody(m_facts, 6, 6));
    m_facts->strip()->installEventFilter(this);
}

/// em of a column: below, what was said gives way to a fact that is entered, or its buttons would be out of sight.
static constexpr qreal RoomForBoth = 39;

// While a fact is entered the field for words gives way to it; what is written there stays.
bool NarrativePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent) {
        showRoom();
        Q_EMIT factStripOpen(m_facts->strip()->isOpen());
    }
    return QWidget::eventFilter(watched, event);
}

void NarrativePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showRoom();
}

void NarrativePanel::showRoom()
{
    const bool open = m_facts->strip()->isOpen();
    m_words->setHidden(open);
    m_list->setHidden(open && parentWidget()->height() < Metrics::of(this).em(RoomForBoth));
}

// Who and when are asked for only once there is something to be said.
void NarrativePanel::showState()
{
    const QString scope = incidentScope(m_incident.number());
    m_draft->setScope(scope);
    m_source->setScope(scope);
    const bool closed = m_incident.readOnly();
    m_entry->setVisible(!closed);
    m_source->setVisible(!closed && !m_entry->text().isEmpty());
    m_closed->setVisible(closed);
    m_closed->setText(m_incident.head().head().readOnlyReason);
}

void NarrativePanel::record()
{
    if (m_entry->text().isEmpty())
        return;
    const QList<FieldDraft *> drafts = m_source->drafts() << m_draft;
    m_incident.addNarrative(
        m_entry->text(), m_source->source(), m_source->time(), replyTo(*m_message, drafts, [this] { showState(); }));
}

} // namespace ui

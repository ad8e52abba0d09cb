#include "ui/plan/ReplayPanel.h"

#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/ToneLabel.h"
#include "ui/plan/CompareTable.h"
#include "viewmodel/plans/VersionReplay.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace ui {

using viewmodel::ReplayModel;

ReplayPanel::ReplayPanel(viewmodel::VersionReplay &replay, QWidget *parent)
    : QWidget(parent)
    , m_replay(replay)
    , m_pane(new Pane(tr("Incident replayed"), this))
    , m_incidents(new QComboBox)
    , m_summary(new ToneLabel)
    , m_notes(new ToneLabel)
    , m_table(new CompareTable(
          tr("Moments of the incident"), {ReplayModel::LevelRole, ReplayModel::DiffersRole, ReplayModel::PartingRole}))
{
    build();
    connect(m_incidents, &QComboBox::activated, this,
        [this](int index) { m_replay.choose(m_incidents->itemData(index).toString()); });
    connect(&replay, &viewmodel::VersionReplay::changed, this, &ReplayPanel::show);
    refresh();
    show();
}

void ReplayPanel::build()
{
    const Metrics metrics = Metrics::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);
    m_pane->setSubtitle(tr("looked at only, nothing is recorded"));
    auto *word = new ToneLabel;
    word->setText(tr("incident"));
    word->setTone(Tone::Muted);
    word->setFont(typeFont(font(), TypeRole::Note));
    m_incidents->setAccessibleName(tr("Incident to be replayed"));
    m_incidents->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_incidents->setMaximumWidth(metrics.em(32));
    m_pane->addHeadWidget(word);
    m_pane->addHeadWidget(m_incidents);
    for (ToneLabel *label : {m_summary, m_notes}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setContentsMargins(metrics.inset(), metrics.u(2), metrics.inset(), metrics.u(1));
        m_pane->addBody(label);
    }
    m_summary->setFont(boldFont(font()));
    m_notes->setTone(Tone::Muted);
    m_table->setModel(&m_replay.moments());
    m_table->setShares({9, 26, 14, 20, 20, 11});
    m_pane->addBody(m_table, 1);
    setFocusProxy(m_table);
}

QString ReplayPanel::summary() const { return m_summary->text(); }

void ReplayPanel::refresh()
{
    const QSignalBlocker quiet(m_incidents);
    m_incidents->clear();
    const viewmodel::Choices choices = m_replay.incidents();
    if (m_replay.incident().isEmpty())
        m_incidents->addItem(choices.empty() ? tr("none of this plan") : tr("choose one"), QString());
    for (const viewmodel::Choice &choice : choices) {
        m_incidents->addItem(choice.text, choice.id);
        if (choice.id == m_replay.incident())
            m_incidents->setCurrentIndex(m_incidents->count() - 1);
    }
}

void ReplayPanel::show()
{
    refresh();
    m_summary->setText(m_replay.summary());
    m_summary->setVisible(!m_replay.summary().isEmpty());
    m_notes->setText(m_replay.notes().join(u' '));
    m_notes->setVisible(!m_replay.notes().isEmpty());
    m_table->setVisible(m_replay.moments().rowCount() > 0);
    if (const QModelIndex parting = m_replay.moments().parting(); parting.isValid()) {
        m_table->choose(parting);
        m_table->scrollTo(parting, QAbstractItemView::PositionAtCenter);
    }
}

} // namespace ui

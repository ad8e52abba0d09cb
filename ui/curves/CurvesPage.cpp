#include "ui/curves/CurvesPage.h"

#include "ui/common/ActionButton.h"
#include "ui/common/Metrics.h"
#include "ui/common/ToneLabel.h"
#include "ui/curves/PlotPane.h"
#include "ui/curves/PlotView.h"
#include "ui/curves/ReasonGrid.h"
#include "ui/curves/SeriesEntryPanel.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

CurvesPage::CurvesPage(
    viewmodel::Desk &desk, viewmodel::SeriesFormat format, FileChooser &chooser, DraftKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_series(new PlotPane(tr("AQI, 24 hours rolling"), desk.incident().series().table()))
    , m_followed(new PlotPane(tr("Followed numbers"), desk.incident().followed().table()))
    , m_entry(new SeriesEntryPanel(desk, std::move(format), chooser, keeper))
    , m_stack(new QStackedWidget)
    , m_caution(new ToneLabel)
    , m_notes(new ToneLabel)
    , m_reasons(new ReasonGrid)
    , m_why(new QScrollArea)
    , m_take(new ActionButton(tr("Take in…")))
{
    build();
    addKeys();
    viewmodel::IncidentPresenter &incident = desk.incident();
    connect(&incident.series(), &viewmodel::SeriesPresenter::changed, this, &CurvesPage::refreshIfSeen);
    connect(&incident.followed(), &viewmodel::FollowedPresenter::changed, this, &CurvesPage::refreshFollowed);
    connect(&incident, &viewmodel::IncidentPresenter::switched, this, [this] { m_stack->setCurrentIndex(0); });
    connect(m_series, &PlotPane::choicePicked, &incident.series(), &viewmodel::SeriesPresenter::setShown);
    connect(m_followed, &PlotPane::choicePicked, &incident.followed(), &viewmodel::FollowedPresenter::setShown);
    connect(m_take, &ActionButton::activated, this, [this] { takeSeries(false); });
    connect(m_entry, &SeriesEntryPanel::closed, this, &CurvesPage::closeEntry);
    refreshSeries();
    refreshFollowed();
}

bool CurvesPage::isAsked(viewmodel::IncidentPresenter &incident)
{
    return incident.series().asked() || incident.followed().asked();
}

void CurvesPage::build()
{
    const Metrics metrics = Metrics::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics.em(0.6));
    m_take->setKeyHint(Qt::CTRL | Qt::Key_I);
    m_series->pane()->addHeadWidget(m_take);
    m_series->pane()->addBody(buildReasons());
    m_series->setEmptySentence(tr("No series of air quality yet. Press %1 to choose a CSV, or type its rows."),
        keyName(QKeySequence(Qt::CTRL | Qt::Key_I)));
    auto *entryPane = new Pane(tr("Take in a series"));
    entryPane->addBody(m_entry, 1);
    m_stack->addWidget(m_series);
    m_stack->addWidget(entryPane);
    layout->addWidget(m_stack, 3);
    layout->addWidget(m_followed, 1);
}

QWidget *CurvesPage::buildReasons()
{
    const Metrics metrics = Metrics::of(this);
    auto *why = new QWidget;
    auto *layout = new QVBoxLayout(why);
    layout->setContentsMargins(metrics.inset(), metrics.u(2), metrics.inset(), metrics.u(2));
    layout->setSpacing(metrics.u(2));
    m_caution->setTone(Tone::Near);
    m_caution->setFont(boldFont(font()));
    m_caution->setWordWrap(true);
    m_notes->setWordWrap(true);
    m_notes->setTone(Tone::Muted);
    layout->addWidget(m_caution);
    layout->addWidget(m_reasons);
    layout->addWidget(m_notes);
    layout->addStretch(1);
    m_why->setWidget(why);
    m_why->setWidgetResizable(true);
    why->setAutoFillBackground(false);
    m_why->viewport()->setAutoFillBackground(false);
    m_why->setFrameShape(QFrame::NoFrame);
    m_why->setFocusPolicy(Qt::NoFocus);
    m_why->setMinimumHeight(metrics.em(10));
    m_why->setMaximumHeight(metrics.em(15));
    return m_why;
}

void CurvesPage::addKeys()
{
    m_series->table()->addRowAction(
        {Qt::Key_Return, Qt::Key_Enter}, tr("correct this hour…"), [this](const QModelIndexList &rows) {
            if (m_take->isRefused())
                return;
            m_stack->setCurrentIndex(1);
            m_entry->correct(m_desk.incident().series().table().hourOf(rows.first().row()));
        });
}

void CurvesPage::takeSeries(bool withFile)
{
    if (!m_desk.incident().series().asked() || m_take->isRefused())
        return;
    if (m_stack->currentIndex() == 0) {
        m_stack->setCurrentIndex(1);
        m_entry->begin();
    }
    if (withFile)
        m_entry->chooseFile();
}

void CurvesPage::closeEntry()
{
    m_stack->setCurrentIndex(0);
    setFocus(Qt::OtherFocusReason);
}

// Judging a series takes its time, and nobody sees it now.
void CurvesPage::refreshIfSeen()
{
    if (isVisible())
        refreshSeries();
}

void CurvesPage::showEvent(QShowEvent *event)
{
    refreshSeries();
    QWidget::showEvent(event);
}

void CurvesPage::refreshSeries()
{
    const viewmodel::SeriesView &view = m_desk.incident().series().view();
    m_stack->setVisible(view.asked);
    m_series->setPlot(view.plot);
    m_series->setChoices(view.shown, view.current);
    m_series->pane()->setTitle(view.plot.title.isEmpty() ? tr("AQI, 24 hours rolling") : view.plot.title);
    m_series->pane()->setSubtitle(view.origin);
    m_take->setRefusal(view.readOnly);
    m_why->setVisible(view.there);
    m_caution->setText(view.caution);
    m_caution->setVisible(!view.caution.isEmpty());
    m_reasons->setReasons(view.reasons);
    m_notes->setText(view.notes.join(QLatin1Char('\n')));
    refreshFocus();
}

void CurvesPage::refreshFollowed()
{
    viewmodel::FollowedPresenter &followed = m_desk.incident().followed();
    const viewmodel::FollowedGroup *group = followed.current();
    // Beside a series the followed numbers take room only once there are some.
    m_followed->setVisible(followed.asked() && (group || !m_desk.incident().series().asked()));
    m_followed->setPlot(group ? group->plot : viewmodel::Plot());
    m_followed->setChoices(followed.choices(), group ? group->id : QString());
    m_followed->setEmptySentence(tr("Nothing reported yet of what the plan follows: %1. Enter it under the facts.")
                                     .arg(followed.followedWords()),
        {});
    refreshFocus();
}

// Where there is nothing to read yet, to the button that changes it.
void CurvesPage::refreshFocus()
{
    const viewmodel::SeriesPresenter &series = m_desk.incident().series();
    if (series.asked())
        setFocusProxy(series.series() ? static_cast<QWidget *>(m_series) : m_take);
    else
        setFocusProxy(m_followed);
}

QString CurvesPage::caution() const { return m_caution->text(); }

QString CurvesPage::notes() const { return m_notes->text(); }

} // namespace ui

#include "ui/duty/FilterBar.h"

#include "ui/common/ActionButton.h"
#include "ui/common/Metrics.h"
#include "ui/common/ScopedKey.h"
#include "ui/common/ToneLabel.h"
#include "viewmodel/board/IncidentListModel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>

namespace ui {

using viewmodel::IncidentFilter;
using viewmodel::IncidentListModel;
using viewmodel::Standing;

namespace {

QComboBox *makeBox(const QString &name, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(3);
    box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    return box;
}

/// Fills a box anew behind its first entry, on what was chosen before where that is still there.
void refill(QComboBox &box, const QString &all, const viewmodel::Choices &choices)
{
    const QSignalBlocker quiet(&box);
    const QString before = box.currentData().toString();
    box.clear();
    box.addItem(all, QString());
    for (const viewmodel::Choice &choice : choices)
        box.addItem(choice.text, choice.id);
    box.setCurrentIndex(qMax(0, box.findData(before)));
}

} // namespace

FilterBar::FilterBar(IncidentListModel &incidents, QWidget *parent)
    : QWidget(parent)
    , m_incidents(incidents)
    , m_search(new QLineEdit(this))
    , m_more(new ActionButton(tr("Filters"), ActionButton::Kind::Outlined, this))
    , m_strip(new QWidget(this))
    , m_plans(makeBox(tr("Filter by plan"), m_strip))
    , m_counties(makeBox(tr("Filter by county"), m_strip))
    , m_standings(makeBox(tr("Filter by level"), m_strip))
    , m_overdue(new QCheckBox(tr("Only overdue"), m_strip))
    , m_effect(new ToneLabel(this))
{
    build();
    connectParts();
    addKeys();
    showChoices();
    showEffect();
}

void FilterBar::build()
{
    const Metrics metrics = Metrics::of(this);
    const int gap = metrics.u(2);
    m_search->setPlaceholderText(tr("/ search"));
    m_search->setAccessibleName(tr("Search incidents by place, kind, plan, level or what callers said"));
    m_search->setClearButtonEnabled(true);
    m_more->setKeyHint(QKeySequence(Qt::Key_F));
    m_more->setAccessibleName(tr("Filter by plan, county, level, overdue"));

    auto *grid = new QGridLayout(m_strip);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(metrics.u(1));
    grid->addWidget(m_plans, 0, 0);
    grid->addWidget(m_counties, 0, 1);
    grid->addWidget(m_standings, 1, 0);
    grid->addWidget(m_overdue, 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_strip->hide();
    m_effect->setWordWrap(true);
    m_effect->setFont(typeFont(font(), TypeRole::Note));

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(gap, gap, gap, gap);
    layout->setSpacing(gap);
    layout->addWidget(m_search, 0, 0);
    layout->addWidget(m_more, 0, 1);
    layout->addWidget(m_strip, 1, 0, 1, 2);
    layout->addWidget(m_effect, 2, 0, 1, 2);
    layout->setColumnStretch(0, 1);

    const std::pair<Standing, QString> standings[] = {{Standing::Any, tr("every level")},
        {Standing::First, tr("level Ⅰ, red")}, {Standing::Second, tr("level Ⅱ, orange")},
        {Standing::Third, tr("level Ⅲ, yellow")}, {Standing::Fourth, tr("level Ⅳ, blue")},
        {Standing::InForce, tr("one in force")}, {Standing::NotInForce, tr("none in force")}};
    for (const auto &[standing, text] : standings)
        m_standings->addItem(text, static_cast<int>(standing));
}

void FilterBar::connectParts()
{
    connect(m_more, &ActionButton::activated, this, &FilterBar::toggleStrip);
    connect(m_search, &QLineEdit::textChanged, this, &FilterBar::apply);
    for (QComboBox *box : {m_plans, m_counties, m_standings})
        connect(box, &QComboBox::currentIndexChanged, this, &FilterBar::apply);
    connect(m_overdue, &QCheckBox::toggled, this, &FilterBar::apply);
    connect(&m_incidents, &IncidentListModel::filterChoicesChanged, this, &FilterBar::showChoices);
    connect(&m_incidents, &IncidentListModel::effectChanged, this, &FilterBar::showEffect);
}

void FilterBar::addKeys()
{
    new ScopedKey(m_search, QKeySequence(Qt::Key_Return), [this] { Q_EMIT rowsWanted(); });
    new ScopedKey(m_search, QKeySequence(Qt::Key_Down), [this] { Q_EMIT rowsWanted(); });
    for (QComboBox *box : {m_plans, m_counties, m_standings})
        new ScopedKey(box, QKeySequence(Qt::Key_Return), [this] { Q_EMIT rowsWanted(); });
    new ScopedKey(m_overdue, QKeySequence(Qt::Key_Return), [this] { Q_EMIT rowsWanted(); });
    new ScopedKey(this, QKeySequence(Qt::Key_Escape), [this] { showAll(); });
}

void FilterBar::showAll()
{
    clear();
    Q_EMIT ended();
}

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FilterBar::openStrip()
{
    m_strip->show();
    m_plans->setFocus(Qt::ShortcutFocusReason);
}

void FilterBar::toggleStrip()
{
    if (m_strip->isVisible() && !m_incidents.filter().narrows())
        m_strip->hide();
    else
        openStrip();
}

void FilterBar::clear()
{
    for (QComboBox *box : {m_plans, m_counties, m_standings})
        box->setCurrentIndex(0);
    m_overdue->setChecked(false);
    m_search->clear();
    m_strip->hide();
}

void FilterBar::showChoices()
{
    const viewmodel::FilterChoices choices = m_incidents.filterChoices();
    viewmodel::Choices counties;
    for (const QString &county : choices.counties)
        counties.push_back({county, county});
    refill(*m_plans, tr("every plan"), choices.plans);
    refill(*m_counties, tr("every county"), counties);
    apply(); // the last incident of the county that was chosen may have gone
}

IncidentFilter FilterBar::chosen() const
{
    IncidentFilter filter;
    filter.words = m_search->text();
    filter.plan = m_plans->currentData().toString();
    filter.county = m_counties->currentData().toString();
    filter.standing = static_cast<Standing>(m_standings->currentData().toInt());
    filter.overdueOnly = m_overdue->isChecked();
    return filter;
}

void FilterBar::apply() { m_incidents.setFilter(chosen()); }

QString FilterBar::effect() const { return m_effect->text(); }

void FilterBar::showEffect()
{
    const bool narrows = m_incidents.filter().narrows();
    const viewmodel::FilterEffect &effect = m_incidents.effect();
    m_effect->setText(narrows ? tr("%1 · Esc shows all").arg(effect.text()) : QString());
    m_effect->setTone(effect.hiddenOver > 0 ? Tone::Danger : Tone::Muted);
    m_effect->setVisible(narrows);
}

} // namespace ui

#include "ui/data/ExportBar.h"

#include "ui/common/ActionButton.h"
#include "ui/common/BusyBar.h"
#include "ui/common/Frame.h"
#include "ui/common/Metrics.h"
#include "ui/common/PlainTable.h"
#include "ui/common/ScopedKey.h"
#include "ui/common/ToneLabel.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QStandardItemModel>

namespace ui {

using State = viewmodel::ExportDesk::State;

namespace {

Tone toneOf(State state)
{
    switch (state) {
    case State::Written:
    case State::Whole:
        return Tone::Ok;
    case State::Faulty:
        return Tone::Danger;
    case State::Failed:
        return Tone::Near;
    case State::Nothing:
    case State::Working:
        break;
    }
    return Tone::Muted;
}

} // namespace

ExportBar::ExportBar(viewmodel::ExportDesk &exports, QWidget *parent)
    : QFrame(parent)
    , m_exports(exports)
    , m_busy(new BusyBar(this))
    , m_text(new ToneLabel(this))
    , m_sealLine(new QWidget(this))
    , m_seal(new QLineEdit(m_sealLine))
    , m_faults(new TableView(this))
    , m_rows(new QStandardItemModel(this))
    , m_copy(new ActionButton({}, ActionButton::Kind::Outlined, this))
    , m_close(new ActionButton(tr("Close"), ActionButton::Kind::Outlined, this))
{
    setObjectName(QStringLiteral("exportBar"));
    build();
    connect(m_copy, &ActionButton::activated, this, &ExportBar::copy);
    connect(m_close, &ActionButton::activated, this, &ExportBar::leave);
    new ScopedKey(this, QKeySequence(Qt::CTRL | Qt::Key_C), [this] { copy(); });
    new ScopedKey(this, QKeySequence(Qt::Key_Escape), [this] { leave(); });
    connect(&exports, &viewmodel::ExportDesk::changed, this, &ExportBar::refresh);
    refresh();
}

void ExportBar::build()
{
    const Metrics metrics = Metrics::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.u(5), metrics.u(2), metrics.u(2), metrics.u(2));
    layout->setSpacing(metrics.u(2));
    layout->addWidget(m_busy);
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics.u(3));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    line->addWidget(m_text, 1);
    line->addWidget(m_copy, 0, Qt::AlignTop);
    line->addWidget(m_close, 0, Qt::AlignTop);
    layout->addLayout(line);

    auto *sealLine = new QHBoxLayout(m_sealLine);
    sealLine->setContentsMargins(0, 0, 0, 0);
    auto *label = new QLabel(tr("Seal (SM3 of the manifest)"), m_sealLine);
    label->setBuddy(m_seal);
    m_seal->setReadOnly(true);
    m_seal->setAccessibleName(label->text());
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    m_seal->setFont(fixed);
    constexpr qsizetype Digits = 64;
    m_seal->setMaximumWidth(QFontMetrics(fixed).horizontalAdvance(QString(Digits + 3, u'0')));
    sealLine->addWidget(label);
    sealLine->addWidget(m_seal, 1);
    sealLine->addStretch(0);
    layout->addWidget(m_sealLine);

    m_faults->setModel(m_rows);
    dressTable(*m_faults, tr("What is wrong with the export"));
    layout->addWidget(m_faults);
    m_copy->setObjectName(QStringLiteral("copyExportButton"));
    m_copy->setKeyHint(Qt::CTRL | Qt::Key_C);
    m_close->setObjectName(QStringLiteral("closeExportButton"));
    m_close->setKeyHint(Qt::Key_Escape);
}

void ExportBar::refresh()
{
    const viewmodel::ExportDesk::View &view = m_exports.view();
    const bool focused = hasFocusWithin();
    m_busy->setBusy(view.state == State::Working);
    m_text->setText(QStringLiteral("<b>%1</b> %2").arg(view.sentence.toHtmlEscaped(), view.advice.toHtmlEscaped()));
    setAccessibleName(QStringList{view.sentence, view.advice}.join(u' ').simplified());
    const bool faulty = view.state == State::Faulty;
    m_seal->setText(view.seal);
    m_seal->setCursorPosition(0);
    m_sealLine->setVisible(!view.seal.isEmpty() && !faulty);
    m_copy->setText(faulty ? tr("Copy the list") : tr("Copy the seal"));
    m_copy->setVisible(faulty || !view.seal.isEmpty());
    showFaults();
    setVisible(view.state != State::Nothing);
    update();
    if (view.state == State::Nothing || view.state == State::Working)
        return;
    if (focused)
        placeFocus();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ExportBar::showFaults()
{
    constexpr qsizetype RowsInSight = 5;
    const auto &faults = m_exports.view().faults;
    m_rows->clear();
    m_rows->setHorizontalHeaderLabels({tr("File"), tr("What is wrong")});
    for (const viewmodel::ExportDesk::Row &fault : faults)
        m_rows->appendRow({new QStandardItem(fault.file), new QStandardItem(fault.what)});
    m_faults->setVisible(!faults.isEmpty());
    const Metrics metrics = Metrics::of(this);
    m_faults->setColumnWidth(0, metrics.em(24));
    const auto rows = static_cast<int>(qBound(qsizetype(2), faults.size(), RowsInSight)) + 1;
    m_faults->setFixedHeight(metrics.tableRow() * rows + metrics.u(2));
}

void ExportBar::takeFocus(QWidget *before)
{
    m_before = before;
    placeFocus();
}

void ExportBar::placeFocus()
{
    if (m_faults->isVisibleTo(this))
        return m_faults->setFocus(Qt::OtherFocusReason);
    if (!m_sealLine->isVisibleTo(this))
        return m_close->setFocus(Qt::OtherFocusReason);
    m_seal->setFocus(Qt::OtherFocusReason);
    m_seal->selectAll();
}

void ExportBar::copy()
{
    const viewmodel::ExportDesk::View &view = m_exports.view();
    QString text = view.seal;
    if (view.state == State::Faulty) {
        text = view.sentence + u'\n';
        for (const viewmodel::ExportDesk::Row &fault : view.faults)
            text += fault.file + u'\t' + fault.what + u'\n';
    }
    if (!text.isEmpty())
        QApplication::clipboard()->setText(text);
}

// While it works it stays: what comes of it is to be seen.
void ExportBar::leave()
{
    const bool focused = hasFocusWithin();
    m_exports.clear();
    if (focused && m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

bool ExportBar::hasFocusWithin() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && isAncestorOf(focus);
}

void ExportBar::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    const QColor edge = toneColor(tokens, toneOf(m_exports.view().state));
    QPainter painter(this);
    paintFrame(painter, rect(), QPen(edge), tokens.surface);
    painter.fillRect(QRect(0, 0, Metrics::of(this).u(2), height()), edge);
}

} // namespace ui

#include "ui/stock/StockStrips.h"

#include "ui/common/ChoiceDraft.h"
#include "ui/common/FieldDraft.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/SecondSignature.h"

#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using viewmodel::LotTable;

StockStrips::StockStrips(viewmodel::StockScreen &stock, DraftKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_stock(stock)
    , m_fields{new QComboBox, new QLineEdit, new QLineEdit, new QLineEdit, new QLineEdit, new QLineEdit, new QLineEdit,
          new QLineEdit, new QComboBox, new QLineEdit, new QLineEdit, new QLineEdit, new QLineEdit, new QLineEdit,
          new QLineEdit, new QLineEdit, new QLineEdit, new QComboBox, new QLineEdit, new QComboBox}
    , m_receipt(addStrip(&StockStrips::receive))
    , m_issue(addStrip(&StockStrips::issue))
    , m_place(addStrip(&StockStrips::place))
    , m_filing(addStrip(&StockStrips::file))
    , m_reason(addStrip(&StockStrips::giveReason))
    , m_import(addStrip(&StockStrips::import))
    , m_export(addStrip(&StockStrips::exportTable))
    , m_secondStrip(addStrip(&StockStrips::signAsSecond))
    , m_second(new SecondSignature(*m_secondStrip))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (InlineStrip *strip : m_all) {
        layout->addWidget(strip);
        strip->installEventFilter(this);
    }
    build();
    keepDrafts(keeper);
    connect(&stock, &viewmodel::StockScreen::personChanged, this, [this] {
        if (m_secondStrip->isOpen())
            m_secondStrip->close(); // whoever comes signs what he opened himself
        m_second->clear();
    });
}

bool StockStrips::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
        Q_EMIT openChanged(current() != nullptr);
    return QWidget::eventFilter(watched, event);
}

InlineStrip *StockStrips::addStrip(void (StockStrips::*act)())
{
    auto *strip = new InlineStrip(this);
    strip->setConfirmPrimary();
    connect(strip, &InlineStrip::confirmed, this, act);
    m_all << strip;
    return strip;
}

void StockStrips::build()
{
    m_receipt->addField(tr("Item"), m_fields.item);
    m_receipt->addField(tr("Batch"), m_fields.batch);
    m_receipt->addField(tr("Manufacturer"), m_fields.manufacturer);
    m_receipt->addField(tr("Expires on"), m_fields.expires);
    m_receipt->addField(tr("Place"), m_fields.inPlace);
    m_receipt->addField(tr("Quantity"), m_fields.inQuantity);
    m_receipt->addField(tr("Unit price (yuan)"), m_fields.price);
    m_receipt->addField(tr("Reference"), m_fields.inReference);
    m_receipt->setConfirmText(tr("Book in"));
    m_fields.expires->setPlaceholderText(tr("2027-06-30; empty: does not expire"));
    m_fields.inReference->setPlaceholderText(tr("delivery note or invoice"));
    m_issue->addField(tr("What for"), m_fields.purpose);
    m_issue->addField(tr("Quantity"), m_fields.outQuantity);
    m_issue->addField(tr("Reference"), m_fields.outReference);
    m_issue->addField(tr("Reason"), m_fields.outReason);
    m_issue->setConfirmText(tr("Book out"));
    m_fields.outReference->setPlaceholderText(tr("of a dispatch: its notice, or the order by phone"));
    for (const viewmodel::Choice &purpose : viewmodel::StockScreen::purposeChoices())
        m_fields.purpose->addItem(purpose.text, purpose.id);
    m_place->addField(tr("New place"), m_fields.place);
    m_place->setConfirmText(tr("Move"));
    m_filing->addField(tr("Filed with"), m_fields.filedWith);
    m_filing->addField(tr("Reference"), m_fields.filedAs);
    m_filing->addField(tr("On"), m_fields.filedOn);
    m_filing->setConfirmText(tr("Record the filing"));
    m_fields.filedOn->setPlaceholderText(tr("2026-02-20; empty: today"));
    m_reason->addField(tr("Reason"), m_fields.reason);
    m_import->addField(tr("Table"), m_fields.table);
    m_import->addField(tr("Beside it"), m_fields.detail);
    m_import->setConfirmText(tr("Choose the file…"));
    using viewmodel::RegisterKind;
    for (const auto &[word, kind] :
        {std::pair(tr("catalogue"), RegisterKind::Catalogue), std::pair(tr("yearly plan"), RegisterKind::StockPlan),
            std::pair(tr("lots coming in"), RegisterKind::Lots), std::pair(tr("check"), RegisterKind::Counts)})
        m_fields.table->addItem(word, static_cast<int>(kind));
    connect(m_fields.table, &QComboBox::currentIndexChanged, this, &StockStrips::askDetail);
    m_export->addField(tr("Table"), m_fields.written);
    m_export->setConfirmText(tr("Write the file…"));
    for (const auto &[word, kind] :
        {std::pair(tr("sheet to count with"), RegisterKind::Counts),
            std::pair(tr("lots that are there"), RegisterKind::Lots),
            std::pair(tr("catalogue"), RegisterKind::Catalogue), std::pair(tr("yearly plan"), RegisterKind::StockPlan)})
        m_fields.written->addItem(word, static_cast<int>(kind));
}

// What is booked in and out is typed at a shelf, and the phone rings.
void StockStrips::keepDrafts(DraftKeeper &keeper)
{
    m_receiptDrafts = {new FieldDraft(m_fields.batch, keeper, QStringLiteral("batch")),
        new FieldDraft(m_fields.manufacturer, keeper, QStringLiteral("manufacturer")),
        new FieldDraft(m_fields.expires, keeper, QStringLiteral("expires")),
        new FieldDraft(m_fields.inPlace, keeper, QStringLiteral("place")),
        new FieldDraft(m_fields.price, keeper, QStringLiteral("price")),
        new FieldDraft(m_fields.inQuantity, keeper, QStringLiteral("quantity")),
        new FieldDraft(m_fields.inReference, keeper, QStringLiteral("reference"))};
    m_issueDrafts = {new FieldDraft(m_fields.outQuantity, keeper, QStringLiteral("quantity")),
        new FieldDraft(m_fields.outReference, keeper, QStringLiteral("reference")),
        new FieldDraft(m_fields.outReason, keeper, QStringLiteral("reason"))};
    m_filingDrafts = {new FieldDraft(m_fields.filedWith, keeper, QStringLiteral("with")),
        new FieldDraft(m_fields.filedAs, keeper, QStringLiteral("reference")),
        new FieldDraft(m_fields.filedOn, keeper, QStringLiteral("on"))};
    m_reasonDrafts = {new FieldDraft(m_fields.reason, keeper, QStringLiteral("reason"))};
    m_itemDraft = new ChoiceDraft(m_fields.item, keeper, QStringLiteral("item"));
    m_purposeDraft = new ChoiceDraft(m_fields.purpose, keeper, QStringLiteral("purpose"));
    m_placeDraft = new FieldDraft(m_fields.place, keeper, QStringLiteral("place"));
    scopeDrafts(m_receiptDrafts, QStringLiteral("stock/receipt"));
    scopeDrafts(m_filingDrafts, QStringLiteral("stock/filing"));
}

InlineStrip *StockStrips::current() const
{
    const auto open = std::ranges::find_if(m_all, &InlineStrip::isOpen);
    return open == m_all.end() ? nullptr : *open;
}

void StockStrips::closeAll()
{
    for (InlineStrip *strip : m_all)
        strip->close();
}

void StockStrips::open(InlineStrip &strip, const QString &title, const QString &refusal)
{
    closeAll();
    strip.setTitle(title);
    strip.setProblem({});
    strip.setConfirmRefusal(refusal);
    strip.open();
}

viewmodel::Reply StockStrips::reply(const QString &done, const QList<FieldDraft *> &drafts)
{
    return {this, [this, answer = current()->answer(), done, handed = HandedIn(drafts)](const QString &problem) {
                const bool said = answer(problem);
                if (problem.isEmpty())
                    handed.recorded();
                if (problem.isEmpty() || !said)
                    Q_EMIT told(problem.isEmpty() ? done : problem);
            }};
}

void StockStrips::openReceipt(const QString &item)
{
    m_fields.item->clear();
    for (const viewmodel::Choice &choice : m_stock.itemChoices())
        m_fields.item->addItem(choice.text, choice.id);
    m_itemDraft->restore(QStringLiteral("stock/receipt"), m_receiptDrafts, item);
    open(
        *m_receipt, tr("In: counts once a second person has confirmed it (71号 第十九条)"), m_stock.view().moveRefusal);
}

void StockStrips::receive()
{
    m_stock.receive({m_fields.item->currentData().toString(), m_fields.batch->text(), m_fields.manufacturer->text(),
                        m_fields.expires->text(), m_fields.inPlace->text(), m_fields.price->text(),
                        m_fields.inQuantity->text(), m_fields.inReference->text()},
        reply(tr("Booked in; it waits for the second signature."), m_receiptDrafts));
}

void StockStrips::openIssue(const QModelIndex &lot)
{
    m_number = lot.data(LotTable::NumberRole).toLongLong();
    const QString scope = QStringLiteral("stock/issue/%1").arg(m_number);
    scopeDrafts(m_issueDrafts, scope);
    m_purposeDraft->restore(scope, m_issueDrafts);
    const QString free = lot.data(LotTable::FreeRole).toString() + u' ' + lot.data(LotTable::UnitRole).toString();
    m_fields.outQuantity->setPlaceholderText(tr("at most %1").arg(free));
    open(*m_issue,
        tr("Out of lot %1, %2: counts once a second person has confirmed it (71号 第十九条)")
            .arg(m_number)
            .arg(lot.siblingAtColumn(LotTable::Name).data().toString()),
        m_stock.view().moveRefusal);
}

void StockStrips::issue()
{
    m_stock.issue({m_number, m_fields.purpose->currentData().toString(), m_fields.outQuantity->text(),
                      m_fields.outReference->text(), m_fields.outReason->text()},
        reply(tr("Booked out; it waits for the second signature."), m_issueDrafts));
}

void StockStrips::openPlace(const QModelIndex &lot)
{
    m_number = lot.data(LotTable::NumberRole).toLongLong();
    m_placeDraft->setScope(
        QStringLiteral("stock/place/%1").arg(m_number), lot.siblingAtColumn(LotTable::Place).data().toString());
    open(*m_place, tr("Another place for lot %1").arg(m_number), m_stock.view().moveRefusal);
    m_fields.place->selectAll();
}

void StockStrips::place()
{
    m_stock.place(m_number, m_fields.place->text(), reply(tr("Lot %1 lies there now.").arg(m_number), {m_placeDraft}));
}

void StockStrips::openFiling()
{
    open(*m_filing, tr("%1 (71号 第十三条)").arg(m_stock.view().plan), m_stock.view().planRefusal);
}

void StockStrips::file()
{
    m_stock.filePlan(m_fields.filedWith->text(), m_fields.filedAs->text(), m_fields.filedOn->text(),
        reply(tr("The filing is recorded."), m_filingDrafts));
}

void StockStrips::openReason(const QString &title, const QString &confirm, std::int64_t number, Reasoned act)
{
    m_number = number;
    m_act = act;
    scopeDrafts(m_reasonDrafts, QStringLiteral("stock/reason/%1/%2").arg(confirm).arg(number));
    m_reason->setConfirmText(confirm);
    open(*m_reason, title, m_stock.view().moveRefusal);
}

void StockStrips::giveReason()
{
    (m_stock.*m_act)(m_number, m_fields.reason->text(), reply(tr("Recorded."), m_reasonDrafts));
}

void StockStrips::openSecondSignature(std::int64_t movement)
{
    closeAll();
    m_number = movement;
    m_second->open(tr("Second signature of movement %1 (71号 第十九条)").arg(movement), m_stock.textToConfirm(movement),
        m_stock.view().moveRefusal);
}

void StockStrips::signAsSecond()
{
    if (const QString password = m_second->takePassword(); !password.isEmpty())
        m_stock.confirm(m_number, m_second->text(), password, reply(tr("Movement %1 is confirmed.").arg(m_number), {}));
}

void StockStrips::openImport()
{
    m_fields.detail->clear();
    open(*m_import, tr("A table comes in: CSV or .xlsx, shown before anything counts"), {});
    askDetail();
}

void StockStrips::openExport() { open(*m_export, tr("A table is written: .xlsx or CSV"), {}); }

void StockStrips::exportTable()
{
    m_export->close();
    Q_EMIT exportWanted(static_cast<viewmodel::RegisterKind>(m_fields.written->currentData().toInt()));
}

void StockStrips::askDetail()
{
    using viewmodel::RegisterKind;
    const auto kind = static_cast<RegisterKind>(m_fields.table->currentData().toInt());
    m_import->setFieldVisible(m_fields.detail, kind != RegisterKind::Catalogue);
    m_fields.detail->setPlaceholderText(kind == RegisterKind::StockPlan
            ? tr("year, and why where that year has a plan: 2027 …")
            : kind == RegisterKind::Lots ? tr("delivery note or invoice")
                                         : tr("month or quarter: 2026-11, 2026-Q4"));
    m_import->setConfirmRefusal(kind == RegisterKind::Catalogue || kind == RegisterKind::StockPlan
            ? m_stock.view().planRefusal
            : m_stock.view().moveRefusal);
}

void StockStrips::import()
{
    using viewmodel::RegisterKind;
    const auto kind = static_cast<RegisterKind>(m_fields.table->currentData().toInt());
    const QString text = m_fields.detail->text().trimmed();
    viewmodel::StockDetail detail;
    if (kind == RegisterKind::Lots)
        detail.reference = text.toStdString();
    if (kind == RegisterKind::StockPlan) {
        bool isYear = false;
        detail.year = text.section(u' ', 0, 0).toInt(&isYear);
        detail.reason = text.section(u' ', 1).trimmed().toStdString();
        if (!isYear || detail.year < 2000 || detail.year > 9999)
            return m_import->setProblem(tr("Begin with the year the plan is for, for example 2027."), m_fields.detail);
    }
    if (kind == RegisterKind::Counts) {
        const auto period = reserve::parsePeriod(text.toStdString());
        if (!period)
            return m_import->setProblem(tr("Write the month as 2026-11 or the quarter as 2026-Q4."), m_fields.detail);
        detail.period = *period;
    }
    m_import->close();
    Q_EMIT importWanted(kind, detail);
}

} // namespace ui

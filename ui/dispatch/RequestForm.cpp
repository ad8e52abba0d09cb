#include "ui/dispatch/RequestForm.h"

#include "ui/common/DraftKeeper.h"
#include "ui/common/FieldDraft.h"
#include "ui/common/InlineStrip.h"
#include "ui/dispatch/GoodsField.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

using Field = viewmodel::RequestTexts::Field;

namespace {

const QString Scope = QStringLiteral("dispatch/request");
const QString PathName = QStringLiteral("path");
const QString MediumName = QStringLiteral("medium");
const QString IncidentName = QStringLiteral("incident");
const QString GoodsKey = QStringLiteral("dispatch/request/goods");

QComboBox *boxOf(const viewmodel::Choices &choices)
{
    auto *box = new QComboBox;
    for (const viewmodel::Choice &choice : choices)
        box->addItem(choice.text, choice.id);
    return box;
}

} // namespace

RequestForm::RequestForm(
    viewmodel::Approval &approval, DraftKeeper &keeper, std::function<viewmodel::Choices()> incidents, QWidget *parent)
    : QWidget(parent)
    , m_approval(approval)
    , m_keeper(keeper)
    , m_incidents(std::move(incidents))
    , m_strip(new InlineStrip(this))
    , m_path(boxOf(viewmodel::pathChoices()))
    , m_medium(boxOf(viewmodel::mediumChoices()))
    , m_incident(new QComboBox)
    , m_goods(new GoodsField)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_strip);
    layout->addStretch(1);
    m_strip->setTitle(tr("Request for the reserve (70号 附录 7.4)"));
    m_strip->setConfirmText(tr("Record request"));
    m_strip->setConfirmPrimary();
    m_strip->addField(tr("Path"), m_path);
    m_strip->addField(tr("Asked for"), m_medium);
    addText(Field::Reference, tr("number of the letter; of a call who called"));
    m_strip->addField(tr("Incident"), m_incident);
    addText(Field::Unit);
    addText(Field::Contact);
    addText(Field::Phone);
    addText(Field::User, tr("empty: whoever asks"));
    addText(Field::UserContact, tr("empty: as above"));
    addText(Field::UserPhone, tr("empty: as above"));
    addText(Field::DeliverBy, tr("18:00, or 12-05 18:00"));
    addText(Field::DeliverTo);
    m_strip->addField(tr("Goods"), m_goods);
    connect(m_strip, &InlineStrip::confirmed, this, &RequestForm::hand);
    connect(m_strip, &InlineStrip::cancelled, this, &RequestForm::left);
    connect(m_goods, &GoodsField::edited, this, [this] { m_keeper.save(GoodsKey, m_goods->text()); });
    keepChoice(m_path, PathName);
    keepChoice(m_medium, MediumName);
    keepChoice(m_incident, IncidentName);
}

/// What a person chooses is kept until it is recorded, as what he types is; what fills the box is no choice.
void RequestForm::keepChoice(QComboBox *box, const QString &name)
{
    connect(box, &QComboBox::activated, this, [this, box, name] {
        m_keeper.save(Scope + u'/' + name, box->currentIndex() == 0 ? QString() : box->currentData().toString());
    });
}

void RequestForm::restoreChoice(QComboBox *box, const QString &name)
{
    const QString kept = m_keeper.load(Scope + u'/' + name);
    box->setCurrentIndex(kept.isEmpty() ? 0 : qMax(0, box->findData(kept)));
}

/// The next request is another's: nothing of the last one stands in its form.
void RequestForm::startAnew()
{
    for (const auto &[box, name] :
        {std::pair(m_path, PathName), std::pair(m_medium, MediumName), std::pair(m_incident, IncidentName)}) {
        m_keeper.save(Scope + u'/' + name, {});
        box->setCurrentIndex(0);
    }
}

QLineEdit *RequestForm::addText(Field field, const QString &hint)
{
    auto *line = new QLineEdit;
    line->setPlaceholderText(hint);
    m_strip->addField(viewmodel::requestFieldName(field), line);
    m_texts.at(field) = line;
    m_drafts << new FieldDraft(line, m_keeper, QStringLiteral("field-%1").arg(int(field)));
    return line;
}

void RequestForm::open()
{
    for (FieldDraft *draft : m_drafts)
        draft->setScope(Scope);
    if (const auto &stock = m_approval.reserve().snapshot().stock)
        m_goods->setCatalogue(viewmodel::catalogueChoices(*stock));
    if (!m_strip->isOpen())
        m_goods->setText(m_keeper.load(GoodsKey));
    m_incident->clear();
    m_incident->addItem(tr("none"), QString());
    for (const viewmodel::Choice &incident : m_incidents())
        m_incident->addItem(incident.text, incident.id);
    restoreChoice(m_path, PathName);
    restoreChoice(m_medium, MediumName);
    restoreChoice(m_incident, IncidentName);
    m_strip->setConfirmRefusal(m_approval.requestRefusal());
    m_strip->open();
}

viewmodel::RequestTexts RequestForm::typed() const
{
    viewmodel::RequestTexts typed;
    for (std::size_t i = 0; i < m_texts.size(); ++i)
        typed.texts.at(i) = m_texts.at(i) ? m_texts.at(i)->text() : QString();
    typed.texts.at(Field::Path) = m_path->currentData().toString();
    typed.texts.at(Field::Medium) = m_medium->currentData().toString();
    typed.texts.at(Field::Incident) = m_incident->currentData().toString();
    typed.goods = m_goods->goods();
    return typed;
}

QWidget *RequestForm::fieldOf(const viewmodel::EntryProblem &problem) const
{
    if (problem.field == Field::Path)
        return m_path;
    return problem.field == Field::Fields ? m_goods->itemField(problem.line) : m_texts.at(problem.field);
}

void RequestForm::hand()
{
    const HandedIn sent(m_drafts);
    const auto answer = m_strip->answer();
    const auto problem =
        m_approval.request(typed(), {this, [this, sent, answer, goods = m_goods->text()](const QString &refused) {
                                         const bool mine = answer(refused);
                                         if (!refused.isEmpty())
                                             return;
                                         sent.recorded();
                                         if (m_goods->text() == goods) {
                                             m_goods->clear();
                                             m_keeper.save(GoodsKey, {});
                                         }
                                         startAnew();
                                         if (mine)
                                             Q_EMIT recorded();
                                     }});
    if (!problem)
        return;
    answer(problem->sentence);
    m_strip->setProblem(problem->sentence, fieldOf(*problem));
}

} // namespace ui

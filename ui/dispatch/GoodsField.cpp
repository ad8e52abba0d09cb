#include "ui/dispatch/GoodsField.h"

#include "ui/common/Metrics.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLineEdit>

namespace ui {

namespace {
constexpr QChar Between = u'\t';
}

GoodsField::GoodsField(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    const Metrics metrics = Metrics::of(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(metrics.u(1));
    m_grid->setColumnStretch(0, 1);
    addLine();
}

void GoodsField::fill(QComboBox &box) const
{
    const QSignalBlocker quiet(&box); // nobody typed what it shows meanwhile
    const QString typed = box.currentText();
    box.clear();
    for (const viewmodel::Choice &item : m_catalogue)
        box.addItem(item.text, item.id);
    box.setCurrentIndex(-1);
    box.setEditText(typed);
}

void GoodsField::setCatalogue(const viewmodel::Choices &items)
{
    if (m_catalogue == items)
        return;
    m_catalogue = items;
    for (const Line &line : m_lines)
        fill(*line.item);
}

void GoodsField::addLine()
{
    const Metrics metrics = Metrics::of(this);
    const int row = static_cast<int>(m_lines.size());
    auto *item = new QComboBox(this);
    item->setEditable(true);
    item->setInsertPolicy(QComboBox::NoInsert);
    item->completer()->setFilterMode(Qt::MatchContains);
    item->completer()->setCompletionMode(QCompleter::PopupCompletion);
    item->lineEdit()->setPlaceholderText(tr("code or name"));
    item->setAccessibleName(tr("Item"));
    item->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    fill(*item);
    auto *quantity = new QLineEdit(this);
    quantity->setPlaceholderText(tr("how many"));
    quantity->setAccessibleName(tr("Quantity"));
    quantity->setFixedWidth(metrics.em(7));
    m_grid->addWidget(item, row, 0);
    m_grid->addWidget(quantity, row, 1);
    connect(item, &QComboBox::editTextChanged, this, &GoodsField::followEdits);
    connect(quantity, &QLineEdit::textChanged, this, &GoodsField::followEdits);
    if (m_lines.empty())
        setFocusProxy(item);
    else
        setTabOrder(m_lines.back().quantity, item);
    setTabOrder(item, quantity);
    m_lines.push_back({item, quantity});
}

void GoodsField::followEdits()
{
    if (!m_lines.back().item->currentText().trimmed().isEmpty())
        addLine();
    Q_EMIT edited();
}

std::vector<std::pair<QString, QString>> GoodsField::goods() const
{
    std::vector<std::pair<QString, QString>> goods;
    for (const Line &line : m_lines)
        goods.emplace_back(line.item->currentText(), line.quantity->text());
    return goods;
}

QLineEdit *GoodsField::itemField(std::size_t line) const { return m_lines.at(line).item->lineEdit(); }
QLineEdit *GoodsField::quantityField(std::size_t line) const { return m_lines.at(line).quantity; }

void GoodsField::clear() { setText({}); }

QString GoodsField::text() const
{
    QStringList lines;
    for (const auto &[item, quantity] : goods()) {
        if (!item.isEmpty() || !quantity.isEmpty())
            lines << item + Between + quantity;
    }
    return lines.join(u'\n');
}

void GoodsField::setText(const QString &text)
{
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    while (std::ssize(m_lines) <= lines.size())
        addLine();
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const QString line = lines.value(static_cast<qsizetype>(i));
        const QSignalBlocker item(m_lines[i].item);
        const QSignalBlocker quantity(m_lines[i].quantity);
        m_lines[i].item->setEditText(line.section(Between, 0, 0));
        m_lines[i].quantity->setText(line.section(Between, 1));
    }
}

} // namespace ui

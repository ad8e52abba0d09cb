#include "viewmodel/plans/DecisionTableModel.h"

#include <algorithm>

namespace viewmodel {

QString lightWord(RowLight light)
{
    switch (light) {
    case RowLight::Off:
        break;
    case RowLight::Hit:
        return Text::tr("hit", "row of a table");
    case RowLight::Undecided:
        return Text::tr("hit, but a stronger row may count", "row of a table");
    case RowLight::Beaten:
        return Text::tr("hit, but a stronger row counts", "row of a table");
    case RowLight::Possible:
        return Text::tr("possible", "row of a table");
    case RowLight::RuledOut:
        return Text::tr("ruled out", "row of a table");
    }
    return {};
}

void DecisionTableModel::show(const plan::Plan *plan, const QString &decision)
{
    beginResetModel();
    m_plan = plan;
    m_decision = plan ? plan::findDecision(*plan, decision.toStdString()) : nullptr;
    m_lights.clear();
    m_known.clear();
    m_changed.clear();
    endResetModel();
}

void DecisionTableModel::mark(ChangedCells changed)
{
    m_changed = std::move(changed);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, lightColumn()));
}

bool DecisionTableModel::isChanged(const QModelIndex &index) const
{
    const auto row = static_cast<std::size_t>(index.row());
    if (row >= m_changed.size() || index.column() < FirstInput || index.column() > clauseColumn())
        return false;
    return m_changed[row][static_cast<std::size_t>(index.column() - FirstInput)];
}

namespace {

std::vector<RowLight> lightsOf(const plan::Decision &decision, const std::vector<assess::RowMatch> &matches)
{
    std::size_t strongest = decision.outcomes.size(); // of the rows that match for certain
    std::size_t reachable = strongest; // of those that may match
    for (std::size_t row = 0; row < matches.size(); ++row) {
        const std::size_t outcome = decision.rules[row].outcome;
        if (matches[row] == assess::RowMatch::Always)
            strongest = std::min(strongest, outcome);
        if (matches[row] == assess::RowMatch::Possible)
            reachable = std::min(reachable, outcome);
    }
    const RowLight hit = reachable < strongest ? RowLight::Undecided : RowLight::Hit;
    std::vector<RowLight> lights;
    for (std::size_t row = 0; row < matches.size(); ++row) {
        const bool counts = decision.rules[row].outcome <= strongest;
        switch (matches[row]) {
        case assess::RowMatch::Always:
            lights.push_back(counts ? hit : RowLight::Beaten);
            break;
        case assess::RowMatch::Possible:
            lights.push_back(RowLight::Possible);
            break;
        case assess::RowMatch::Never:
            lights.push_back(RowLight::RuledOut);
            break;
        }
    }
    return lights;
}

QString knownOf(const assess::CompiledPlan &plan, const std::string &input, const assess::Readings &readings,
    const assess::Assessment &assessment)
{
    if (const plan::Decision *inner = plan::findDecision(plan.plan(), input)) {
        const assess::DecisionAssessment *found = assess::find(assessment, input);
        return found ? outcomesWord(plan.plan(), *inner, found->possible) : QString();
    }
    const auto known = readings.find(input);
    plan::Fact fact = inputAsFact(plan.plan(), input);
    fact.unit.clear();
    return qtext(plan::toWords(fact, known == readings.end() ? plan::Reading(plan::Unknown{}) : known->second));
}

} // namespace

void DecisionTableModel::light(const assess::CompiledPlan *plan, const assess::Readings *readings)
{
    m_lights.clear();
    m_known.clear();
    if (m_decision && plan && readings) {
        const auto matches = assess::matchRows(*plan, *readings);
        const auto assessment = plan->assess(*readings);
        if (matches && assessment) {
            const auto &decisions = plan->plan().decisions;
            const auto place = std::ranges::find(decisions, m_decision->name, &plan::Decision::name);
            m_lights = lightsOf(*m_decision, (*matches)[static_cast<std::size_t>(place - decisions.begin())]);
            for (const std::string &input : m_decision->inputs)
                m_known.push_back(knownOf(*plan, input, *readings, *assessment));
        }
    }
    if (rowCount() == 0)
        return;
    Q_EMIT headerDataChanged(Qt::Horizontal, FirstInput, outcomeColumn() - 1);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, lightColumn()));
}

int DecisionTableModel::inputs() const { return m_decision ? static_cast<int>(m_decision->inputs.size()) : 0; }

int DecisionTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_decision ? 0 : static_cast<int>(m_decision->rules.size());
}

int DecisionTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_decision ? 0 : lightColumn() + 1;
}

RowLight DecisionTableModel::lightOf(int row) const
{
    return m_lights.empty() ? RowLight::Off : m_lights[static_cast<std::size_t>(row)];
}

QString DecisionTableModel::text(const QModelIndex &index) const
{
    const plan::Rule &rule = m_decision->rules[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    if (column == 0)
        return QString::number(index.row() + 1);
    if (isInput(column)) {
        const auto input = static_cast<std::size_t>(column - FirstInput);
        return cellWords(*m_plan, m_decision->inputs[input], rule.when[input].tests.text());
    }
    if (column == outcomeColumn())
        return outcomeWord(*m_decision, m_decision->outcomes[rule.outcome].name);
    return column == clauseColumn() ? citeText(rule.cite) : lightWord(lightOf(index.row()));
}

QVariant DecisionTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_decision)
        return {};
    const plan::Rule &rule = m_decision->rules[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(index);
    case Qt::ToolTipRole:
        return rule.note.empty() ? text(index) : Text::tr("%1; note: %2").arg(text(index), qtext(rule.note));
    case LightRole:
        return QVariant::fromValue(lightOf(index.row()));
    case EditableRole:
        return isInput(index.column());
    case TestRole:
        return isInput(index.column())
            ? qtext(rule.when[static_cast<std::size_t>(index.column() - FirstInput)].tests.text())
            : QString();
    case LevelRole:
        return QVariant::fromValue(
            index.column() == outcomeColumn() ? levelOf(m_decision->outcomes[rule.outcome].name) : Level::None);
    case NoteRole:
        return qtext(rule.note);
    case ChangedRole:
        return isChanged(index);
    case Qt::AccessibleTextRole:
        return isChanged(index) ? Text::tr("%1, changed", "cell of a table").arg(text(index)) : text(index);
    case ClauseRole:
        return index.column() == clauseColumn();
    default:
        return {};
    }
}

QString DecisionTableModel::heading(int column) const
{
    if (column == 0)
        return QStringLiteral("#");
    if (isInput(column))
        return inputHeading(*m_plan, m_decision->inputs[static_cast<std::size_t>(column - FirstInput)]);
    if (column == outcomeColumn())
        return qtext(m_decision->label);
    return column == clauseColumn() ? Text::tr("clause") : Text::tr("stands", "row of a table against the facts");
}

QVariant DecisionTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || !m_decision)
        return {};
    const bool known = isInput(section) && !m_known.empty();
    if (role == Qt::DisplayRole)
        return known ? heading(section) + u'\n' + m_known[static_cast<std::size_t>(section - FirstInput)]
                     : heading(section);
    return {};
}

} // namespace viewmodel

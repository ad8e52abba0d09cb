#include "viewmodel/incident/QuestionListModel.h"

#include "assess/Narrow.h"
#include "viewmodel/incident/CountingText.h"
#include "viewmodel/incident/SameCount.h"
#include "viewmodel/Words.h"

#include <ranges>

namespace viewmodel {

namespace {

const assess::Question *questionOf(const Subject &subject, const OpenQuestion &open)
{
    const auto explanation =
        std::ranges::find(subject.explanations, open.decision->name, &assess::Explanation::decision);
    if (explanation == subject.explanations.end())
        return nullptr;
    const auto question = std::ranges::find(explanation->questions, open.fact->name, &assess::Question::fact);
    return question == explanation->questions.end() ? nullptr : &*question;
}

/// What each answer that narrows the outcome would make of it: "至少 50 人 → level Ⅰ; …".
QString whyText(const Subject &subject, const OpenQuestion &open, const assess::Question *question)
{
    const assess::DecisionAssessment *now = assess::find(subject.assessment, open.decision->name);
    QStringList effects;
    if (question && now) {
        for (const assess::AnswerEffect &answer : question->answers | std::views::reverse) {
            if (answer.possible != now->possible)
                effects << Text::tr("%1 → %2", "answer, outcome")
                               .arg(testWords(*open.fact, answer.test),
                                   outcomesWord(subject.model(), *open.decision, answer.possible));
        }
    }
    return effects.isEmpty() ? Text::tr("counts together with other answers") : effects.join(Text::tr("; "));
}

QString citesText(const Subject &subject, const OpenQuestion &open)
{
    QStringList cites;
    for (const std::string &cite : citesBetween(subject.model(), *open.decision, open.fact->name))
        cites << qtext(cite);
    return dotted(cites);
}

/// Half known, and one threshold left: a yes or no is all that is needed.
bool isOneThreshold(const plan::Fact &fact, const plan::Reading &known, const assess::Question *question)
{
    return fact.type == plan::FactType::Number && std::holds_alternative<plan::Bounded>(known) && question
        && question->answers.size() == 2;
}

QuestionRow rowOf(const Subject &subject, const OpenQuestion &open, int number)
{
    const plan::Fact &fact = *open.fact;
    const plan::Reading known = readingOf(subject, fact.name);
    const assess::Question *question = questionOf(subject, open);
    QuestionRow row = questionAbout(subject, fact);
    row.number = number;
    const bool isOpen = question || row.same.isEmpty(); // else it is asked for the other number's sake
    row.why = isOpen ? whyText(subject, open, question) : QString();
    row.cites = citesText(subject, open);
    if (isOneThreshold(fact, known, question)) {
        const std::string &above = question->answers.back().test;
        row.kind = AnswerKind::YesNo;
        const QString words = testWords(fact, above);
        const bool bound = above.starts_with('<') || above.starts_with('>');
        row.question = (bound ? Text::tr("Is %1 %2?", "fact, bound") : Text::tr("Is %1 %2?", "fact, value"))
                           .arg(qtext(fact.label), words);
        row.yes = assess::narrowed(known, above);
        row.no = assess::narrowed(known, question->answers.front().test);
    }
    return row;
}

QString knownWords(const Subject &subject, const plan::Fact &fact)
{
    return spaced({qtext(plan::toWords(fact, readingOf(subject, fact.name))), countingText(subject, fact)});
}

/// What was told last and stands, be it that it is not known, a person told.
bool isTold(const Subject &subject, const plan::Fact &fact)
{
    const auto entries = subject.incident->facts.find(fact.name);
    if (entries == subject.incident->facts.end())
        return false;
    const auto last = std::ranges::find(entries->second | std::views::reverse, false, &incident::FactEntry::struck);
    return last != entries->second.rend() && last->given.empty() && last->series == 0;
}

/// What is open, and before it what another number of the same count says otherwise: known as it is, it may hold the
/// level down, and nobody would look.
std::vector<OpenQuestion> questionsOf(const Subject &subject)
{
    std::vector<OpenQuestion> open = openQuestions(subject);
    if (!subject.hasPlan() || subject.activation->ended || subject.applies.outside)
        return open;
    std::vector<OpenQuestion> told;
    for (const plan::Fact *fact : factsThatMatter(subject)) {
        if (sameCount(subject, *fact).empty() || std::ranges::find(open, fact, &OpenQuestion::fact) != open.end())
            continue;
        for (const plan::Decision *decision : decisionsThatMatter(subject)) {
            if (!looksAt(subject.model(), *decision, fact->name))
                continue;
            told.push_back({fact, decision});
            break;
        }
    }
    open.insert(open.begin(), told.begin(), told.end());
    return open;
}

/// Facts not known exactly that can no longer change anything.
QString settledFacts(const Subject &subject, const std::vector<OpenQuestion> &open)
{
    if (!subject.hasPlan() || subject.activation->ended)
        return {};
    QStringList facts;
    for (const plan::Fact *fact : factsThatMatter(subject)) {
        const plan::Reading known = readingOf(subject, fact->name);
        if (std::holds_alternative<plan::Exact>(known)
            || std::ranges::find(open, fact, &OpenQuestion::fact) != open.end())
            continue;
        const QString label = shortLabel(*fact);
        facts << (std::holds_alternative<plan::Bounded>(known)
                ? Text::tr("%1 (%2)", "fact, what is known").arg(label, knownWords(subject, *fact))
                : label);
    }
    return facts.isEmpty() ? QString() : Text::tr("No longer asked: %1 cannot change the level").arg(listed(facts));
}

} // namespace

QuestionRow questionAbout(const Subject &subject, const plan::Fact &fact)
{
    const plan::Reading known = readingOf(subject, fact.name);
    QuestionRow row;
    row.key = qtext(fact.name);
    row.question = qtext(fact.ask);
    row.kind = answerKind(fact);
    row.unit = qtext(fact.unit);
    row.current = knownWords(subject, fact);
    row.unknown = std::holds_alternative<plan::Unknown>(known);
    const incident::FactEntry *entry = incident::currentFact(*subject.incident, fact.name);
    row.told = isTold(subject, fact);
    row.given = entry && !entry->given.empty();
    row.hint = fact.countedAs.empty()
        ? qtext(fact.hint)
        : Text::tr("%1; say which: %2", "hint, kinds of counting").arg(qtext(fact.hint), countingWords(fact));
    for (const std::string &kind : fact.countedAs)
        row.counting << qtext(kind);
    row.same = sameCount(subject, fact).words;
    for (const plan::EnumerationValue &value : fact.values)
        row.choices.push_back({qtext(value.name), qtext(value.label)});
    if (fact.type == plan::FactType::Boolean) {
        row.yes = plan::Exact{true};
        row.no = plan::Exact{false};
    }
    return row;
}

void QuestionListModel::show(const Subject &subject)
{
    const std::vector<OpenQuestion> open = questionsOf(subject);
    std::vector<QuestionRow> rows;
    for (const OpenQuestion &question : open)
        rows.push_back(rowOf(subject, question, static_cast<int>(rows.size()) + 1));
    update(std::move(rows));

    const QString text = settledFacts(subject, open);
    if (text != m_noLongerAsked) {
        m_noLongerAsked = text;
        Q_EMIT noLongerAskedChanged();
    }
}

QVariant QuestionListModel::data(const QModelIndex &index, int role) const
{
    const QuestionRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case QuestionRole:
        return row->question;
    case Qt::AccessibleTextRole:
        return listed(unique({row->question, row->why, row->cites, row->current, row->same}));
    case Qt::ToolTipRole:
    case HintRole:
        return row->hint;
    case FactRole:
        return row->key;
    case NumberRole:
        return row->number;
    case KindRole:
        return QVariant::fromValue(row->kind);
    case UnitRole:
        return row->unit;
    case ChoicesRole: {
        QStringList labels;
        for (const Choice &choice : row->choices)
            labels << choice.text;
        return labels;
    }
    case CurrentRole:
        return row->current;
    case UnknownRole:
        return row->unknown;
    case WhyRole:
        return row->why;
    case CitesRole:
        return row->cites;
    default:
        return {};
    }
}

QHash<int, QByteArray> QuestionListModel::roleNames() const
{
    return {{FactRole, "fact"}, {NumberRole, "number"}, {QuestionRole, "question"}, {KindRole, "kind"},
        {UnitRole, "unit"}, {ChoicesRole, "choices"}, {CurrentRole, "current"}, {UnknownRole, "unknown"},
        {WhyRole, "why"}, {CitesRole, "cites"}, {HintRole, "hint"}};
}

} // namespace viewmodel

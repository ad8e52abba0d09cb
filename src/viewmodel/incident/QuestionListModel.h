#pragma once

#include "viewmodel/KeyedModel.h"
#include "viewmodel/Subject.h"
#include "viewmodel/Vocabulary.h"

namespace viewmodel {

/// One question worth asking, or a fact to correct.
struct QuestionRow {
    QString key; ///< fact name
    int number = 0; ///< from 1, as shown
    QString question; ///< "重伤几人？", or "死亡: 至少 10 人?" when half of it is known and one threshold is left
    AnswerKind kind = AnswerKind::Number;
    QString unit;
    Choices choices; ///< for Choice: value names and labels
    QStringList counting; ///< what a number of it may count, one of which is said with it; empty: it needs no saying
    plan::Reading yes; ///< YesNo: what "yes" and "no" record, see IncidentPresenter::answerYesNo()
    plan::Reading no;
    QString
        current; ///< what is known now, and what it counts: "至少 3 人", "40 人 就诊", "未知"; to be read, not parsed
    bool given = false; ///< by the plan beside, not by a person
    bool unknown = true;
    bool told = false; ///< a person answered, maybe that it is not known; what a plan beside gave is no answer
    QString why; ///< "50 人 or more → Ⅰ级响应"
    QString cites; ///< "附件2 · 附件6"
    QString hint;
    QString same; ///< another fact's number that counts the same, to be taken over: "就诊人数 46 人（02:10）"
    friend bool operator==(const QuestionRow &, const QuestionRow &) = default;
};

/// How a fact is asked for and what is known of it, whether or not it can still change anything; without number and
/// why.
[[nodiscard]] QuestionRow questionAbout(const Subject &subject, const plan::Fact &fact);

/// The questions that can still change the level, most useful first, each with its why.
class QuestionListModel final : public KeyedModel<QuestionRow> {
    Q_OBJECT
public:
    enum Role {
        FactRole = Qt::UserRole + 1,
        NumberRole,
        QuestionRole,
        KindRole, ///< viewmodel::AnswerKind
        UnitRole,
        ChoicesRole, ///< QStringList of labels, in order; parseAnswer reads them
        CurrentRole,
        UnknownRole,
        WhyRole,
        CitesRole,
        HintRole,
    };
    using KeyedModel::KeyedModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void show(const Subject &subject);

    /// "no longer asked: 直接损失 (不到 5000 万元), 波及县数: cannot change the level"; empty when every fact is known
    /// or asked.
    [[nodiscard]] const QString &noLongerAsked() const { return m_noLongerAsked; }

Q_SIGNALS:
    void noLongerAskedChanged();

private:
    QString m_noLongerAsked;
};

} // namespace viewmodel

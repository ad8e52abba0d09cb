#pragma once

#include "viewmodel/KeyedModel.h"
#include "viewmodel/Subject.h"
#include "viewmodel/Vocabulary.h"

namespace viewmodel {

/// One fact with what is known of it.
struct FactRow {
    QString key; ///< fact name
    QString label; ///< short: "死亡"
    QString value; ///< "至少 3 人", "未知"
    bool unknown = true;
    QString source; ///< who said so and when: "03:05 县市场监管局"; empty while unknown
    QString hint; ///< how it is counted
    AnswerKind kind = AnswerKind::Number;
    QString unit;
    friend bool operator==(const FactRow &, const FactRow &) = default;
};

/// The facts that bear on the level, then every other one that somebody reported.
class FactStripModel final : public KeyedModel<FactRow> {
    Q_OBJECT
public:
    enum Role {
        FactRole = Qt::UserRole + 1,
        LabelRole,
        ValueRole,
        UnknownRole,
        SourceRole,
        HintRole,
        KindRole,
        UnitRole
    };
    using KeyedModel::KeyedModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void show(const Subject &subject, base::Instant now);
};

} // namespace viewmodel

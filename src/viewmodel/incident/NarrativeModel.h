#pragma once

#include "viewmodel/KeyedModel.h"
#include "viewmodel/Subject.h"

namespace viewmodel {

/// One account of a caller.
struct NarrativeRow {
    QString key; ///< version of the event
    QString time;
    QString source;
    QString text;
    bool struck = false;
    friend bool operator==(const NarrativeRow &, const NarrativeRow &) = default;
};

/// The callers' words, oldest first.
class NarrativeModel final : public KeyedModel<NarrativeRow> {
    Q_OBJECT
public:
    enum Role { TimeRole = Qt::UserRole + 1, SourceRole, TextRole, StruckRole };
    using KeyedModel::KeyedModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void show(const Subject &subject, base::Instant now);
};

} // namespace viewmodel

#include "ui/common/ChoiceDraft.h"

#include "ui/common/DraftKeeper.h"
#include "ui/common/FieldDraft.h"

#include <QComboBox>

#include <algorithm>

namespace ui {

ChoiceDraft::ChoiceDraft(QComboBox *box, DraftKeeper &keeper, const QString &name)
    : QObject(box)
    , m_box(*box)
    , m_keeper(keeper)
    , m_name(name)
{
    connect(box, &QComboBox::activated, this, &ChoiceDraft::keep); // by a person: what fills the box is no choice
}

void ChoiceDraft::restore(const QString &scope, const QList<FieldDraft *> &beside, const QString &first)
{
    m_scope = scope;
    const bool waits = std::ranges::any_of(beside, &FieldDraft::hasText);
    const QString kept = waits ? m_keeper.load(m_scope + u'/' + m_name) : QString();
    const auto placeOf = [this](const QString &id) { return id.isEmpty() ? -1 : m_box.findData(id); };
    const int place = placeOf(kept) >= 0 ? placeOf(kept) : placeOf(first);
    m_box.setCurrentIndex(std::max(0, place));
    keep(); // what is typed from now on is typed about this, chosen or merely shown
}

void ChoiceDraft::keep()
{
    if (!m_scope.isEmpty())
        m_keeper.save(m_scope + u'/' + m_name, m_box.currentData().toString());
}

} // namespace ui

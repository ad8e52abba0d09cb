#pragma once

#include <QString>

namespace ui {

/// Where text typed but not yet sent is kept, by field ("incident/2026-0147/note"), so that nothing is lost when
/// somebody turns to another incident or the program ends.
class DraftKeeper {
public:
    virtual ~DraftKeeper() = default;
    /// Empty when nothing is kept for the field.
    [[nodiscard]] virtual QString load(const QString &key) const = 0;
    /// An empty text forgets the field.
    virtual void save(const QString &key, const QString &text) = 0;
};

} // namespace ui

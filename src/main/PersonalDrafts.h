#pragma once

#include "ui/common/DraftKeeper.h"

#include <QString>

#include <map>
#include <memory>

namespace root {

/// The drafts of everybody who works at this desk, apart from each other. Those of nobody (no accounts, or not signed
/// in) stand under the fields' own keys, as they did before there were accounts.
class PersonalDrafts final {
public:
    /// Outlives it.
    explicit PersonalDrafts(ui::DraftKeeper &all)
        : m_all(all)
    {
    }
    /// Those of one account, for as long as this lives: what is handed in is forgotten as his, whoever sits there when
    /// it is recorded.
    [[nodiscard]] ui::DraftKeeper &of(const QString &account);

private:
    class Own;
    ui::DraftKeeper &m_all;
    std::map<QString, std::unique_ptr<ui::DraftKeeper>> m_keepers;
};

} // namespace root

#include "main/PersonalDrafts.h"

namespace root {

class PersonalDrafts::Own final : public ui::DraftKeeper {
public:
    Own(ui::DraftKeeper &all, const QString &account)
        : m_all(all)
        , m_prefix(account.isEmpty() ? QString() : QStringLiteral("person/") + account + u'/')
    {
    }
    [[nodiscard]] QString load(const QString &key) const override { return m_all.load(m_prefix + key); }
    void save(const QString &key, const QString &text) override { m_all.save(m_prefix + key, text); }

private:
    ui::DraftKeeper &m_all;
    const QString m_prefix;
};

ui::DraftKeeper &PersonalDrafts::of(const QString &account)
{
    std::unique_ptr<ui::DraftKeeper> &keeper = m_keepers[account];
    if (!keeper)
        keeper = std::make_unique<Own>(m_all, account);
    return *keeper;
}

} // namespace root

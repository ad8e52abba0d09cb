#include "store/Subscribers.h"

namespace store {

class Subscribers::Handle final : public app::Subscription {
public:
    Handle(const std::shared_ptr<Table> &table, std::int64_t id)
        : m_table(table)
        , m_id(id)
    {
    }
    ~Handle() override
    {
        if (const auto table = m_table.lock())
            table->callbacks.erase(m_id);
    }
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;

private:
    std::weak_ptr<Table> m_table;
    std::int64_t m_id;
};

std::unique_ptr<app::Subscription> Subscribers::add(Callback onNew)
{
    const std::int64_t id = m_table->nextId++;
    m_table->callbacks.emplace(id, std::move(onNew));
    return std::make_unique<Handle>(m_table, id);
}

void Subscribers::notify(std::int64_t position) const
{
    const std::shared_ptr<Table> table = m_table; // a callback may close the store
    std::vector<std::int64_t> ids;
    for (const auto &[id, callback] : table->callbacks)
        ids.push_back(id);
    for (const std::int64_t id : ids) {
        const auto found = table->callbacks.find(id);
        if (found == table->callbacks.end())
            continue;
        const Callback callback = found->second; // it may unsubscribe itself
        callback(position);
    }
}

} // namespace store

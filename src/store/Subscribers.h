#pragma once

#include "app/EventStore.h"

#include <map>

namespace store {

/// The callbacks of a store. A callback may subscribe, unsubscribe or append; a subscription may outlive the store.
class Subscribers {
public:
    using Callback = std::function<void(std::int64_t position)>;

    [[nodiscard]] std::unique_ptr<app::Subscription> add(Callback onNew);
    /// Calls everybody who is subscribed now and still is when his turn comes.
    void notify(std::int64_t position) const;

private:
    struct Table {
        std::int64_t nextId = 1;
        std::map<std::int64_t, Callback> callbacks;
    };
    class Handle;

    std::shared_ptr<Table> m_table = std::make_shared<Table>();
};

} // namespace store

#include "viewmodel/ExchangeSnapshot.h"

namespace viewmodel {

std::optional<ExchangeSnapshot> ExchangeReader::read(app::Exchange &exchange)
{
    const auto loaded = exchange.load();
    const auto problem = loaded ? std::optional<base::Error>() : std::optional(loaded.error());
    const bool told = m_last.isThere() && problem.has_value() == m_last.problem.has_value()
        && exchange.history().size() == m_events && exchange.record() == m_last.record;
    if (told)
        return {};
    m_last.problem = problem;
    m_last.record = exchange.record();
    if (!m_last.all || exchange.history().size() != m_events)
        m_last.all = std::make_shared<const exchange::Exchange>(exchange.all());
    m_events = exchange.history().size();
    return m_last;
}

} // namespace viewmodel

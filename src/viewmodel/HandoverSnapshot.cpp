#include "viewmodel/HandoverSnapshot.h"

namespace viewmodel {

std::optional<HandoverSnapshot> HandoverReader::read(app::Handover &handovers)
{
    const auto loaded = handovers.load();
    const auto problem = loaded ? std::optional<base::Error>() : std::optional(loaded.error());
    const bool newer = !m_last.isThere() || handovers.history().size() != m_events;
    if (!newer && problem.has_value() == m_last.problem.has_value())
        return {};
    m_last.problem = problem;
    if (newer)
        m_last.all = std::make_shared<const handover::Handovers>(handovers.all());
    m_events = handovers.history().size();
    return m_last;
}

} // namespace viewmodel

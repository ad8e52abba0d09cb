#include "incident/LifecycleDiagram.h"

namespace incident {

namespace {

/// A label cannot hold a double quote: it would end the Mermaid string.
std::string quoted(const std::string &label)
{
    std::string text = "\"";
    for (const char character : label)
        text += character == '"' ? std::string("#quot;") : std::string(1, character);
    return text + "\"";
}

std::string arrow(const std::string &from, const std::string &to) { return "    " + from + " --> " + to; }

} // namespace

std::string lifecycleDiagram(const plan::Lifecycle &lifecycle)
{
    std::string text = "stateDiagram-v2\n";
    for (const plan::State &state : lifecycle.states)
        text += "    state " + quoted(state.label) + " as " + state.id + "\n";
    for (const plan::State &state : lifecycle.states) {
        if (state.kind == plan::StateKind::Initial)
            text += arrow("[*]", state.id) + "\n";
    }
    for (const plan::Transition &transition : lifecycle.transitions) {
        for (const std::string &from : transition.from)
            text += arrow(from, transition.to) + " : " + transition.label + "\n";
    }
    for (const plan::State &state : lifecycle.states) {
        if (state.kind == plan::StateKind::Final)
            text += arrow(state.id, "[*]") + "\n";
    }
    return text;
}

} // namespace incident

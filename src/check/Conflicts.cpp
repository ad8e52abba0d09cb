#include "check/Findings.h"

#include "base/Text.h"

namespace check {

void noteConflicts(const Subject &subject, Findings &findings)
{
    for (const plan::Conflict &conflict : subject.plan.conflicts) {
        std::vector<std::string> places;
        for (const plan::Citation &cite : conflict.between)
            places.push_back(cite.document.empty() ? cite.section : cite.document + " " + cite.section);
        findings.note("document-conflict", conflict.position,
            conflict.text + " (" + base::join(places, ", ") + "). Read as: " + conflict.reading);
    }
}

} // namespace check

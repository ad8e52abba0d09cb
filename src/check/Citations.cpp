#include "check/CitedThings.h"
#include "check/Findings.h"

namespace check {

void checkCitations(const Subject &subject, Findings &findings)
{
    const bool clausesListed = subject.unread.isListed({"clauses"});
    forEachCited(subject.plan, [&](const Cited &cited) {
        const plan::Citation &cite = cited.cite;
        if (cite.empty()) {
            if (cite.position.line == 0) // else it is there, and the loader has said what is wrong with it
                findings.error("uncited", cited.position,
                    cited.thing + " has no clause; add `cite:` with the section it rests on");
        } else if (clausesListed && cite.document.empty() && !plan::findClause(subject.plan, cite.section)) {
            findings.error("unknown-clause", cite.position.line > 0 ? cite.position : cited.position,
                cited.thing + " cites " + cite.section
                    + ", which `clauses:` does not list; list the clause or correct the section");
        }
    });
}

} // namespace check

#include "check/CitedThings.h"
#include "check/Findings.h"

#include <algorithm>

namespace check {

void checkCitations(const Subject &subject, Findings &findings)
{
    // Of a document whose clauses are listed nowhere any section may be cited.
    const auto isListed = [&](const std::string &document) {
        if (document.empty())
            return subject.unread.isListed({"clauses"});
        return subject.unread.isListed({"other_documents"})
            && std::ranges::find(subject.plan.otherDocuments, document, &plan::OtherDocument::document)
            != subject.plan.otherDocuments.end();
    };
    forEachCited(subject.plan, [&](const Cited &cited) {
        const plan::Citation &cite = cited.cite;
        if (cite.empty()) {
            if (cite.position.line == 0) // else it is there, and the loader has said what is wrong with it
                findings.error("uncited", cited.position,
                    cited.thing + " has no clause; add `cite:` with the section it rests on");
        } else if (isListed(cite.document) && !plan::findClause(subject.plan, cite.section, cite.document)) {
            findings.error("unknown-clause", cite.position.line > 0 ? cite.position : cited.position,
                cited.thing + " cites " + plan::clauseName({cite.section, {}, {}, {}, {}, {}, {}, cite.document})
                    + ", which `" + (cite.document.empty() ? "clauses" : "other_documents")
                    + ":` does not list; list the clause or correct the section");
        }
    });
}

} // namespace check

#include "documents/Render.h"

#include "dispatch/NoticeText.h"
#include "documents/PaperTime.h"

namespace documents {

base::Result<Document> render(const Templates &templates, const Composition &composition, base::Instant made)
{
    const auto page = templates.text(composition.form.page);
    if (!page)
        return base::failFrom(page);
    const auto kind = paperKindOf(*page);
    if (!kind)
        return base::failFrom(kind);
    std::vector<std::string> copies;
    for (std::size_t copy = 0; copy < copiesOf(composition.form); ++copy) {
        auto html = templates.fill(composition.form.page, compose(composition, copy, lookOf(*kind)));
        if (!html)
            return base::failFrom(html);
        copies.push_back(std::move(*html));
    }
    return Document::lay(copies, {composition.form.label, made, markWords(composition.marks)});
}

SignatureBlock signatureOf(const dispatch::Notice &notice)
{
    if (!notice.issued)
        return {};
    SignatureBlock block{dispatch::shortCode(notice.digest), notice.digest, {}};
    for (const dispatch::Signature &made : notice.signatures)
        block.lines.push_back(std::string(dispatch::stepTitle(made.step)) + "　" + made.account
            + (made.standsFor.empty() ? "" : "（代 " + made.standsFor + "）") + "　" + paperMinute(made.at));
    return block;
}

std::vector<Mark> marksOf(const dispatch::Notice &notice)
{
    if (notice.isOver())
        return {Mark::Void};
    return notice.issued ? std::vector<Mark>() : std::vector<Mark>{Mark::Draft};
}

} // namespace documents

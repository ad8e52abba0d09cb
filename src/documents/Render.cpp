#include "documents/Render.h"

#include "dispatch/NoticeText.h"
#include "documents/HandoverValues.h"
#include "documents/Odt.h"
#include "documents/PageHtml.h"
#include "documents/PaperTime.h"
#include "documents/Signers.h"

namespace documents {

namespace {

/// How the page calls the faces it is set in.
enum class FaceNames {
    Installed, ///< the families that stand in for them here
    Words, ///< whoever opens the document looks for them
};

base::Result<std::vector<std::string>> fillCopies(
    const Templates &templates, const Composition &composition, FaceNames names)
{
    const auto page = templates.text(composition.form.page);
    if (!page)
        return base::failFrom(page);
    const auto kind = paperKindOf(*page);
    if (!kind)
        return base::failFrom(kind);
    std::vector<std::string> copies;
    for (std::size_t copy = 0; copy < copiesOf(composition.form); ++copy) {
        kainjow::mustache::data context = compose(composition, copy, lookOf(*kind));
        if (names == FaceNames::Words)
            putFaceWords(context);
        auto html = templates.fill(composition.form.page, std::move(context));
        if (!html)
            return base::failFrom(html);
        copies.push_back(std::move(*html));
    }
    return copies;
}

} // namespace

base::Result<Document> render(const Templates &templates, const Composition &composition, base::Instant made)
{
    const auto copies = fillCopies(templates, composition, FaceNames::Installed);
    if (!copies)
        return base::failFrom(copies);
    return Document::lay(*copies, {composition.form.label, made, markWords(composition.marks)});
}

base::Result<std::string> renderForEditing(
    const Templates &templates, const Composition &composition, base::Instant made)
{
    const auto onPaper = render(templates, composition, made);
    if (!onPaper)
        return base::failFrom(onPaper);
    auto copies = fillCopies(templates, composition, FaceNames::Words);
    if (!copies)
        return base::failFrom(copies);
    for (std::size_t copy = 0; copy < copies->size(); ++copy) {
        std::string &html = copies->at(copy);
        if (onPaper->isTight(copy))
            html = tightened(QString::fromStdString(html)).toStdString();
    }
    return odtOf(*copies, onPaper->pageCount(), onPaper->head());
}

SignatureBlock signatureOf(const dispatch::Notice &notice, const identity::Accounts &accounts)
{
    if (!notice.issued)
        return {};
    SignatureBlock block{dispatch::shortCode(notice.digest), notice.digest, {}};
    for (const dispatch::Signature &made : notice.signatures)
        block.lines.push_back(std::string(dispatch::stepTitle(made.step)) + "　" + signerWords(accounts, made) + "　"
            + paperMinute(made.at));
    return block;
}

std::vector<Mark> marksOf(const dispatch::Notice &notice)
{
    if (notice.isOver())
        return {Mark::Void};
    return notice.issued ? std::vector<Mark>() : std::vector<Mark>{Mark::Draft};
}

SignatureBlock signatureOf(const handover::Handover &handover)
{
    if (!handover.isSigned())
        return {};
    const std::string digest = digestOf(handover);
    SignatureBlock block{dispatch::shortCode(digest), digest, {}};
    const auto add = [&](std::string_view side, const handover::Signed &one) {
        block.lines.push_back(std::string(side) + "　" + one.signing.post + "（" + one.signing.account + "）　"
            + paperMinute(one.signing.at));
    };
    add("交班", handover.given);
    if (handover.taken)
        add("接班", *handover.taken);
    return block;
}

std::vector<Mark> marksOf(const handover::Handover &handover)
{
    if (handover.withdrawn)
        return {Mark::Void};
    return handover.taken ? std::vector<Mark>() : std::vector<Mark>{Mark::Draft};
}

} // namespace documents

#include "exchange/TakenNotice.h"

#include "base/Digest.h"
#include "dispatch/NoticeText.h"

#include <ranges>

namespace exchange {

std::string codeOf(const SentNotice &sent) { return dispatch::shortCode(base::sm3Hex(sent.text)); }

std::string bundleOfNotice(const Exchange &exchange, std::string_view word)
{
    const auto number = dispatch::parseOfficialNumber(word);
    const std::string code = dispatch::tidyCode(word);
    for (const std::string &bundle : exchange.order | std::views::reverse) {
        const Taken *taken = exchange.findTaken(bundle);
        const auto *sent = taken ? std::get_if<SentNotice>(&taken->content.body) : nullptr;
        if (!sent)
            continue;
        const bool numbered = number && number->first == sent->year && number->second == sent->number;
        if (numbered || (!code.empty() && code == codeOf(*sent)))
            return bundle;
    }
    return {};
}

} // namespace exchange

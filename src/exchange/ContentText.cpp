#include "exchange/ContentText.h"

#include "base/Digest.h"
#include "base/Overloaded.h"
#include "base/Text.h"
#include "dispatch/NoticeText.h"
#include "dispatch/RequestText.h"
#include "identity/Sm2.h"

#include <algorithm>

namespace exchange {

namespace {

using base::LabelReader;
using base::LabelWriter;
using dispatch::takeInstant;

constexpr std::string_view Title = "吕梁应急协调台交换文件";

dispatch::Step takeStep(LabelReader &lines)
{
    const auto step = dispatch::stepTitled(lines.take("签署步骤"));
    if (!step)
        lines.fail();
    return step.value_or(dispatch::Step::FirstReview);
}

void write(LabelWriter &lines, const Signer &signer)
{
    lines.add("签署账号", signer.account);
    lines.add("代", signer.standsFor);
    lines.add("签署密钥", signer.key);
}
Signer readSigner(LabelReader &lines)
{
    Signer signer;
    signer.account = lines.take("签署账号");
    signer.standsFor = lines.take("代");
    signer.key = lines.take("签署密钥");
    return signer;
}

constexpr std::string_view OpinionLabel = "审批意见";

/// Signatures of before opinions were signed have none.
void writeOpinion(LabelWriter &lines, const std::string &opinion)
{
    if (!opinion.empty())
        lines.add(OpinionLabel, opinion);
}

/// A notice's own text, line by line as it was signed.
void writeNoticeText(LabelWriter &lines, const std::string &text)
{
    lines.add("正文行数", base::lineCount(text));
    lines.append(text);
}
std::string readText(LabelReader &lines)
{
    const std::int64_t count = lines.takeCount("正文行数");
    return lines.takeLines(count);
}

// ---- one pair a kind ----

void write(LabelWriter &lines, const Card &card) { lines.add("公钥", identity::sm2KeyLine(card.publicKey)); }
void read(LabelReader &lines, Card &card)
{
    card.publicKey = identity::sm2KeyOfLine(lines.take("公钥"));
    if (card.publicKey.empty())
        lines.fail();
}

void write(LabelWriter &lines, const SentRequest &sent)
{
    lines.add("登记号", sent.notice);
    dispatch::writeRequest(lines, sent.request);
    lines.add("明细数", static_cast<std::int64_t>(sent.request.lines.size()));
    for (const dispatch::AskedLine &line : sent.request.lines) {
        lines.add("编码", line.item);
        lines.add("申请数量", toText(line.quantity));
    }
}
void read(LabelReader &lines, SentRequest &sent)
{
    sent.notice = lines.takeNumber("登记号");
    sent.request = dispatch::readRequest(lines);
    const std::int64_t count = lines.takeCount("明细数");
    for (std::int64_t i = 0; i < count && !lines.failed(); ++i) {
        const std::string item = lines.take("编码");
        sent.request.lines.push_back({item, dispatch::takeQuantity(lines, "申请数量")});
    }
}

void write(LabelWriter &lines, const SentDraft &sent)
{
    lines.add("签署步骤", dispatch::stepTitle(sent.step));
    lines.add("可签账号数", static_cast<std::int64_t>(sent.signers.size()));
    for (const Signer &signer : sent.signers)
        write(lines, signer);
    writeNoticeText(lines, sent.text);
}
void read(LabelReader &lines, SentDraft &sent)
{
    sent.step = takeStep(lines);
    const std::int64_t count = lines.takeCount("可签账号数");
    for (std::int64_t i = 0; i < count && !lines.failed(); ++i)
        sent.signers.push_back(readSigner(lines));
    sent.text = readText(lines);
    if (!dispatch::readNoticeText(sent.text))
        lines.fail();
}

void write(LabelWriter &lines, const Approval &approval)
{
    lines.add("所签文件", approval.answers);
    lines.add("登记号", approval.notice);
    lines.add("稿次", approval.draft);
    lines.add("摘要", approval.digest);
    lines.add("签署步骤", dispatch::stepTitle(approval.step));
    write(lines, approval.signer);
    writeOpinion(lines, approval.opinion);
    lines.add("签署时间", base::toIso(approval.at));
    lines.add("签署", approval.signature);
}
void read(LabelReader &lines, Approval &approval)
{
    approval.answers = lines.take("所签文件");
    approval.notice = lines.takeNumber("登记号");
    approval.draft = lines.takeNumber("稿次");
    approval.digest = lines.take("摘要");
    approval.step = takeStep(lines);
    approval.signer = readSigner(lines);
    approval.opinion = lines.takeIfThere(OpinionLabel);
    approval.at = takeInstant(lines, "签署时间");
    approval.signature = lines.take("签署");
}

void write(LabelWriter &lines, const SentNotice &sent)
{
    lines.add("编号", dispatch::officialNumber(sent.year, sent.number));
    lines.add("起草账号数", static_cast<std::int64_t>(sent.drafters.size()));
    for (const std::string &drafter : sent.drafters)
        lines.add("起草账号", drafter);
    lines.add("签署数", static_cast<std::int64_t>(sent.signatures.size()));
    for (const dispatch::Signature &one : sent.signatures) {
        lines.add("签署步骤", dispatch::stepTitle(one.step));
        write(lines, Signer{one.account, one.standsFor, one.key});
        writeOpinion(lines, one.opinion);
        lines.add("签署时间", base::toIso(one.at));
        lines.add("签署", one.signature);
    }
    writeNoticeText(lines, sent.text);
}
void read(LabelReader &lines, SentNotice &sent)
{
    const auto number = dispatch::parseOfficialNumber(lines.take("编号"));
    if (number)
        std::tie(sent.year, sent.number) = *number;
    else
        lines.fail();
    const std::int64_t drafters = lines.takeCount("起草账号数");
    for (std::int64_t i = 0; i < drafters && !lines.failed(); ++i)
        sent.drafters.push_back(lines.take("起草账号"));
    const std::int64_t count = lines.takeCount("签署数");
    for (std::int64_t i = 0; i < count && !lines.failed(); ++i) {
        const dispatch::Step step = takeStep(lines);
        const Signer signer = readSigner(lines);
        std::string opinion = lines.takeIfThere(OpinionLabel);
        const base::Instant at = takeInstant(lines, "签署时间");
        sent.signatures.push_back(
            {step, signer.account, signer.standsFor, signer.key, {}, lines.take("签署"), at, at, std::move(opinion)});
    }
    sent.text = readText(lines);
    if (!dispatch::readNoticeText(sent.text))
        lines.fail();
    for (dispatch::Signature &one : sent.signatures)
        one.digest = base::sm3Hex(sent.text);
}

void write(LabelWriter &lines, const Header &header)
{
    lines.add("发出记录", header.from);
    lines.add("发出单位", header.console);
    lines.add("收件记录", header.to);
    lines.add("签发账号", header.account);
    lines.add("岗位", header.post);
    lines.add("密钥", header.key);
    lines.add("时间", base::toIso(header.made));
}
Header readHeader(LabelReader &lines)
{
    Header header;
    header.from = lines.take("发出记录");
    header.console = lines.take("发出单位");
    header.to = lines.take("收件记录");
    header.account = lines.take("签发账号");
    header.post = lines.take("岗位");
    header.key = lines.take("密钥");
    header.made = takeInstant(lines, "时间");
    return header;
}

template <std::size_t... Index>
Body emptyBody(std::size_t kind, std::index_sequence<Index...> /*kinds*/)
{
    Body body;
    ((Index == kind ? void(body.emplace<Index>()) : void()), ...);
    return body;
}

} // namespace

std::string contentText(const Content &content)
{
    LabelWriter lines(std::string(Title) + "\n");
    lines.add("文本格式", 1);
    lines.add("类别", kindTitle(content));
    write(lines, content.header);
    std::visit([&](const auto &body) { write(lines, body); }, content.body);
    return lines.take();
}

std::optional<Content> readContent(std::string_view text)
{
    if (!base::isUtf8(text))
        return {};
    LabelReader lines(text);
    lines.expect(Title);
    (void)lines.takeNumber("文本格式");
    const auto kind = std::ranges::find(KindTitles, lines.take("类别"));
    if (kind == KindTitles.end())
        return {};
    Content content{readHeader(lines),
        emptyBody(static_cast<std::size_t>(kind - KindTitles.begin()),
            std::make_index_sequence<std::variant_size_v<Body>>())};
    std::visit([&](auto &body) { read(lines, body); }, content.body);
    if (!lines.finished() || contentText(content) != text)
        return {};
    return content;
}

std::string bundleId(std::string_view text)
{
    constexpr std::size_t Digits = 16;
    return base::sm3Hex(text).substr(0, Digits);
}

} // namespace exchange

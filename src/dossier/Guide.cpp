#include "dossier/Guide.h"

#include "dispatch/CheckNotice.h"
#include "dispatch/NoticeText.h"
#include "documents/PaperTime.h"
#include "dossier/Signatures.h"
#include "dossier/TimelineFiles.h"
#include "incident/Narrator.h"
#include "reserve/SecondSignature.h"
#include "reports/Wording.h"

namespace dossier {

namespace {

constexpr std::string_view Contents = R"(一、内容

timeline.txt    时间线，供阅读；timeline.csv 供电子表格，timeline.json 供程序。划去的条目仍在，并注明已划去
events.jsonl    本事件的原始记录，每行一条，与记录库逐字节相同
events/         每条记录参与杂凑计算的原文（.row），文件名是该条在整个记录库中的位置
events.sm3      每条记录的杂凑值（SM3）；每条原文的末项是记录库中前一条的杂凑值，位置相连的两条可以逐条核对。
                位置不相连处是记录库中其他事项，不在本件之内
documents/      文书（PDF），见第二节
signatures/     有调用通知单时：通知单规范正文（notice.txt），各步骤和出库第二人（movement-）所签的原文（.txt）、
                SM2 签名（.sig 为 Base64，.der 供 OpenSSL）、公钥（keys/），list.txt 列明三者对应关系
MANIFEST.sha256 MANIFEST.sm3    本件各文件的摘要
)";

constexpr std::string_view Checking = R"(三、怎样核对

用本系统（文件夹或压缩包均可，压缩包不必解开）：
    fengsuictl incident check-export 路径
缺少、改动、多出的文件和不能成立的签名会逐一列出。有原记录库时加 --db 记录库，逐条与记录库核对。

只用通用命令（进入本文件夹，需要 coreutils 和 OpenSSL 3）：
    sha256sum -c MANIFEST.sha256
    cut -c67- MANIFEST.sm3 | tr '\n' '\0' | xargs -0 openssl dgst -sm3 -r | diff - MANIFEST.sm3
    openssl dgst -sm3 -r events/*.row | diff - events.sm3
    (cut -c67- MANIFEST.sha256; echo MANIFEST.sha256; echo MANIFEST.sm3) | LC_ALL=C sort > ../names.txt
    find . -type f | cut -c3- | LC_ALL=C sort | diff ../names.txt -      # 多出的文件
前三条没有差别、最后一条没有输出，即与导出时一致。签名：
    while read text sig key; do
        openssl pkeyutl -verify -rawin -digest sm3 -pkeyopt distid:1234567812345678 \
            -pubin -inkey "$key" -in "$text" -sigfile "$sig" && echo "$text"
    done < signatures/list.txt

摘要文件本身没有签名：能改动本件的人也能重新计算摘要。请把导出时显示的核对码（MANIFEST.sha256 的 SM3 值）另行记下，
或用电话与导出单位核对：
    openssl dgst -sm3 MANIFEST.sha256
公钥是否属于该账号，以可信的记录库为准（fengsuictl account public-key 账号 密钥号）；密钥号是公钥杂凑值的前 16 位：
    openssl pkey -pubin -in signatures/keys/密钥号.pem -outform DER | openssl dgst -sm3
)";

std::string eventWords(const Subject &subject)
{
    if (subject.events.empty())
        return {};
    return "原始记录：" + std::to_string(subject.events.size()) + " 条，在记录库中的位置自 "
        + std::to_string(subject.events.front().position) + " 至 " + std::to_string(subject.events.back().position)
        + "\n导出时记录库末条：第 " + std::to_string(subject.headPosition) + " 条，杂凑值 " + subject.headHash + "\n";
}

/// The first value of each kind of fault is that there is none.
template <class Fault, class Names>
std::string standing(Fault fault, const Names &names)
{
    const auto index = static_cast<std::size_t>(fault);
    return index == 0 ? "导出时有效" : "导出时不能成立（" + std::string(names.at(index)) + "）";
}

/// What this record thinks of each signature: a later revocation is known here, not in the signature.
std::string signatureWords(const Subject &subject)
{
    std::string words;
    for (const dispatch::Notice *notice : noticesOf(subject)) {
        const std::string number = notice->issued ? dispatch::officialNumber(notice->year, notice->number) : "未下达";
        words += "调用登记号 " + std::to_string(notice->id) + "（" + number + "）";
        if (notice->issued)
            words += "　短码 " + dispatch::shortCode(notice->digest);
        words += "\n";
        for (const dispatch::CheckedSignature &one : dispatch::checkSignatures(*notice, subject.accounts))
            words += "    " + std::string(dispatch::stepTitle(one.signature.step)) + "　" + one.signature.account
                + (one.signature.standsFor.empty() ? "" : "（代 " + one.signature.standsFor + "）") + "　"
                + documents::paperMinute(one.signature.at) + "　密钥 " + one.signature.key + "　"
                + standing(one.fault, dispatch::SignatureFaultNames) + "\n";
        for (const reserve::Movement *movement : signedMovementsOf(*notice, subject.stock))
            words += "    出入库单 " + std::to_string(movement->number) + " 第二人签字　" + movement->secondBy + "　"
                + documents::paperMinute(*movement->settled) + "　密钥 " + movement->second->key + "　"
                + standing(reserve::faultOf(*movement, subject.accounts), reserve::SecondSignatureFaultNames) + "\n";
    }
    return words.empty() ? "无与本事件有关的调用通知单。\n" : words;
}

std::string missingPlans(const Subject &subject)
{
    std::string words;
    for (const incident::Activation &activation : subject.incident.activations) {
        if (!incident::planOf(&subject.plans, activation))
            words += "预案 " + activation.plan + " " + activation.version
                + " 版不在本机，其文书未能导出，时间线以代号表示。\n";
    }
    return words;
}

} // namespace

std::string guideText(const Subject &subject, const std::vector<Paper> &papers)
{
    const std::string mark = documents::markWords(subject.marks);
    std::string text =
        "事件 " + subject.incident.id.value + "　" + setIn(reports::matterWords(subject.incident)) + "　导出件\n";
    text += mark.empty()
        ? ""
        : "（" + mark + "，不是实战。各文书、时间线均有此标记；原始记录和签名原文须保持逐字节不变，不加标记）\n";
    text += "\n导出时间：" + documents::paperMinute(subject.now) + "\n" + eventWords(subject) + missingPlans(subject)
        + "\n";
    text += Contents;
    text += "\n二、文书和签名\n\n";
    for (const Paper &paper : papers)
        text += paper.name + "　" + paper.title + "\n";
    text += (papers.empty() ? "无文书。\n" : "") + ("\n" + signatureWords(subject)) + "\n";
    text += Checking;
    return text;
}

} // namespace dossier

#include "viewmodel/dispatch/NoticePaper.h"

#include "base/Digest.h"
#include "dispatch/NoticeText.h"
#include "viewmodel/TimeText.h"
#include "viewmodel/Words.h"
#include "viewmodel/dispatch/NoticeWords.h"

#include <ranges>

namespace viewmodel {

namespace {

/// A line of the signed text: docs/formats/notice.md.
struct TextLine {
    QString label;
    QString value;
};

std::vector<TextLine> linesOf(const std::string &text)
{
    std::vector<TextLine> lines;
    for (const QString &line : qtext(text).split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype colon = line.indexOf(QStringLiteral("："));
        lines.push_back(colon < 0 ? TextLine{{}, line} : TextLine{line.left(colon), line.mid(colon + 1)});
    }
    return lines;
}

/// "2026-11-25T17:00:00.000+08:00" as people read it, nothing left out; anything else as it stands.
QString readable(const QString &value)
{
    const auto instant = value.contains(u'T') ? base::parseIso(value.toStdString()) : base::Result<base::Instant>();
    const bool isMinute = value.endsWith(QStringLiteral(":00.000+08:00")) && instant;
    return isMinute ? value.left(10) + u' ' + value.mid(11, 5) : value;
}

/// The text in its parts: what stands before the items, each item, each lot, what stands behind.
class Reader {
public:
    explicit Reader(std::vector<TextLine> lines)
        : m_lines(std::move(lines))
    {
    }
    NoticePaper read()
    {
        NoticePaper paper;
        paper.title = next().value;
        while (!done() && here().label != QStringLiteral("明细数"))
            paper.fields.push_back(field());
        const int items = done() ? 0 : next().value.toInt();
        for (int i = 0; i < items && !done(); ++i)
            paper.lines.push_back(line());
        while (!done())
            paper.foot.push_back(field());
        return paper;
    }

private:
    [[nodiscard]] bool done() const { return m_at >= m_lines.size(); }
    [[nodiscard]] const TextLine &here() const { return m_lines[m_at]; }
    /// A text that is not what it should be (a record that somebody wrote into) has no end to read beyond.
    const TextLine &next()
    {
        static const TextLine Missing;
        return done() ? Missing : m_lines[m_at++];
    }
    PaperField field()
    {
        const TextLine &line = next();
        return {line.label, readable(line.value)};
    }
    PaperLine line()
    {
        constexpr int Cells = 8; // its place, then what it says of the item
        constexpr int LotCells = 5;
        PaperLine line;
        for (int i = 0; i < Cells; ++i)
            line.cells.push_back(field());
        const int lots = next().value.toInt();
        for (int lot = 0; lot < lots && !done(); ++lot) {
            auto &cells = line.lots.emplace_back();
            for (int i = 0; i < LotCells; ++i)
                cells.push_back(field());
        }
        return line;
    }

    std::vector<TextLine> m_lines;
    std::size_t m_at = 0;
};

/// The notice as it stood with the draft before; nothing where this is the first.
std::optional<dispatch::Notice> before(const dispatch::Notice &notice, const NoticeHistory &history)
{
    for (const dispatch::RecordedNoticeEvent &record : history | std::views::reverse) {
        const auto *made = std::get_if<dispatch::DraftMade>(&record.event);
        if (!made || made->draft != notice.draft.number - 1)
            continue;
        dispatch::Notice earlier = notice;
        earlier.draft.number = made->draft;
        earlier.draft.lines = made->lines;
        earlier.draft.note = made->note;
        return earlier;
    }
    return {};
}

void mark(std::vector<PaperField> &now, const std::vector<PaperField> &then)
{
    for (std::size_t i = 0; i < now.size(); ++i)
        now[i].changed = i >= then.size() || now[i].value != then[i].value;
}

/// Lines by their place: the items of a request never change.
void markChanges(NoticePaper &paper, const NoticePaper &earlier)
{
    for (std::size_t i = 0; i < paper.lines.size() && i < earlier.lines.size(); ++i) {
        PaperLine &line = paper.lines[i];
        mark(line.cells, earlier.lines[i].cells);
        for (std::size_t lot = 0; lot < line.lots.size(); ++lot) {
            static const std::vector<PaperField> None;
            mark(line.lots[lot], lot < earlier.lines[i].lots.size() ? earlier.lines[i].lots[lot] : None);
        }
    }
    mark(paper.foot, earlier.foot);
}

/// The notice with the request as it was recorded: what a draft put right is seen in every draft.
dispatch::Notice asAsked(const dispatch::Notice &notice, const NoticeHistory &history)
{
    dispatch::Notice asked = notice;
    for (const dispatch::RecordedNoticeEvent &record : history) {
        if (const auto *recorded = std::get_if<dispatch::RequestRecorded>(&record.event))
            asked.request = recorded->request;
    }
    return asked;
}

using Opinion = PaperOpinion;

Opinion standing(const dispatch::Notice &notice, std::size_t step, base::Instant now)
{
    const auto which = static_cast<dispatch::Step>(step);
    if (step < notice.signatures.size()) {
        const dispatch::Signature &made = notice.signatures[step];
        return {stepWord(which), qtext(made.opinion), signerText(made.account, made.standsFor),
            momentText(made.at, now), Opinion::State::Signed};
    }
    if (notice.waitsFor() == which)
        return {stepWord(which), {}, {}, {}, Opinion::State::Waiting};
    return {stepWord(which), {}, {}, {}, Opinion::State::Ahead};
}

/// What was said of drafts that others took the place of: signatures are struck, reasons stay.
std::vector<Opinion> earlierOpinions(const NoticeHistory &history, std::int64_t draft, base::Instant now)
{
    std::vector<Opinion> opinions;
    for (const dispatch::RecordedNoticeEvent &record : history | std::views::reverse) {
        const QString when = momentText(record.recorded, now);
        if (const auto *made = std::get_if<dispatch::NoticeSigned>(&record.event); made && made->draft < draft)
            opinions.push_back({stepWord(made->step),
                Text::tr("%1 (draft %2)", "opinion").arg(qtext(made->opinion), QString::number(made->draft)),
                signerText(record.actor, made->standsFor), when, Opinion::State::Struck});
        if (const auto *back = std::get_if<dispatch::NoticeReturned>(&record.event))
            opinions.push_back(
                {stepWord(back->step), Text::tr("draft %1 returned: %2").arg(back->draft).arg(qtext(back->reason)),
                    qtext(record.actor), when, Opinion::State::Returned});
        if (const auto *refused = std::get_if<dispatch::NoticeRefused>(&record.event))
            opinions.push_back({stepWord(refused->step), Text::tr("not approved: %1").arg(qtext(refused->reason)),
                qtext(record.actor), when, Opinion::State::Returned});
    }
    return opinions;
}

} // namespace

QString signerText(const std::string &account, const std::string &standsFor)
{
    return standsFor.empty() ? qtext(account)
                             : Text::tr("%1 代 %2", "stands in for").arg(qtext(account), qtext(standsFor));
}

/// What is asked for, in the form of a notice.
static void putAsked(NoticePaper &paper, const dispatch::Request &request, const reserve::Stock &stock)
{
    for (const dispatch::AskedLine &asked : request.lines) {
        const reserve::Item *item = stock.item(asked.item);
        PaperLine &line = paper.lines.emplace_back();
        const QString place = QString::number(paper.lines.size());
        line.cells = {{QStringLiteral("第"), place}, {QStringLiteral("编码"), qtext(asked.item)},
            {QStringLiteral("调用品种"), item ? qtext(item->name) : QString()},
            {QStringLiteral("规格"), item ? qtext(item->spec) : QString()},
            {QStringLiteral("单位"), item ? qtext(item->unit) : QString()},
            {QStringLiteral("申请数量"), qtext(toText(asked.quantity))}, {QStringLiteral("批准数量"), {}},
            {QStringLiteral("金额（元）"), {}}};
    }
    paper.number = Text::tr("request %1 · no draft yet").arg(paper.number);
}

NoticePaper paperOf(
    const dispatch::Notice &notice, const NoticeHistory &history, const reserve::Stock &stock, base::Instant now)
{
    const std::string text = dispatch::noticeText(notice);
    NoticePaper paper = Reader(linesOf(text)).read();
    if (notice.draft.number == 0) {
        paper.number = QString::number(notice.id);
        paper.foot.clear();
        putAsked(paper, notice.request, stock);
        return paper;
    }
    mark(paper.fields, Reader(linesOf(dispatch::noticeText(asAsked(notice, history)))).read().fields);
    if (const auto earlier = before(notice, history))
        markChanges(paper, Reader(linesOf(dispatch::noticeText(*earlier))).read());
    for (std::size_t i = 0; i < paper.lines.size() && i < notice.draft.lines.size(); ++i)
        paper.lines[i].lessThanAsked = notice.draft.lines[i].approved < notice.draft.lines[i].asked;
    paper.number = notice.state == dispatch::State::Cancelled ? Text::tr("%1 · cancelled").arg(noticeName(notice))
        : notice.issued                                       ? noticeName(notice)
                        : Text::tr("request %1 · draft %2").arg(notice.id).arg(notice.draft.number);
    for (std::size_t step = 0; step < dispatch::Steps; ++step)
        paper.opinions.push_back(standing(notice, step, now));
    std::ranges::move(earlierOpinions(history, notice.draft.number, now), std::back_inserter(paper.opinions));
    paper.text = qtext(text);
    for (const dispatch::Signature &made : notice.signatures)
        paper.signings += u'\n' + qtext(dispatch::signedText({}, made.signing()));
    paper.digest = qtext(base::sm3Hex(text));
    if (notice.issued) {
        paper.code = qtext(dispatch::shortCode(notice.digest));
        paper.issued = qtext(calendar::toIso(calendar::dayOf(*notice.issued)));
    }
    return paper;
}

} // namespace viewmodel

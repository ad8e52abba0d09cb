#include "viewmodel/handover/HandoverScreen.h"

#include "base/Digest.h"
#include "base/PlainLine.h"
#include "handover/SheetText.h"
#include "viewmodel/Sentences.h"
#include "viewmodel/TimeText.h"
#include "viewmodel/Words.h"
#include "viewmodel/handover/HandoverSentences.h"

namespace viewmodel {

namespace {

constexpr identity::Act KeepDesk{identity::Permission::RecordIncident, false};

QString signedWords(const handover::Signed &one, const QString &verdict, base::Instant now)
{
    return Text::tr("%1 (%2) %3 · %4", "account, post, time, verdict")
        .arg(qtext(one.signing.account), qtext(one.signing.post), momentText(one.signing.at, now), verdict);
}

QString headWords(const identity::RecordSeal &head)
{
    return Text::tr("up to event %1 · %2…", "position, hash").arg(head.position).arg(qtext(head.head).left(16));
}

QString refusalOf(const handover::HandoverText &text)
{
    return text ? QString() : handoverRefusalSentence(text.error());
}

} // namespace

HandoverScreen::HandoverScreen(Session &session, People &people, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_people(people)
    , m_clock(clock)
    , m_list(people.accounts())
{
    connect(&session, &Session::handoverTold, this, [this](const HandoverSnapshot &snapshot) {
        m_snapshot = snapshot;
        follow();
    });
    const auto forget = [this] {
        m_snapshot = {};
        m_now.reset();
        m_selected = 0;
        follow();
    };
    connect(&session, &Session::opened, this, forget); // another record; what it has is told behind its board
    connect(&session, &Session::openFailed, this, forget);
    connect(&people, &People::changed, this, &HandoverScreen::follow);
    connect(&people, &People::stateChanged, this, [this] {
        m_now.reset(); // of whoever sat here
        m_selected = 0;
        follow();
        readSheet();
    });
}

const handover::Handover *HandoverScreen::inView() const
{
    const auto &all = m_snapshot.all;
    return !all ? nullptr : m_selected == 0 ? all->open() : all->find(m_selected);
}

void HandoverScreen::setWatched(bool watched)
{
    m_watched = watched;
    if (watched)
        readSheet();
}

void HandoverScreen::tick()
{
    if (m_watched)
        readSheet();
}

/// Only where it is looked at: nothing else waits for it.
void HandoverScreen::readSheet()
{
    if (m_reading || !m_watched || inView() || !m_people.current())
        return;
    m_reading = true;
    m_session.readSheet({this, [this](const Session::SheetOutcome &outcome) {
                             m_reading = false;
                             takeSheet(outcome);
                         }});
}

// As long as nothing was recorded and no clock came near it stays the sheet that one has read.
void HandoverScreen::takeSheet(const Session::SheetOutcome &outcome)
{
    const identity::Account *account = m_people.current();
    if (!account || (outcome && outcome->account != account->name))
        return readSheet(); // another sat down meanwhile
    const QString bar = outcome ? QString() : handoverFailureSentence(outcome.error(), m_clock.now());
    const bool same =
        outcome && m_now && m_now->head == outcome->head && m_now->lines == outcome->lines && bar == m_bar;
    if (same)
        return;
    m_bar = bar;
    m_now = outcome ? std::optional(*outcome) : std::nullopt;
    follow();
}

void HandoverScreen::select(std::int64_t number)
{
    const handover::Handover *open = m_snapshot.all ? m_snapshot.all->open() : nullptr;
    if (m_listing)
        return;
    const std::int64_t wanted = open && open->sheet.number == number ? 0 : number;
    if (std::exchange(m_selected, wanted) == wanted)
        return;
    follow();
    readSheet();
}

void HandoverScreen::setNotes(const QString &typed)
{
    if (std::exchange(m_notes, typed) != typed && !inView())
        follow();
}

handover::Sheet HandoverScreen::withNotes() const
{
    handover::Sheet sheet = m_now.value_or(handover::Sheet());
    for (const QString &line : m_notes.split(u'\n')) {
        if (const QString note = line.trimmed(); !note.isEmpty())
            sheet.of(handover::Section::Notes).push_back({note.toStdString()});
    }
    return sheet;
}

handover::HandoverContext HandoverScreen::context() const
{
    const identity::Account *account = m_people.current();
    const handover::Sheet sheet = m_now.value_or(handover::Sheet());
    return {m_clock.now(), account ? account->name : std::string(), m_people.workstation().toStdString(), sheet.record,
        sheet.head, m_people.accounts()};
}

void HandoverScreen::judgeNow(HandoverView &view) const
{
    view.there = m_now.has_value();
    view.title = Text::tr("Handover sheet");
    if (!m_now)
        return;
    view.standing = Text::tr("as it would be handed over now, %1").arg(timeOfDayText(m_now->made));
    view.head = headWords(m_now->head);
    view.act = HandoverAct::Give;
    view.actRefusal = m_people.refusal(KeepDesk);
}

void HandoverScreen::judgeRecorded(HandoverView &view, const handover::Handover &one) const
{
    const base::Instant now = m_clock.now();
    view.there = true;
    view.number = one.sheet.number;
    view.title = Text::tr("Handover %1").arg(view.number);
    view.head = headWords(one.sheet.head);
    view.waits = one.isOpen();
    const SignatureVerdict given = verdictOf(one, one.given, m_people.accounts());
    view.given = signedWords(one.given, given.word, now);
    view.givenGood = given.good;
    if (one.taken) {
        const SignatureVerdict taken = verdictOf(one, *one.taken, m_people.accounts());
        view.standing = Text::tr("taken over %1").arg(momentText(one.taken->signing.at, now));
        view.taken = signedWords(*one.taken, taken.word, now);
        view.takenGood = taken.good;
        view.remark = qtext(one.taken->signing.remark);
    } else if (one.withdrawn) {
        view.standing = Text::tr("taken back %1").arg(momentText(*one.withdrawn, now));
        view.remark = qtext(one.reason);
    } else {
        view.standing = Text::tr("waits to be taken over since %1").arg(momentText(one.given.signing.at, now));
        view.act = HandoverAct::Take;
        const identity::Account *account = m_people.current();
        view.ownGift = account && account->name == one.given.signing.account;
        const QString barred = m_people.refusal(KeepDesk);
        view.actRefusal = !barred.isEmpty()
            ? barred
            : refusalOf(handover::textFor(*m_snapshot.all, handover::Take{view.number, {}, {}}, context()));
        const auto back =
            handover::decide(*m_snapshot.all, handover::Withdraw{view.number, std::string("-")}, context());
        view.withdrawRefusal = back ? QString() : handoverRefusalSentence(back.error());
    }
}

void HandoverScreen::judge()
{
    HandoverView view;
    if (const handover::Handover *one = inView())
        judgeRecorded(view, *one);
    else
        judgeNow(view);
    m_view = std::move(view);
}

void HandoverScreen::follow()
{
    if (m_snapshot.problem)
        m_bar = errorSentence(*m_snapshot.problem, Text::tr("Reading the handovers", "… failed"));
    m_listing = true;
    m_list.show(m_snapshot.all, m_clock.now());
    m_listing = false;
    judge();
    if (const handover::Handover *one = inView())
        m_sheet.show(one->sheet);
    else if (m_now)
        m_sheet.show(withNotes());
    else
        m_sheet.clear();
    Q_EMIT changed();
}

QString HandoverScreen::waiting() const
{
    const handover::Handover *open = m_snapshot.all ? m_snapshot.all->open() : nullptr;
    return open ? Text::tr("handed over %1, not taken over yet").arg(momentText(open->given.signing.at, m_clock.now()))
                : QString();
}

std::shared_ptr<const handover::Sheet> HandoverScreen::sheetNow() const
{
    return m_now && !inView() ? std::make_shared<const handover::Sheet>(withNotes()) : nullptr;
}

QString HandoverScreen::text() const
{
    const handover::Handover *one = inView();
    if (!one && !m_now)
        return {};
    const std::string text = one ? one->text : sheetText(withNotes());
    return QStringLiteral("SM3 ") + qtext(base::sm3Hex(text)) + QStringLiteral("\n\n") + qtext(text);
}

/// A wrong password is recorded too, and what is refused may rest on what others recorded: it is said once the sheet
/// is listed anew, so that the next try is about what stands there.
Session::HandoverReply HandoverScreen::answer(std::int64_t then, const Reply &reply)
{
    return {this, [this, then, reply](const app::HandoverResult &result) {
                if (result) {
                    m_selected = then;
                    follow();
                    readSheet();
                    return reply.tell({});
                }
                m_session.readSheet({this,
                    [this, reply, problem = handoverFailureSentence(result.error(), m_clock.now())](
                        const Session::SheetOutcome &outcome) {
                        takeSheet(outcome);
                        reply.tell(problem);
                    }});
            }};
}

void HandoverScreen::give(const QString &password, const Reply &reply)
{
    if (!m_now)
        return reply.tell(m_bar.isEmpty() ? Text::tr("The sheet is still being made; wait a moment.") : m_bar);
    handover::Sheet sheet = withNotes();
    for (const handover::Row &note : sheet.of(handover::Section::Notes)) {
        if (!base::isPlainLine(note.front()))
            return reply.tell(Text::tr("The note “%1…” is longer than %2 characters. Break it into two lines.")
                                  .arg(qtext(note.front()).left(12))
                                  .arg(base::LineCharacters));
    }
    if (password.isEmpty())
        return reply.tell(Text::tr("Type your password: nothing is signed without it."));
    auto secret = std::make_shared<identity::Secret>(password.toStdString()); // a job is copied, a secret is not
    m_session.aboutHandover(
        [sheet = std::move(sheet), secret](app::Workplace &place) { return place.give(sheet, *secret); },
        answer(0, reply));
}

void HandoverScreen::take(const QString &remark, const QString &password, const Reply &reply)
{
    if (password.isEmpty())
        return reply.tell(Text::tr("Type your password: nothing is signed without it."));
    auto secret = std::make_shared<identity::Secret>(password.toStdString());
    m_session.aboutHandover([number = m_view.number, said = remark.trimmed().toStdString(), secret](
                                app::Workplace &place) { return place.takeOver(number, said, *secret); },
        answer(m_view.number, reply)); // with both signatures, and both times
}

void HandoverScreen::withdraw(const QString &reason, const Reply &reply)
{
    m_session.aboutHandover([number = m_view.number, why = reason.trimmed().toStdString()](
                                app::Workplace &place) { return place.withdrawHandover(number, why); },
        answer(0, reply));
}

} // namespace viewmodel

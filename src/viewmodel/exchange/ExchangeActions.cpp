#include "viewmodel/exchange/ExchangeScreen.h"

#include "viewmodel/Words.h"
#include "viewmodel/exchange/ExchangeSentences.h"

#include <QFileInfo>

/// What people do about what travels: each is done in the record's thread, files too.
namespace viewmodel {

/// A job is copied, a secret is not.
static std::shared_ptr<identity::Secret> secret(const QString &typed)
{
    return std::make_shared<identity::Secret>(typed.toStdString());
}

void ExchangeScreen::ask(Job job, const Reply &reply, Then then)
{
    auto work = std::make_shared<Work>();
    m_session.aboutExchange([job = std::move(job), work](app::Workplace &place) { return job(place, *work); },
        {this, [this, work, reply, then = std::move(then)](const Session::ExchangeOutcome &outcome) {
             if (!outcome)
                 return reply.tell(exchangeFailureSentence(outcome.error(), now()));
             if (work->unwritten && !work->event)
                 return reply.tell(newFileSentence(*work->unwritten, false));
             then(*work);
             reply.tell({});
         }});
}

void ExchangeScreen::leave(const Signing &sign, const QString &path, const Reply &reply, const QString &done)
{
    const std::string file = path.toStdString();
    ask(
        [sign, file, files = m_files](app::Workplace &place, Work &work) -> Session::ExchangeOutcome {
            if (const auto free = files.requireNew(file); !free) {
                work.unwritten = free.error();
                return {};
            }
            auto sent = sign(place);
            if (!sent)
                return tl::unexpected(sent.error());
            const auto &bundle = std::get<exchange::BundleSent>(*sent);
            if (const auto written = files.write(file, {bundle.text, bundle.signature}); !written)
                work.unwritten = written.error();
            work.event = std::move(*sent);
            return {};
        },
        reply,
        [this, done, name = QFileInfo(path).fileName()](const Work &work) {
            if (work.unwritten)
                Q_EMIT told(newFileSentence(*work.unwritten, true), false);
            else
                Q_EMIT told(done.arg(name), true);
        });
}

void ExchangeScreen::makeCard(const QString &console, const QString &password, const QString &path, const Reply &reply)
{
    const exchange::SendCard card{console.trimmed().toStdString()};
    leave([card, word = secret(password)](app::Workplace &place) { return place.send(card, *word); }, path, reply,
        Text::tr("The card is in %1. Enter on it in the list shows the fingerprint to say by telephone."));
}

void ExchangeScreen::send(
    const QString &kind, const QString &console, const QString &password, const QString &path, const Reply &reply)
{
    leave([what = sending(kind, console), word = secret(password)](
              app::Workplace &place) { return place.send(what, *word); },
        path, reply, Text::tr("Signed and recorded. Carry %1 to the other console."));
}

void ExchangeScreen::sign(const QString &bundle, const SignerEntry &typed, const QString &path, const Reply &reply)
{
    leave([what = exchange::SendApproval{bundle.toStdString(), {}, typed.opinionText().toStdString()},
              word = secret(typed.password)](app::Workplace &place) { return place.approve(what, *word); },
        path, reply, Text::tr("Signed and recorded. Carry %1 back: it counts once it is taken in there."));
}

void ExchangeScreen::copy(const QString &bundle, const QString &path, const Reply &reply)
{
    const exchange::Sent *sent = m_snapshot.all ? m_snapshot.all->findSent(bundle.toStdString()) : nullptr;
    if (!sent)
        return reply.tell(Text::tr("It came from another console; only what left is written again."));
    ask(
        [file = path.toStdString(), whole = sent->bundle, files = m_files](
            app::Workplace &, Work &work) -> Session::ExchangeOutcome {
            if (const auto written = files.write(file, whole); !written)
                work.unwritten = written.error();
            return {};
        },
        reply,
        [this, name = QFileInfo(path).fileName()](
            const Work &) { Q_EMIT told(Text::tr("Written again: %1.").arg(name), true); });
}

void ExchangeScreen::open(const QString &bundle, const Reply &reply)
{
    ask(
        [command = exchange::OpenDraft{bundle.toStdString()}](
            app::Workplace &place, Work &) -> Session::ExchangeOutcome {
            const auto done = place.execute(command);
            return done ? Session::ExchangeOutcome() : tl::unexpected(done.error());
        },
        reply, [](const Work &) {});
}

void ExchangeScreen::forget()
{
    ++m_readings;
    m_read = {};
    m_incoming = {};
    m_changes.show({});
    Q_EMIT incomingChanged();
}

/// Of the file that is being read now; of one that was left meanwhile nothing is said.
Reply ExchangeScreen::refusing()
{
    return {this, [this, reading = m_readings](const QString &problem) {
                if (problem.isEmpty() || reading != m_readings)
                    return;
                m_incoming.state = IncomingView::State::Refused;
                m_incoming.refusal = problem;
                Q_EMIT incomingChanged();
            }};
}

/// What taking the bundle of `work` in would change.
Session::ExchangeOutcome ExchangeScreen::see(app::Workplace &place, Work &work, bool holds)
{
    auto seen = place.preview({work.bundle, holds});
    if (!seen)
        return tl::unexpected(seen.error());
    work.seen = std::move(*seen);
    return {};
}

void ExchangeScreen::look(const QString &path)
{
    forget();
    m_incoming.state = IncomingView::State::Reading;
    m_incoming.file = QFileInfo(path).fileName();
    m_incoming.holds = m_people.refusal({identity::Permission::MoveStock, false}).isEmpty();
    Q_EMIT incomingChanged();
    ask(
        [file = path.toStdString(), holds = m_incoming.holds, files = m_files](
            app::Workplace &place, Work &work) -> Session::ExchangeOutcome {
            auto bundle = files.read(file);
            if (!bundle) {
                work.unread = bundle.error();
                return {};
            }
            work.bundle = std::move(*bundle);
            return see(place, work, holds);
        },
        refusing(),
        [this, reading = m_readings](const Work &work) {
            if (reading != m_readings)
                return;
            if (work.unread)
                refusing().tell(bundleFileSentence(*work.unread));
            else
                readIn(work);
        });
}

void ExchangeScreen::readIn(const Work &work)
{
    IncomingView view = incomingView(*work.seen, work.bundle, m_people.accounts(), now());
    view.file = m_incoming.file;
    view.holds = m_incoming.holds;
    view.mayHold = view.mayHold && m_people.refusal({identity::Permission::MoveStock, false}).isEmpty();
    m_read = work.bundle;
    m_incoming = std::move(view);
    m_changes.show(work.seen->changes);
    Q_EMIT incomingChanged();
}

void ExchangeScreen::setHolding(bool holds)
{
    if (m_incoming.holds == holds || m_read.text.empty())
        return;
    m_incoming.holds = holds;
    ask(
        [bundle = m_read, holds](app::Workplace &place, Work &work) {
            work.bundle = bundle;
            return see(place, work, holds);
        },
        refusing(),
        [this, reading = m_readings](const Work &work) {
            if (reading == m_readings)
                readIn(work);
        });
}

void ExchangeScreen::takeIn(const Reply &reply)
{
    const exchange::TakeIn command{m_read, m_incoming.mayHold && m_incoming.holds};
    ask(
        [command](app::Workplace &place, Work &work) -> Session::ExchangeOutcome {
            auto done = place.execute(command);
            if (!done)
                return tl::unexpected(done.error());
            work.event = std::move(*done);
            return {};
        },
        reply, [this](const Work &work) { tellTaken(*work.event); });
}

void ExchangeScreen::tellTaken(const exchange::ExchangeEvent &event)
{
    forget();
    const auto *held = std::get_if<exchange::BundleHeld>(&event); // it was in already, and is held from now on
    const auto *taken = std::get_if<exchange::BundleTaken>(&event);
    const std::int64_t reservation = held ? held->reservation : taken ? taken->reservation : 0;
    if (reservation > 0)
        Q_EMIT told(Text::tr("Taken in; its lots are held by reservation %1.").arg(reservation), true);
    else if (taken && bundle(qtext(taken->bundle)).draft)
        Q_EMIT told(Text::tr("Taken in. Who signs it opens it here in the list with Enter."), true);
    else if (taken && taken->notice > 0)
        Q_EMIT told(Text::tr("Taken in: request %1 on the approval screen (F3).").arg(taken->notice), true);
    else
        Q_EMIT told(Text::tr("Taken in."), true);
}

void ExchangeScreen::trust(const QString &fingerprint, const QString &password, const Reply &reply)
{
    ask(
        [card = m_read, said = fingerprint.toStdString(), key = secret(password)](
            app::Workplace &place, Work &) -> Session::ExchangeOutcome {
            const auto done = place.trust(card, said, *key);
            return done ? Session::ExchangeOutcome() : tl::unexpected(done.error());
        },
        reply,
        [this, who = m_incoming.sender, where = m_incoming.console](const Work &) {
            forget();
            Q_EMIT told(Text::tr("The key of %1, %2, is trusted from now on.").arg(who, where), true);
        });
}

void ExchangeScreen::sayKey(const QString &sentence, const Reply &reply, const QString &problem)
{
    if (problem.isEmpty())
        Q_EMIT told(sentence, true);
    reply.tell(problem);
}

void ExchangeScreen::own(const QString &key, const QString &password, const Reply &reply)
{
    m_people.ownPeerKey(
        key, password, {this, [this, reply](const QString &problem) {
                            sayKey(Text::tr("What this key signs at the other console you signed."), reply, problem);
                        }});
}

void ExchangeScreen::release(const QString &key, const QString &reason, const QString &password, const Reply &reply)
{
    m_people.releasePeerKey(key, reason, password,
        {this, [this, reply](const QString &problem) {
             sayKey(Text::tr("Nobody here signs with this key any more. Whose it is may claim it."), reply, problem);
         }});
}

void ExchangeScreen::revoke(const QString &key, const QString &from, const QString &reason, const Reply &reply)
{
    m_people.revokePeerKey(
        key, from, reason, {this, [this, reply](const QString &problem) {
                                sayKey(Text::tr("Revoked. Nothing more is taken in by this key."), reply, problem);
                            }});
}

} // namespace viewmodel

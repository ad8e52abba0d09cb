#include "viewmodel/exchange/ExchangeScreen.h"

#include "exchange/TakenNotice.h"
#include "identity/Sm2.h"
#include "viewmodel/Sentences.h"
#include "viewmodel/TimeText.h"
#include "viewmodel/Words.h"
#include "viewmodel/dispatch/NoticeWords.h"
#include "viewmodel/exchange/ExchangeSentences.h"

#include <QRegularExpression>

namespace viewmodel {

/// Of the list; older ones are had by `fengsuictl bundle list`.
static constexpr std::size_t MostBundles = 500;

ExchangeScreen::ExchangeScreen(
    Session &session, ReserveDesk &reserve, People &people, BundleFiles files, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_reserve(reserve)
    , m_people(people)
    , m_files(std::move(files))
{
    connect(&session, &Session::exchangeTold, this, [this](const ExchangeSnapshot &snapshot) {
        m_snapshot = snapshot;
        refresh();
    });
    const auto begin = [this] {
        m_snapshot = {};
        forget();
        refresh();
    };
    connect(&session, &Session::opened, this, begin); // another record
    connect(&session, &Session::openFailed, this, begin);
    connect(&reserve, &ReserveDesk::changed, this, &ExchangeScreen::refresh);
    connect(&people, &People::changed, this, &ExchangeScreen::refresh);
}

std::string ExchangeScreen::account() const
{
    const identity::Account *account = m_people.current();
    return account ? account->name : std::string();
}

bool ExchangeScreen::canAsk() const { return m_snapshot.isThere() && m_reserve.snapshot().isThere(); }

exchange::ExchangeContext ExchangeScreen::context() const
{
    const ReserveSnapshot &reserve = m_reserve.snapshot();
    return {now(), account(), m_people.workstation().toStdString(), m_snapshot.record, m_people.accounts(),
        *reserve.notices, *reserve.stock};
}

QString ExchangeScreen::noticeTitle() const
{
    const dispatch::Notice *notice = m_reserve.notice(m_notice);
    return notice
        ? dotted({noticeName(*notice), qtext(notice->request.reference), qtext(notice->request.applicant.unit)})
        : QString();
}

void ExchangeScreen::setNotice(std::int64_t notice)
{
    if (std::exchange(m_notice, notice) != notice)
        refresh();
}

void ExchangeScreen::refresh()
{
    ExchangeView view;
    if (m_snapshot.problem)
        view.problem = errorSentence(*m_snapshot.problem, Text::tr("Reading the exchange", "… failed"));
    view.record = qtext(m_snapshot.record);
    view.notice = noticeTitle();
    if (m_snapshot.all) {
        view.console = qtext(m_snapshot.all->console);
        m_bundles.show(m_snapshot, m_people.accounts(), now(), MostBundles);
    }
    m_peers.show(m_people.accounts(), now());
    judge(view);
    m_view = std::move(view);
    Q_EMIT changed();
}

/// The rules are asked with what would be sent, as far as that is known.
void ExchangeScreen::judge(ExchangeView &view) const
{
    using identity::Permission;
    if (m_people.state() == People::State::NoAccounts) {
        view.cardRefusal = view.sendRefusal = view.takeRefusal = view.trustRefusal = view.ownRefusal =
            Text::tr("Nobody signs in here yet. Set up the first administrator in the data menu.");
        return;
    }
    view.takeRefusal = m_people.refusal({Permission::Look, false});
    view.trustRefusal = m_people.managingRefusal();
    view.cardRefusal = view.ownRefusal = m_people.signingRefusal();
    view.sendRefusal = m_people.refusal({Permission::DraftNotice, false});
    if (!canAsk())
        return;
    if (view.cardRefusal.isEmpty()) {
        const auto card = exchange::compose(*m_snapshot.all, exchange::SendCard{"x"}, context());
        view.cardRefusal = card ? QString() : exchangeRefusalSentence(card.error());
    }
    const auto refuse = [](exchange::ExchangeRefusalCode code) { return exchangeRefusalSentence({code}); };
    if (!view.sendRefusal.isEmpty())
        return;
    if (view.console.isEmpty())
        view.sendRefusal = refuse(exchange::ExchangeRefusalCode::NoCard);
    else if (consoles().empty())
        view.sendRefusal = refuse(exchange::ExchangeRefusalCode::UnknownConsole);
    else if (view.notice.isEmpty())
        view.sendRefusal = Text::tr("No notice is in view. Pick one on the approval screen (F3) and press E there.");
}

Choices ExchangeScreen::consoles() const { return consoleChoices(m_people.accounts()); }

Choices ExchangeScreen::kinds() const
{
    Choices kinds{{QStringLiteral("request"), Text::tr("request", "bundle")},
        {QStringLiteral("draft"), Text::tr("draft to sign", "bundle")},
        {QStringLiteral("notice"), Text::tr("notice", "bundle")}};
    const dispatch::Notice *notice = m_reserve.notice(m_notice);
    if (!notice)
        return kinds;
    const std::ptrdiff_t first = notice->state == dispatch::State::Issued ? 2 : notice->waitsFor() ? 1 : 0;
    std::rotate(kinds.begin(), kinds.begin() + first, kinds.begin() + first + 1);
    return kinds;
}

exchange::Sending ExchangeScreen::sending(const QString &kind, const QString &console) const
{
    const std::string to = console.toStdString();
    if (kind == QStringLiteral("notice"))
        return exchange::SendNotice{m_notice, to};
    if (kind == QStringLiteral("draft"))
        return exchange::SendDraft{m_notice, to};
    return exchange::SendRequest{m_notice, to};
}

QString ExchangeScreen::sendRefusal(const QString &kind, const QString &console) const
{
    if (!m_view.sendRefusal.isEmpty() || !canAsk())
        return m_view.sendRefusal;
    const auto text = exchange::compose(*m_snapshot.all, sending(kind, console), context());
    return text ? QString() : exchangeRefusalSentence(text.error());
}

QString ExchangeScreen::releaseRefusal(const QString &key) const
{
    const identity::PeerKey *peer = m_people.accounts().peer(key.toStdString());
    return peer && peer->owner.empty() ? Text::tr("No account here signs with this key.") : m_people.managingRefusal();
}

QString ExchangeScreen::releaseNote(const QString &key) const
{
    const identity::PeerKey *peer = m_people.accounts().peer(key.toStdString());
    if (!peer)
        return {};
    const auto one = std::ranges::find(peer->revocations.rbegin(), peer->revocations.rend(), peer->owner,
        &identity::Revocation::by); // the last is from the earliest time: it holds
    return one == peer->revocations.rend()
        ? QString()
        : Text::tr("its revocation by %1 falls: %2", "account, reason").arg(qtext(one->by), qtext(one->reason));
}

QString ExchangeScreen::revokeRefusal(const QString &key) const
{
    const identity::PeerKey *peer = m_people.accounts().peer(key.toStdString());
    const bool own = peer && !peer->owner.empty() && peer->owner == account();
    return own ? QString() : m_people.managingRefusal();
}

QString ExchangeScreen::fileName(const QString &what, const QString &console) const
{
    static const QRegularExpression Unfit(QStringLiteral(R"([\\/:*?"<>|\s]+)"));
    const QString time = qtext(base::toIso(now())).left(16).remove(u'-').remove(u':').replace(u'T', u'-');
    QStringList parts{console.trimmed().isEmpty() ? m_view.console : console.trimmed(), what, time};
    parts.removeAll(QString()); // a name that begins with a hyphen is an option to other programs
    QString name = parts.join(u'-') + QStringLiteral(".txt");
    return name.replace(Unfit, QStringLiteral("-"));
}

QString ExchangeScreen::bundleOfNotice(const QString &typed) const
{
    return m_snapshot.all ? qtext(exchange::bundleOfNotice(*m_snapshot.all, typed.trimmed().toStdString())) : QString();
}

BundleView ExchangeScreen::bundle(const QString &key) const
{
    const std::string id = key.toStdString();
    const exchange::Sent *sent = m_snapshot.all ? m_snapshot.all->findSent(id) : nullptr;
    const exchange::Taken *taken = m_snapshot.all && !sent ? m_snapshot.all->findTaken(id) : nullptr;
    if (!sent && !taken)
        return {};
    const exchange::Content &content = sent ? sent->content : taken->content;
    const exchange::Header &header = content.header;
    const std::string &other = sent ? header.to : header.from;
    BundleView view{key, bundleKindWord(content), {},
        standingOf(*m_snapshot.all, id, m_people.accounts(), m_snapshot.record, now()).text,
        bundleReading(content, sent ? sent->bundle : taken->bundle), sent != nullptr, false, {}, {}};
    view.facts = dotted({sent ? Text::tr("left", "way") : Text::tr("came", "way"),
        other.empty() ? Text::tr("for any console") : consoleName(m_people.accounts(), other),
        spaced({qtext(header.post), qtext(header.account)}), momentText(header.made, now())});
    if (const auto *card = std::get_if<exchange::Card>(&content.body))
        view.fingerprint = qtext(identity::sm2Fingerprint(card->publicKey));
    view.draft = taken && std::holds_alternative<exchange::SentDraft>(content.body);
    if (view.draft && canAsk()) {
        const auto opened = exchange::decide(*m_snapshot.all, exchange::OpenDraft{id}, context());
        view.signRefusal = opened ? QString() : exchangeRefusalSentence(opened.error());
    }
    return view;
}

} // namespace viewmodel

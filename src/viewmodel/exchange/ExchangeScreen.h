#pragma once

#include "viewmodel/dispatch/ReserveDesk.h"
#include "viewmodel/dispatch/SignerEntry.h"
#include "viewmodel/exchange/ExchangeTables.h"
#include "viewmodel/exchange/IncomingBundle.h"
#include "viewmodel/people/People.h"

namespace viewmodel {

/// Where bundles are files. Called in the record's thread.
struct BundleFiles {
    std::function<base::Result<exchange::Bundle>(const std::string &path)> read;
    std::function<base::Result<>(const std::string &path)> requireNew;
    std::function<base::Result<>(const std::string &path, const exchange::Bundle &bundle)> write;
};

/// What the head of the exchange says, and why whoever sits here cannot do something; empty: he can.
struct ExchangeView {
    QString problem; ///< it cannot be read
    QString console; ///< what this one calls itself; empty: no card says it yet
    QString record;
    QString notice; ///< in view on the approval screen: "request 2 · …"; empty: none
    QString cardRefusal;
    QString sendRefusal;
    QString takeRefusal;
    QString trustRefusal;
    QString ownRefusal;
    friend bool operator==(const ExchangeView &, const ExchangeView &) = default;
};

/// One bundle of the list, to be read.
struct BundleView {
    QString key;
    QString kind;
    QString facts; ///< "came · 市工信局 · 岗位 duty · 11-25 03:14"
    QString standing;
    QString text;
    bool sent = false; ///< its file can be written again
    bool draft = false; ///< of another console, to be signed here
    QString signRefusal; ///< why whoever sits here cannot open and sign it
    QString fingerprint; ///< of an own card, to be said by telephone
};

/// What travels between consoles without a network: what left and what came, whose keys are believed, and every act
/// about both. The rules of exchange/ decide; what they refuse comes back as a sentence by the Reply. What a file of
/// another console would change is seen before it is taken in.
class ExchangeScreen final : public QObject {
    Q_OBJECT
public:
    /// All outlive it.
    ExchangeScreen(
        Session &session, ReserveDesk &reserve, People &people, BundleFiles files, QObject *parent = nullptr);

    [[nodiscard]] const ExchangeView &view() const { return m_view; }
    /// Whose drafts are in the fields; empty: nobody's.
    [[nodiscard]] const QString &owner() const { return m_people.owner(); }
    [[nodiscard]] const IncomingView &incoming() const { return m_incoming; }
    [[nodiscard]] BundleTable &bundles() { return m_bundles; }
    [[nodiscard]] PeerTable &peers() { return m_peers; }
    [[nodiscard]] BundleChangeTable &changes() { return m_changes; }
    /// Empty where there is none of this number.
    [[nodiscard]] BundleView bundle(const QString &key) const;
    /// The bundle that brought the notice of this number or code; empty: none did.
    [[nodiscard]] QString bundleOfNotice(const QString &typed) const;
    /// The notice that can leave: the one in view on the approval screen; 0: none.
    void setNotice(std::int64_t notice);

    // What can be chosen where the notice is to leave.
    [[nodiscard]] Choices consoles() const;
    /// Request, draft and notice; first what fits where the notice stands.
    [[nodiscard]] Choices kinds() const;
    [[nodiscard]] QString sendRefusal(const QString &kind, const QString &console) const;
    /// Why whoever sits here cannot undo the claim to the key; empty: he can.
    [[nodiscard]] QString releaseRefusal(const QString &key) const;
    /// What undoing it voids beside: what the claim revoked; empty: nothing.
    [[nodiscard]] QString releaseNote(const QString &key) const;
    /// Why whoever sits here cannot revoke the key; empty: he can.
    [[nodiscard]] QString revokeRefusal(const QString &key) const;
    /// A name for a file that is to be made; `what` says what is in it. `console`: what this console is called from now
    /// on; empty: as it is.
    [[nodiscard]] QString fileName(const QString &what, const QString &console = {}) const;

    // ExchangeActions.cpp. What leaves is recorded, then written to a new file.
    void makeCard(const QString &console, const QString &password, const QString &path, const Reply &reply);
    void send(
        const QString &kind, const QString &console, const QString &password, const QString &path, const Reply &reply);
    void sign(const QString &bundle, const SignerEntry &typed, const QString &path, const Reply &reply);
    /// The file of something that left, once more.
    void copy(const QString &bundle, const QString &path, const Reply &reply);
    /// Whoever may sign the draft has its text before him from now on; that is recorded.
    void open(const QString &bundle, const Reply &reply);
    /// Reads a file of another console and says what it would change; incoming() follows.
    void look(const QString &path);
    void setHolding(bool holds);
    void takeIn(const Reply &reply);
    /// The card that was read; `fingerprint` as its holder told it.
    void trust(const QString &fingerprint, const QString &password, const Reply &reply);
    void own(const QString &key, const QString &password, const Reply &reply);
    void release(const QString &key, const QString &reason, const QString &password, const Reply &reply);
    void revoke(const QString &key, const QString &from, const QString &reason, const Reply &reply);
    /// The file that was read is no matter any more.
    void forget();

Q_SIGNALS:
    void changed();
    void incomingChanged();
    /// What was done, and what is to be done next; `good` false: something is left to mend.
    void told(const QString &sentence, bool good);

private:
    /// What a job brings back beside its outcome.
    struct Work {
        exchange::Bundle bundle;
        std::optional<exchange::Preview> seen;
        std::optional<exchange::ExchangeEvent> event;
        std::optional<base::Error> unread;
        std::optional<base::Error> unwritten;
    };
    using Job = std::function<Session::ExchangeOutcome(app::Workplace &place, Work &work)>;
    using Then = std::function<void(const Work &work)>;
    void ask(Job job, const Reply &reply, Then then);
    using Signing = std::function<app::ExchangeResult(app::Workplace &place)>;
    void leave(const Signing &sign, const QString &path, const Reply &reply, const QString &done);
    [[nodiscard]] Reply refusing();
    [[nodiscard]] static Session::ExchangeOutcome see(app::Workplace &place, Work &work, bool holds);
    void readIn(const Work &work);
    void tellTaken(const exchange::ExchangeEvent &event);
    void sayKey(const QString &sentence, const Reply &reply, const QString &problem);

    void refresh();
    void judge(ExchangeView &view) const;
    [[nodiscard]] exchange::Sending sending(const QString &kind, const QString &console) const;
    [[nodiscard]] std::string account() const;
    [[nodiscard]] bool canAsk() const;
    [[nodiscard]] exchange::ExchangeContext context() const;
    [[nodiscard]] QString noticeTitle() const;
    [[nodiscard]] base::Instant now() const { return m_people.now(); }

    Session &m_session;
    ReserveDesk &m_reserve;
    People &m_people;
    BundleFiles m_files;
    ExchangeSnapshot m_snapshot;
    std::int64_t m_notice = 0;
    ExchangeView m_view;
    IncomingView m_incoming;
    exchange::Bundle m_read; ///< the file that was read
    int m_readings = 0; ///< an answer about a file that was left meanwhile is dropped
    BundleTable m_bundles;
    PeerTable m_peers;
    BundleChangeTable m_changes;
};

} // namespace viewmodel

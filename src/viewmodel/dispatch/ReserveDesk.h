#pragma once

#include "base/Clock.h"
#include "viewmodel/Session.h"

namespace viewmodel {

/// The pharma reserve on the window's thread: the newest snapshot of notices and stock, and the way by which commands
/// about both go to the record. Every command answers through its Reply once it is recorded, with an empty text or why
/// it was not.
class ReserveDesk final : public QObject {
    Q_OBJECT
public:
    /// Both outlive it.
    ReserveDesk(Session &session, const base::Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] const ReserveSnapshot &snapshot() const { return m_snapshot; }
    [[nodiscard]] base::Instant now() const { return m_clock.now(); }
    /// Why it cannot be read; empty: it can.
    [[nodiscard]] QString problem() const;
    /// Null where there is none of this number.
    [[nodiscard]] const dispatch::Notice *notice(std::int64_t number) const;
    /// What was recorded of it; empty where there is none.
    [[nodiscard]] const NoticeHistory &history(std::int64_t number) const;

    /// `then` is told the event before the reply, on success alone.
    using Then = std::function<void(const dispatch::NoticeEvent &)>;
    void execute(dispatch::NoticeCommand command, const Reply &reply, Then then = {});
    /// The password is asked for though the account is signed in.
    void sign(dispatch::SignNotice what, const QString &password, const Reply &reply);
    /// `refused` is told before the reply what the rules refuse, line by line.
    using Refused = std::function<void(const reserve::StockRefusals &)>;
    void execute(reserve::StockCommand command, const Reply &reply, Refused refused = {});
    /// The second signature; the password is asked for though the account is signed in.
    void confirm(reserve::ConfirmMovement what, const QString &password, const Reply &reply);
    /// What the second person signs; empty where there is no such movement.
    [[nodiscard]] QString movementText(std::int64_t movement) const;

Q_SIGNALS:
    void changed();

private:
    void ask(Session::NoticeJob job, const Reply &reply, Then then);
    void ask(Session::StockJob job, const Reply &reply, Refused refused);

    Session &m_session;
    const base::Clock &m_clock;
    ReserveSnapshot m_snapshot;
};

} // namespace viewmodel

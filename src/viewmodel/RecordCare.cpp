#include "viewmodel/RecordCare.h"

#include "viewmodel/Sentences.h"
#include "viewmodel/TimeText.h"
#include "viewmodel/Words.h"

#include <QFileInfo>

namespace viewmodel {

static QString sentenceOf(const app::ChainReport &report)
{
    if (report.firstBadPosition == 0)
        return Text::tr("The record is whole: %n entries checked.", "", static_cast<int>(report.events));
    if (report.liesBefore)
        return Text::tr(
            "Entry %1 of the record is not the one this machine saw there: it, or one before it, was "
            "replaced. Keep a copy of the file and compare it with the backups; where it is known why, say so with "
            "fengsuictl db accept-end.")
            .arg(report.firstBadPosition);
    if (report.cutOff)
        return Text::tr(
            "Entries that this machine saw are gone from the record, from %1 on. Keep a copy of the file and "
            "compare it with the backups; where it is known why, say so with fengsuictl db accept-end.")
            .arg(report.firstBadPosition);
    return Text::tr("The record is broken from entry %1 on; what stands before it is whole, and nothing was changed. "
                    "Keep a copy of the file, then restore the last backup.")
        .arg(report.firstBadPosition);
}

RecordCare::RecordCare(Session &session, const base::Clock &clock, CareParts parts, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_session(session)
    , m_parts(std::move(parts))
{
    connect(&session, &Session::verified, this, [this](const app::ChainReport &report) {
        finishCheck(report.firstBadPosition == 0 ? Check::Whole : Check::Broken, sentenceOf(report));
    });
    connect(&session, &Session::verifyFailed, this,
        [this](const QString &sentence) { finishCheck(Check::Failed, sentence); });
}

void RecordCare::verify()
{
    m_asked = true;
    if (m_check == Check::Running)
        return;
    m_check = Check::Running;
    Q_EMIT changed();
    m_session.verify();
}

// The check at the start is nobody's question: only a bad outcome is said aloud then.
void RecordCare::finishCheck(Check check, const QString &sentence)
{
    m_check = check;
    const bool good = check == Check::Whole;
    const bool asked = std::exchange(m_asked, false);
    Q_EMIT changed();
    if (asked || !good)
        Q_EMIT told(sentence, good);
}

void RecordCare::backUp(const QString &to)
{
    if (to.isEmpty())
        return;
    if (m_backingUp) {
        Q_EMIT told(Text::tr("A backup is being made already. Wait until it is done."), false);
        return;
    }
    m_backingUp = true;
    Q_EMIT changed();
    m_background.run(
        [this, to, copy = m_parts.backUp]() -> Background::Then {
            const base::Result<> result = copy(to.toStdString());
            return [this, to, result] { finishBackup(QFileInfo(to).fileName(), result); };
        },
        [this, to](const base::Error &error) { finishBackup(QFileInfo(to).fileName(), tl::unexpected(error)); });
}

static QString backupSentence(base::Error error, const QString &name)
{
    using Code = base::ErrorCode;
    if (error.code == Code::Refused || error.code == Code::Invalid)
        return Text::tr("Backup failed: %1 cannot be replaced; what is recorded stays as it was. Choose another name.")
            .arg(name);
    if (error.code == Code::Corrupt)
        return Text::tr("Backup failed: the record is damaged; nothing was changed, earlier backups stay. "
                        "Keep a copy of the file, then restore the last backup.");
    if (error.subject.empty())
        error.subject = name.toStdString();
    return errorSentence(error, Text::tr("Backup", "… failed"));
}

void RecordCare::finishBackup(const QString &name, const base::Result<> &result)
{
    m_backingUp = false;
    if (result)
        m_parts.keepLastBackup(m_clock.now());
    Q_EMIT changed();
    if (result)
        Q_EMIT told(Text::tr("Backed up to %1.").arg(name), true);
    else
        Q_EMIT told(backupSentence(result.error(), name), false);
}

QString RecordCare::suggestedName() const
{
    const QString stamp = qtext(base::toIso(m_clock.now())).left(16).replace(u'T', u'-').remove(u':');
    return QStringLiteral("fengsui-%1.db").arg(stamp);
}

QString RecordCare::backupText() const
{
    if (m_backingUp)
        return Text::tr("backing up…");
    const std::optional<base::Instant> last = m_parts.lastBackup();
    return last ? Text::tr("%1 backed up", "time").arg(momentText(*last, m_clock.now()))
                : Text::tr("not backed up yet");
}

} // namespace viewmodel

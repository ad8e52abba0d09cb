#include "viewmodel/ExportDesk.h"

#include "archive/Files.h"
#include "viewmodel/Sentences.h"
#include "viewmodel/Words.h"

#include <QDir>
#include <QFileInfo>

namespace viewmodel {

namespace {

using State = ExportDesk::State;
using Code = base::ErrorCode;

QString nameOf(const std::string &path) { return QFileInfo(QString::fromStdString(path)).fileName(); }

/// Why nothing was written, and what to do.
ExportDesk::View notWritten(const ExportOrder &order, const base::Error &error)
{
    ExportDesk::View view;
    view.state = State::Failed;
    const QString failed = Text::tr("Export failed: %1.", "why");
    const auto say = [&](const QString &why, const QString &advice) {
        view.sentence = failed.arg(why);
        view.advice = Text::tr("Nothing was written there. %1", "what to do").arg(advice);
    };
    if (error.reason == archive::InPlace) {
        view.sentence = failed.arg(Text::tr("the disk did not confirm what was written"));
        view.advice =
            Text::tr("The export stands there, but it may not outlast a power cut. Check the disk, then export "
                     "once more under another name.");
        return view;
    }
    switch (error.code) {
    case Code::Refused:
        say(Text::tr("%1 stands there already and was left as it is").arg(nameOf(order.to)),
            Text::tr("Choose another name."));
        break;
    case Code::Invalid:
        say(Text::tr("a paper of the incident cannot be made"),
            Text::tr("Whoever keeps the forms finds the reason in the log."));
        break;
    case Code::Corrupt:
        say(Text::tr("the record is damaged"), Text::tr("Check the record from the menu Data."));
        break;
    case Code::ReadOnly:
        say(Text::tr("the folder cannot be written to"), Text::tr("Choose another folder."));
        break;
    case Code::NotFound:
        if (error.subject != order.incident) {
            say(Text::tr("the folder is not there any more"), Text::tr("Choose another folder."));
            break;
        }
        [[fallthrough]];
    default: {
        const ErrorWords words = errorWords(error);
        say(words.cause, words.remedy);
    }
    }
    return view;
}

/// Why it could not be examined, and what to do.
ExportDesk::View notExamined(const std::string &path, const base::Error &error)
{
    ExportDesk::View view;
    view.state = State::Failed;
    const QString name = nameOf(path);
    if (error.code == Code::Invalid) {
        view.sentence = Text::tr("%1 is no export: there is no manifest in it.").arg(name);
        view.advice = Text::tr("Choose the zip file, or README.txt in the folder of the export.");
    } else if (error.code == Code::Corrupt) {
        view.sentence = Text::tr("%1 cannot be opened: it was cut off or damaged, or is no zip file.").arg(name);
        view.advice = Text::tr("Have it sent once more by whoever exported it.");
    } else {
        const ErrorWords words = errorWords(error);
        view.sentence = Text::tr("%1 cannot be checked: %2.", "export, why").arg(name, words.cause);
        view.advice = words.remedy;
    }
    return view;
}

} // namespace

QString exportFaultWords(const std::string &kind)
{
    static const std::map<std::string_view, const char *> Words{
        {"missing", QT_TRANSLATE_NOOP("viewmodel", "missing: the manifest names it")},
        {"changed", QT_TRANSLATE_NOOP("viewmodel", "changed: it does not have the digest of the manifest")},
        {"added", QT_TRANSLATE_NOOP("viewmodel", "added: the manifest does not name it, or it is there twice")},
        {"unreadable", QT_TRANSLATE_NOOP("viewmodel", "cannot be read: damaged, or no plain file")},
        {"unsafe_name", QT_TRANSLATE_NOOP("viewmodel", "its name leads out of the folder; it was not opened")},
        {"bad_manifest",
            QT_TRANSLATE_NOOP("viewmodel", "the manifest is wrong: cut off, or the two do not name the same")},
        {"bad_event",
            QT_TRANSLATE_NOOP("viewmodel",
                "an event was altered or is missing: it does not fit its hash, the one before, or the end of the "
                "record")},
        {"bad_signature",
            QT_TRANSLATE_NOOP(
                "viewmodel", "the signature does not fit its text and key, or the list does not name it")},
        {"other_record",
            QT_TRANSLATE_NOOP("viewmodel", "the record has another event there, or one that is missing here")},
    };
    const auto found = Words.find(kind);
    return found == Words.end() ? QString() : Text::tr(found->second);
}

QString exportAround(const QString &file)
{
    const QFileInfo chosen(file);
    const bool inFolder =
        chosen.fileName().startsWith(QStringLiteral("MANIFEST.")) || chosen.fileName() == QStringLiteral("README.txt");
    return inFolder ? chosen.absolutePath() : file;
}

ExportDesk::ExportDesk(const base::Clock &clock, ExportParts parts, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_parts(std::move(parts))
{
}

QString ExportDesk::suggestedName(const QString &incident, const QString &title) const
{
    static const QString Forbidden = QStringLiteral("\\/:*?\"<>|");
    constexpr qsizetype Longest = 40; // a name is cut off at 255 bytes, three for each of ours
    QString words;
    for (const QChar c : title.simplified())
        words += Forbidden.contains(c) || !c.isPrint() ? QChar(u'_') : c.isSpace() ? QChar(u'-') : c;
    words.truncate(Longest);
    const QString stamp = qtext(base::toIso(m_clock.now())).left(16).replace(u'T', u'-').remove(u':');
    QStringList parts{incident, words, stamp};
    parts.removeAll(QString());
    return parts.join(u'-') + QStringLiteral(".zip");
}

void ExportDesk::show(View view)
{
    m_view = std::move(view);
    Q_EMIT changed();
}

void ExportDesk::clear()
{
    if (!isBusy())
        show({});
}

void ExportDesk::write(const QString &incident, const QString &to)
{
    if (isBusy() || to.isEmpty())
        return;
    const ExportOrder order{incident.toStdString(), to.toStdString(), QFileInfo(to).isFile()};
    show({State::Working, Text::tr("Exporting incident %1…").arg(incident), {}, {}, {}});
    m_background.run(
        [this, order, write = m_parts.write]() -> Background::Then {
            const base::Result<ExportDone> done = write(order);
            return [this, order, done] { show(written(order, done)); };
        },
        [this, order](const base::Error &error) { show(notWritten(order, error)); });
}

ExportDesk::View ExportDesk::written(const ExportOrder &order, const base::Result<ExportDone> &done)
{
    if (!done)
        return notWritten(order, done.error());
    View view;
    view.state = State::Written;
    view.sentence = Text::tr("Incident %1 exported: %n files in %2.", "", static_cast<int>(done->files))
                        .arg(qtext(order.incident), QDir::toNativeSeparators(QString::fromStdString(order.to)));
    view.advice = Text::tr("Note the seal down, or tell it by telephone: with it anybody can find out later whether "
                           "this is the export that was made here.");
    view.seal = qtext(done->seal);
    return view;
}

void ExportDesk::check(const QString &path)
{
    if (isBusy() || path.isEmpty())
        return;
    const std::string what = exportAround(path).toStdString();
    show({State::Working, Text::tr("Checking %1…").arg(nameOf(what)), {}, {}, {}});
    m_background.run(
        [this, what, check = m_parts.check]() -> Background::Then {
            const base::Result<ExportFound> found = check(what);
            return [this, what, found] { show(examined(what, found)); };
        },
        [this, what](const base::Error &error) { show(notExamined(what, error)); });
}

ExportDesk::View ExportDesk::examined(const std::string &path, const base::Result<ExportFound> &found)
{
    if (!found)
        return notExamined(path, found.error());
    View view;
    view.seal = qtext(found->seal);
    for (const ExportFault &fault : found->faults)
        view.faults.append({qtext(fault.file), exportFaultWords(fault.kind)});
    if (view.faults.isEmpty()) {
        view.state = State::Whole;
        view.sentence = Text::tr("%1 is whole: %2 files, %3 events and %4 signatures checked.", "export")
                            .arg(nameOf(path))
                            .arg(found->files)
                            .arg(found->events)
                            .arg(found->signatures);
        view.advice = Text::tr("Hold the seal against the one that was noted down at the export.");
    } else {
        view.state = State::Faulty;
        view.sentence = Text::tr("%1 is not as it was exported: %n faults.", "", static_cast<int>(view.faults.size()))
                            .arg(nameOf(path));
        view.advice =
            Text::tr("Do not rely on it. Keep it as it is, and have it sent once more by whoever exported it.");
    }
    return view;
}

} // namespace viewmodel

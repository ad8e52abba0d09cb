#include "viewmodel/papers/PaperScreen.h"

#include "viewmodel/Sentences.h"
#include "viewmodel/TimeText.h"
#include "viewmodel/Words.h"
#include "viewmodel/papers/PaperFiles.h"

namespace viewmodel {

void PaperListModel::show(const std::vector<PaperChoice> &choices)
{
    std::vector<PaperRow> rows;
    for (const PaperChoice &choice : choices)
        rows.push_back({qtext(choice.order.ofPlan) + u'/' + qtext(choice.order.form) + u'/'
                + QString::number(choice.order.line) + choice.about,
            choice});
    update(std::move(rows));
}

QVariant PaperListModel::data(const QModelIndex &index, int role) const
{
    const PaperRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return dotted({row->choice.label, row->choice.about});
    case LabelRole:
        return row->choice.label;
    case AboutRole:
        return row->choice.about;
    default:
        return {};
    }
}

/// "仿宋、楷体 → LXGW WenKai": which fonts stand in for which official ones.
static QString replacedWords(const std::vector<documents::FaceChoice> &faces)
{
    QStringList used;
    for (const documents::FaceChoice &face : faces)
        used << qtext(face.used);
    QStringList all;
    for (const QString &family : unique(used)) {
        QStringList official;
        for (const documents::FaceChoice &face : faces) {
            if (!face.isOfficial && qtext(face.used) == family)
                official << qtext(face.official);
        }
        all << (official.isEmpty() ? family : listed(official) + QStringLiteral(" → ") + family);
    }
    return all.join(u'；');
}

/// The fonts in use, and what to install where not even a stand-in is there.
static QString fontWords(const std::vector<documents::FaceChoice> &faces)
{
    QStringList missing;
    for (const documents::FaceChoice &face : faces) {
        if (face.used.empty())
            return Text::tr(
                "Fonts for papers are missing: install fonts-lxgw-wenkai and fonts-noto-cjk, then start again.");
        if (!face.isOfficial)
            missing << qtext(face.official);
    }
    const QString words = Text::tr("Fonts: %1.").arg(replacedWords(faces));
    return missing.isEmpty() ? words
                             : words + Text::tr(" Official ones not installed: %1.").arg(listed(unique(missing)));
}

PaperScreen::PaperScreen(Session &session, const base::Clock &clock, documents::Templates templates, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_clock(clock)
    , m_press(std::move(templates))
{
}

void PaperScreen::close()
{
    ++m_asked;
    m_chosen.reset();
    m_filled.reset();
    m_view = {};
    m_list.show({});
    Q_EMIT changed();
    Q_EMIT laid();
}

void PaperScreen::open(const PaperPlace &place)
{
    close();
    m_place = place;
    m_day = calendar::dayOf(m_clock.now());
    m_session.read<std::vector<PaperChoice>>([place](ConsoleBundle &bundle) { return listPapers(bundle, place); },
        {this, [this, asked = m_asked](const base::Result<std::vector<PaperChoice>> &choices) {
             if (asked == m_asked)
                 take(choices);
         }});
}

void PaperScreen::take(const base::Result<std::vector<PaperChoice>> &choices)
{
    m_view.listed = true;
    if (!choices)
        return fail(choices.error(), Text::tr("Listing the papers", "… failed"));
    m_list.show(*choices);
    Q_EMIT changed();
}

void PaperScreen::choose(const QModelIndex &index)
{
    if (const PaperRow *row = m_list.rowAt(index))
        fill(row->choice);
}

void PaperScreen::refill()
{
    if (m_chosen)
        fill(PaperChoice(*m_chosen));
}

void PaperScreen::fill(const PaperChoice &choice)
{
    m_chosen = choice;
    m_chosen->order.stretch = choice.asksDay ? calendar::toIso(m_day) : std::string();
    m_view.asksDay = choice.asksDay;
    m_view.day = QString::fromStdString(m_chosen->order.stretch);
    m_view.busy = true;
    m_view.problem.clear();
    m_session.read<documents::FilledForm>(
        [order = m_chosen->order](ConsoleBundle &bundle) { return fillPaper(bundle, order); },
        {this, [this, asked = ++m_asked](const base::Result<documents::FilledForm> &filled) {
             if (asked != m_asked)
                 return;
             if (!filled)
                 return fail(filled.error(), Text::tr("Filling in the paper", "… failed"));
             m_filled = *filled;
             m_made = m_clock.now();
             lay();
         }});
    Q_EMIT changed();
}

void PaperScreen::setCopy(bool copy)
{
    if (std::exchange(m_view.copy, copy) == copy)
        return;
    if (m_filled)
        lay();
    Q_EMIT changed();
}

bool PaperScreen::setDay(const QString &typed)
{
    const auto day = calendar::parseDay(typed.trimmed().toStdString());
    if (!day || *day > calendar::dayOf(m_clock.now()))
        return false;
    m_day = *day;
    refill();
    return true;
}

void PaperScreen::stepDay(int days)
{
    if (m_view.asksDay)
        setDay(QString::fromStdString(calendar::toIso(m_day + std::chrono::days(days))));
}

void PaperScreen::lay()
{
    m_view.busy = true;
    documents::FilledForm marked = *m_filled;
    if (m_view.copy)
        marked.marks.push_back(documents::Mark::Copy);
    m_press.lay(std::move(marked), m_made, [this, asked = m_asked](const base::Result<LaidPaper> &paper) {
        if (asked == m_asked)
            show(paper);
    });
}

void PaperScreen::show(const base::Result<LaidPaper> &paper)
{
    if (!paper)
        return fail(paper.error(), Text::tr("Laying out the paper", "… failed"));
    m_view.busy = false;
    m_view.ready = true;
    m_view.paper = *paper;
    m_fileName = paperFileName(m_chosen->fileName + u' ' + m_view.day);
    m_view.asOf = Text::tr("as the record stood %1").arg(timeOfDayText(m_made));
    m_view.fonts = fontWords(paper->faces);
    m_view.fontsOfficial = std::ranges::all_of(paper->faces, &documents::FaceChoice::isOfficial);
    Q_EMIT laid();
    Q_EMIT changed();
}

void PaperScreen::fail(const base::Error &error, const QString &action)
{
    m_view.busy = false;
    m_view.ready = false;
    m_view.paper = {};
    m_view.problem = errorSentence(error, action);
    m_filled.reset();
    Q_EMIT laid();
    Q_EMIT changed();
}

QString PaperScreen::fileName() const { return m_fileName; }

void PaperScreen::save(const QString &path, const Reply &reply)
{
    m_press.ask<base::Result<>>([path](const MadePaper &paper) { return writePaper(paper, path); },
        [reply](const base::Result<> &written) {
            reply.tell(written ? QString() : errorSentence(written.error(), Text::tr("Saving", "… failed")));
        });
}

} // namespace viewmodel

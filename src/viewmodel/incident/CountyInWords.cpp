#include "viewmodel/incident/CountyInWords.h"

namespace viewmodel {

namespace {

/// Where a name first begins what is said, or stands behind a mark; -1: nowhere.
qsizetype beginningOf(const QString &words, const QString &name)
{
    for (qsizetype at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
        if (at == 0 || !words[at - 1].isLetterOrNumber())
            return at;
    }
    return -1;
}

} // namespace

QString countyInWords(const QString &words, const QStringList &counties)
{
    QString found;
    qsizetype first = words.size();
    const auto take = [&](const QString &county, qsizetype at) {
        if (at >= 0 && at < first) {
            first = at;
            found = county;
        }
    };
    for (const QString &county : counties)
        take(county, words.indexOf(county));
    if (!found.isEmpty())
        return found;
    for (const QString &county : counties) {
        if (county.size() > 2)
            take(county, beginningOf(words, county.chopped(1)));
    }
    return found;
}

} // namespace viewmodel

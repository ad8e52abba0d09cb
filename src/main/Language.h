#pragma once

#include <QString>

class QCoreApplication;

namespace root {

/// Puts the words of the window in place: Chinese unless "en" is asked for. Qt's own words come with it.
void installLanguage(QCoreApplication &application, const QString &language);

} // namespace root

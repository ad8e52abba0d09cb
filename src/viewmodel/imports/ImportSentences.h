#pragma once

#include "viewmodel/imports/ImportPreview.h"

#include <QString>

namespace viewmodel {

/// What a sentence may speak of.
struct ImportMatter {
    RegisterKind kind = RegisterKind::Directory;
    QString text; ///< the field in question, in quotes and not too long
    QString columns; ///< the columns a file of this kind names
    qsizetype fields = 0; ///< of the row in question
    qsizetype headerFields = 0;
};

struct ImportSentences {
    QString what;
    QString advice;
};

/// What is wrong with a line of a table and what to do about it, by the code of the finding (docs/formats/csv.md).
[[nodiscard]] ImportSentences sentencesOf(const std::string &code, const ImportMatter &matter);

} // namespace viewmodel

#pragma once

#include "documents/Look.h"
#include "documents/OdtStyles.h"

namespace documents {

/// The sheets of one copy of a form.
struct OdtSheet {
    QString name; ///< of the master page
    QString end; ///< bookmark at the end of the copy
    Look look;
    QString overleaf = {}; ///< what its further sheets say at their head
};

/// What stands round the text of every sheet: margins, page numbers, and at the head the mark, in words and, where
/// `picture` names one, drawn across the sheet.
class OdtSheets {
public:
    OdtSheets(std::vector<OdtSheet> sheets, QString mark, QString picture)
        : m_sheets(std::move(sheets))
        , m_mark(std::move(mark))
        , m_picture(std::move(picture))
    {
    }

    void writeLayouts(OdtXml &out) const;
    void writeMasters(OdtXml &out) const;

private:
    void writeHead(OdtXml &out, const OdtSheet &sheet, bool first) const;
    void writeFoot(OdtXml &out, const OdtSheet &sheet) const;

    std::vector<OdtSheet> m_sheets;
    QString m_mark;
    QString m_picture;
};

/// The styles that everything else is different from: the text of a sheet, in Chinese.
void writeDefaultStyles(OdtXml &out, const Look &look);

} // namespace documents

#include "viewmodel/imports/ImportFindings.h"

#include "viewmodel/Words.h"

#include <algorithm>

namespace viewmodel {

int ImportFindings::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

QVariant ImportFindings::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImportFinding &finding = m_findings[static_cast<std::size_t>(index.row())];
    const QString severity = finding.error ? Text::tr("error") : Text::tr("warning");
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return spaced({severity + u',', finding.place + u':', finding.what, finding.advice});
    case PlaceRole:
        return finding.place;
    case WhatRole:
        return finding.what;
    case AdviceRole:
        return finding.advice;
    case ErrorRole:
        return finding.error;
    case SeverityRole:
        return severity;
    case LineRole:
        return finding.line;
    case ColumnRole:
        return finding.column;
    default:
        return {};
    }
}

void ImportFindings::show(std::vector<ImportFinding> findings)
{
    beginResetModel();
    m_findings = std::move(findings);
    endResetModel();
}

int ImportFindings::errors() const
{
    return static_cast<int>(std::ranges::count(m_findings, true, &ImportFinding::error));
}

} // namespace viewmodel

#pragma once

#include "ui/common/RowList.h"

namespace ui {

/// A part of a plan: its name, more about it below, the clause at the right, on several lines where it is long.
/// Headings between.
class PartDelegate final : public RowDelegate {
public:
    /// The roles a row is read by; `section` 0: the list has no headings.
    struct Roles {
        int name;
        int detail;
        int cite;
        int section;
    };
    PartDelegate(const Roles &roles, QObject *parent)
        : RowDelegate(parent)
        , m_roles(roles)
    {
    }

protected:
    [[nodiscard]] int rowHeight(const Row &row, int width) const override;
    void paintRow(QPainter &painter, const Row &row) const override;

private:
    [[nodiscard]] bool isSection(const Row &row) const;
    [[nodiscard]] int citeWidth(const Row &row, int width) const;

    const Roles m_roles;
};

} // namespace ui

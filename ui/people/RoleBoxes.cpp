#include "ui/people/RoleBoxes.h"

#include "ui/common/FlowLayout.h"
#include "ui/common/Metrics.h"
#include "viewmodel/people/People.h"

#include <QCheckBox>

namespace ui {

RoleBoxes::RoleBoxes(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new FlowLayout(Metrics::of(this).u(3), this);
    for (const viewmodel::Choice &role : viewmodel::People::roleChoices()) {
        auto *box = new QCheckBox(role.text, this);
        box->setObjectName(role.id);
        layout->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &RoleBoxes::changed);
        m_boxes << box;
    }
    setFocusProxy(m_boxes.first());
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void RoleBoxes::setTicked(const QStringList &codes)
{
    for (QCheckBox *box : m_boxes)
        box->setChecked(codes.contains(box->objectName()));
}

QStringList RoleBoxes::ticked() const
{
    QStringList codes;
    for (const QCheckBox *box : m_boxes) {
        if (box->isChecked())
            codes << box->objectName();
    }
    return codes;
}

QCheckBox *RoleBoxes::box(const QString &code) const { return findChild<QCheckBox *>(code); }

} // namespace ui

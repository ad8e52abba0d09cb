#include "ui/incident/StripFields.h"

#include "ui/common/InlineStrip.h"
#include "ui/incident/FieldDraft.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>

namespace ui {

void showField(InlineStrip &strip, QWidget &field, bool shown)
{
    strip.findChild<QFormLayout *>()->setRowVisible(&field, shown);
}

QWidget *besideTime(QLineEdit *field, QLineEdit *time)
{
    auto *both = new QWidget;
    auto *layout = new QHBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(field, 3);
    layout->addWidget(time, 2);
    both->setFocusProxy(field);
    field->setAccessibleName(InlineStrip::tr("Reference"));
    time->setAccessibleName(InlineStrip::tr("Time"));
    time->setPlaceholderText(InlineStrip::tr("time: now, or 03:02"));
    return both;
}

void scopeDrafts(const QList<FieldDraft *> &drafts, const QString &scope)
{
    for (FieldDraft *draft : drafts)
        draft->setScope(scope);
}

viewmodel::Reply stripReply(InlineStrip &strip, const QList<FieldDraft *> &drafts, std::function<void()> recorded)
{
    const QString scope = drafts.isEmpty() ? QString() : drafts.first()->scope();
    return {&strip, [&strip, drafts, scope, recorded = std::move(recorded)](const QString &problem) {
                const bool same = drafts.isEmpty() || drafts.first()->scope() == scope;
                if (!problem.isEmpty()) {
                    strip.setProblem(problem);
                    return;
                }
                for (FieldDraft *draft : drafts)
                    draft->sent(scope);
                if (same)
                    strip.close();
                if (recorded)
                    recorded();
            }};
}

} // namespace ui

#include "ui/incident/Replies.h"

#include "ui/common/InlineStrip.h"
#include "ui/common/MessageStrip.h"
#include "ui/common/FieldDraft.h"

namespace ui {

viewmodel::Reply replyTo(MessageStrip &message, const QList<FieldDraft *> &drafts, std::function<void()> recorded)
{
    return {&message, [&message, sent = HandedIn(drafts), recorded = std::move(recorded)](const QString &problem) {
                if (!problem.isEmpty()) {
                    message.showMessage({problem, {}, {}});
                    return;
                }
                sent.recorded();
                message.clear();
                if (recorded)
                    recorded();
            }};
}

viewmodel::Reply stripReply(
    InlineStrip &strip, MessageStrip &message, const QList<FieldDraft *> &drafts, std::function<void()> recorded)
{
    return {&strip,
        [&strip, &message, opening = strip.openings(), sent = HandedIn(drafts), recorded = std::move(recorded)](
            const QString &problem) {
            const bool same = strip.isOpen() && strip.openings() == opening;
            if (!problem.isEmpty()) {
                if (same)
                    strip.setProblem(problem);
                else
                    message.showMessage({problem, {}, {}});
                return;
            }
            sent.recorded();
            message.clear(); // what was refused before this was recorded may no longer be so
            if (same)
                strip.close();
            if (recorded)
                recorded();
        }};
}

} // namespace ui

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
        [&message, answer = strip.answer(), sent = HandedIn(drafts), recorded = std::move(recorded)](
            const QString &problem) {
            const bool said = answer(problem);
            if (!problem.isEmpty()) {
                if (!said)
                    message.showMessage({problem, {}, {}});
                return;
            }
            sent.recorded();
            message.clear(); // what was refused before this was recorded may no longer be so
            if (recorded)
                recorded();
        }};
}

} // namespace ui

#include "ui/incident/Replies.h"

#include "ui/common/MessageStrip.h"

namespace ui {

viewmodel::Reply replyTo(MessageStrip &strip, std::function<void()> recorded)
{
    return {&strip, [&strip, recorded = std::move(recorded)](const QString &problem) {
                if (!problem.isEmpty()) {
                    strip.showMessage({problem, {}, {}});
                    return;
                }
                strip.clear();
                if (recorded)
                    recorded();
            }};
}

} // namespace ui

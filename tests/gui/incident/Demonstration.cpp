#include "gui/incident/Demonstration.h"

#include "app/Walkthrough.h"
#include "formats/PlanLoader.h"
#include "formats/WalkthroughYaml.h"
#include "support/Golden.h"
#include "support/Typing.h"

#include <QVBoxLayout>

Typeset::Typeset()
{
    QFont font(QStringLiteral("Noto Sans CJK SC"));
    font.setPointSizeF(10.5);
    QApplication::setFont(font);
}

Demonstration::Demonstration()
    : clock(night::at("2026-11-25 03:14:26"))
    , session([this]() -> base::Result<std::unique_ptr<viewmodel::ConsoleBundle>> { return play(); },
          viewmodel::Session::Mode::InPlace)
    , desk(session, clock)
{
    desk.open();
}

std::unique_ptr<viewmodel::ConsoleBundle> Demonstration::play()
{
    const base::Instant now = clock.now();
    const std::string data = std::string(SOURCE_DIR) + "/data";
    app::PlanShelf plans(formats::loadCompiledPlan);
    const formats::PlansInForce inForce = formats::putPlansInForce(data + "/plans", plans);
    EXPECT_TRUE(inForce.unusable.empty());
    auto bundle = std::make_unique<night::MemoryBundle>(clock, inForce.ids);
    const formats::WalkthroughLoad load = formats::loadWalkthroughFile(data + "/demo/night.yaml", now, plans);
    EXPECT_TRUE(load.walkthrough);
    if (load.walkthrough) {
        const auto incidents = app::carryOut(*load.walkthrough, bundle->console(), clock);
        EXPECT_TRUE(incidents) << (incidents ? std::string() : base::toString(incidents.error()));
        for (const auto &[name, id] : *incidents)
            numbers[name] = QString::fromStdString(id.value);
    }
    clock.set(now);
    return bundle;
}

void PanelFixture::showPanel(QWidget *panel, int width, int height)
{
    if (!window.layout())
        new QVBoxLayout(&window);
    window.layout()->addWidget(panel);
    window.resize(width, height);
    window.show();
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    QCoreApplication::processEvents();
}

void PanelFixture::press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    ASSERT_NE(focus, nullptr);
    QTest::keyClick(focus, static_cast<Qt::Key>(key), modifiers);
}

// As an input method commits it: also what no key of the keyboard can type.
void PanelFixture::type(const QString &text) { support::commitText(text); }

std::string PanelFixture::newest(const char *kind)
{
    for (const viewmodel::TimelineRow &row : incident().timeline().rows()) {
        if (row.kind == QString::fromUtf8(kind))
            return night::str(row.text);
    }
    return {};
}

std::string PanelFixture::valueOf(const char *fact)
{
    for (const viewmodel::FactRow &row : incident().facts().rows()) {
        if (row.key == QString::fromUtf8(fact))
            return night::str(row.value);
    }
    return {};
}

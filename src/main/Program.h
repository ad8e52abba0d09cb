#pragma once

#include "main/ClockBell.h"
#include "formats/PlanDrafts.h"
#include "main/DataCare.h"
#include "main/DeskWindow.h"
#include "main/KeptDrafts.h"
#include "main/Options.h"
#include "main/RecordBundle.h"
#include "main/Screenshots.h"
#include "platform/Paths.h"
#include "platform/Settings.h"
#include "platform/SystemClock.h"

#include <QApplication>

namespace root {

/// Everything behind the window, made in the order in which it depends on each other.
class Program final : public QObject {
    Q_OBJECT
public:
    Program(QApplication &application, const Options &options, const platform::UserFolder &folder,
        std::filesystem::path data, formats::PlansBeingRead plans);

    /// Shows the window once the record is there, so that the first thing to be seen is the board as it stands; a
    /// record that takes its time is not waited for.
    void show();

private:
    void showWindow();
    void offerDemonstration();
    void connectOptions(const Options &options);
    void connectLog();
    void forgetOldDrafts(viewmodel::Desk::State state);
    void tellRefilled(viewmodel::Desk::State state);
    [[nodiscard]] viewmodel::Session::Factory recordOpener(formats::PlansBeingRead plans) const;
    void openAnother(const QString &file);

    const platform::SystemClock m_clock;
    platform::Settings m_settings;
    ui::Theme m_theme;
    ui::Ticker m_ticker;
    std::shared_ptr<RecordChoice> m_choice; ///< shared with the record's thread; changed only while no record is open
    KeptDrafts m_drafts;
    viewmodel::Session m_session;
    viewmodel::Desk m_desk;
    DataCare m_care;
    formats::PlanDrafts m_planDrafts;
    ClockBell m_bell;
    const bool m_signsIn; ///< nobody is there to press a key: pictures are painted
    std::unique_ptr<DeskWindow> m_window; ///< made while the record is being opened
    std::unique_ptr<Screenshots> m_screenshots;
};

} // namespace root

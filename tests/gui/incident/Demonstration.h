#pragma once

#include "ui/common/DraftKeeper.h"
#include "ui/common/Theme.h"
#include "unit/viewmodel/Night.h"

#include <QApplication>
#include <QTest>
#include <QWidget>

#include <gtest/gtest.h>

#include <map>

/// Drafts in memory, as the draft store keeps them on disk.
class MemoryDrafts final : public ui::DraftKeeper {
public:
    [[nodiscard]] QString load(const QString &key) const override
    {
        const auto found = kept.find(key);
        return found == kept.end() ? QString() : found->second;
    }
    void save(const QString &key, const QString &text) override
    {
        if (text.isEmpty())
            kept.erase(key);
        else
            kept[key] = text;
    }
    std::map<QString, QString> kept;
};

/// The type the design's pictures are set in; constructed before any widget.
struct Typeset {
    Typeset();
};

/// The demonstration night on a record in memory, at 03:14:26, as the console shows it.
class Demonstration {
public:
    Demonstration();

    base::ManualClock clock;
    viewmodel::Session session;
    viewmodel::Desk desk;
    [[nodiscard]] QString number(const char *name) const { return numbers.at(name); }
    std::map<std::string, QString> numbers; ///< by the walkthrough's name of the incident

private:
    [[nodiscard]] std::unique_ptr<viewmodel::ConsoleBundle> play();
};

/// A window to put one panel in and type into, with the boiler accident of the design's picture on its way.
class PanelFixture : public ::testing::Test {
protected:
    void showPanel(QWidget *panel, int width = 560, int height = 700);
    /// A key to whatever has the focus.
    static void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    static void type(const QString &text);
    [[nodiscard]] viewmodel::IncidentPresenter &incident() { return night.incident(); }
    /// Newest line of the timeline of this kind; empty without one.
    [[nodiscard]] std::string newest(const char *kind);
    [[nodiscard]] std::string valueOf(const char *fact);

    Typeset typeset;
    ui::Theme theme{*qApp, ui::Appearance::Light};
    night::Night night;
    MemoryDrafts drafts;
    QWidget window;
};

#pragma once

#include "ui/common/KeyedView.h"

#include <QWidget>

namespace viewmodel {
class ExchangeScreen;
}

namespace ui {

class DraftKeeper;
class ActionButton;
class ButtonRow;
class EmptyState;
class ExchangeStrips;
class FileChooser;
class Pane;
class ToneLabel;

/// What left this console and what came to it, and the keys of other consoles that are trusted, each with what is done
/// about it.
class ExchangeOverview final : public QWidget {
    Q_OBJECT
public:
    /// All three outlive it.
    ExchangeOverview(
        viewmodel::ExchangeScreen &exchange, FileChooser &chooser, DraftKeeper &keeper, QWidget *parent = nullptr);

    [[nodiscard]] TableView *bundles() const { return m_bundles; }
    [[nodiscard]] TableView *peers() const { return m_peers; }
    [[nodiscard]] ExchangeStrips *strips() const { return m_strips; }
    [[nodiscard]] ActionButton *button(const char *name) const;
    void say(const QString &sentence, bool good);
    /// What was last said.
    [[nodiscard]] QString message() const;
    /// What this person just did is picked in the list.
    void pickWhatIsNew();

Q_SIGNALS:
    /// A file is to be taken in.
    void fileWanted();
    /// Enter on one.
    void readWanted(const QString &bundle);

private:
    void build();
    void buildBundles();
    void buildPeers();
    ActionButton *addAction(ButtonRow &buttons, TableView &table, const char *name, const QString &text, int key,
        std::function<void()> act);
    void refresh();
    void judgePicked();
    void makeRoom(bool forStrip);
    void read();
    void copy();
    void forPeer(void (ExchangeStrips::*open)(const QString &key, const QString &holder));

    viewmodel::ExchangeScreen &m_exchange;
    FileChooser &m_chooser;
    QString m_newest; ///< when something was last said to be done
    Pane *m_pane;
    ToneLabel *m_inView;
    EmptyState *m_nothing;
    TableView *m_bundles;
    ToneLabel *m_message;
    ExchangeStrips *m_strips;
    ButtonRow *m_acts;
    Pane *m_peerPane;
    EmptyState *m_nobody;
    TableView *m_peers;
    ButtonRow *m_keyActs;
    ActionButton *m_take = nullptr;
    ActionButton *m_send = nullptr;
    ActionButton *m_card = nullptr;
    ActionButton *m_copy = nullptr;
    ActionButton *m_trust = nullptr;
    ActionButton *m_own = nullptr;
    ActionButton *m_release = nullptr;
    ActionButton *m_revoke = nullptr;
};

} // namespace ui

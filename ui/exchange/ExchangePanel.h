#pragma once

#include <QStackedWidget>

namespace viewmodel {
class ExchangeScreen;
}

namespace ui {

class DraftKeeper;
class BundlePane;
class ExchangeOverview;
class FileChooser;
class IncomingPane;

/// 交换: what travels between consoles without a network. The list, a file on its way in, or one bundle to be read.
/// It lies in the centre like a page; nothing waits for it.
class ExchangePanel final : public QStackedWidget {
    Q_OBJECT
public:
    /// All three outlive it.
    ExchangePanel(
        viewmodel::ExchangeScreen &exchange, FileChooser &chooser, DraftKeeper &keeper, QWidget *parent = nullptr);

    /// The list, with the focus; the owner shows the panel.
    void open();
    /// One bundle, to be read.
    void read(const QString &bundle);
    /// A file on its way in.
    void takeFile(const QString &path);
    /// Somebody else sits here, or nobody: nothing typed or half looked at is his.
    void reset();
    /// Nobody is there any more who typed what stands in the fields.
    void clearSecrets();

    [[nodiscard]] ExchangeOverview *overview() const { return m_overview; }
    [[nodiscard]] IncomingPane *incoming() const { return m_incoming; }
    [[nodiscard]] BundlePane *bundle() const { return m_bundle; }

Q_SIGNALS:
    /// Left: the owner takes the panel away.
    void closed();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void chooseFile();
    void back();

    viewmodel::ExchangeScreen &m_exchange;
    FileChooser &m_chooser;
    ExchangeOverview *m_overview;
    IncomingPane *m_incoming;
    BundlePane *m_bundle;
};

} // namespace ui

#pragma once

#include "viewmodel/imports/ImportPreview.h"
#include "viewmodel/reserve/StockScreen.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace ui {

class ChoiceDraft;
class DraftKeeper;
class FieldDraft;
class InlineStrip;
class SecondSignature;

/// What is asked in place of a dialog when something is booked: in, out of a lot, to another place, and the reason of a
/// refusal or of booking back. One is open at a time; what was typed and not sent is kept, apart for each lot and
/// movement.
class StockStrips final : public QWidget {
    Q_OBJECT
public:
    /// Both outlive it.
    StockStrips(viewmodel::StockScreen &stock, DraftKeeper &keeper, QWidget *parent = nullptr);

    /// `item` is chosen already; empty: none.
    void openReceipt(const QString &item);
    void openIssue(const QModelIndex &lot);
    void openPlace(const QModelIndex &lot);
    void openFiling();
    /// Which table comes in, and what is said beside it: importWanted() follows.
    void openImport();
    /// Which table is written to a file: exportWanted() follows.
    void openExport();
    using Reasoned = void (viewmodel::StockScreen::*)(
        std::int64_t number, const QString &reason, const viewmodel::Reply &reply);
    /// What needs a reason, about the movement or check of that number.
    void openReason(const QString &title, const QString &confirm, std::int64_t number, Reasoned act);
    /// The second signature of that movement.
    void openSecondSignature(std::int64_t movement);
    void closeAll();
    /// Null while none is open.
    [[nodiscard]] InlineStrip *current() const;
    /// What stands in them; tests type into it.
    struct Fields {
        QComboBox *item;
        QLineEdit *batch;
        QLineEdit *manufacturer;
        QLineEdit *expires;
        QLineEdit *inPlace;
        QLineEdit *price;
        QLineEdit *inQuantity;
        QLineEdit *inReference;
        QComboBox *purpose;
        QLineEdit *outQuantity;
        QLineEdit *outReference;
        QLineEdit *outReason;
        QLineEdit *place;
        QLineEdit *filedWith;
        QLineEdit *filedAs;
        QLineEdit *filedOn;
        QLineEdit *reason;
        QComboBox *table;
        QLineEdit *detail;
        QComboBox *written;
    };
    [[nodiscard]] SecondSignature *second() const { return m_second; }
    [[nodiscard]] const Fields &fields() const { return m_fields; }

Q_SIGNALS:
    /// One of them opened, or the open one closed.
    void openChanged(bool isOpen);
    /// Done; what there is to say about it.
    void told(const QString &sentence);
    void importWanted(viewmodel::RegisterKind kind, const viewmodel::StockDetail &detail);
    void exportWanted(viewmodel::RegisterKind kind);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void keepDrafts(DraftKeeper &keeper);
    InlineStrip *addStrip(void (StockStrips::*act)());
    void open(InlineStrip &strip, const QString &title, const QString &refusal);
    [[nodiscard]] viewmodel::Reply reply(const QString &done, const QList<FieldDraft *> &drafts);
    void receive();
    void issue();
    void place();
    void file();
    void giveReason();
    void signAsSecond();
    void askDetail();
    void import();
    void exportTable();

    viewmodel::StockScreen &m_stock;
    Fields m_fields;
    std::int64_t m_number = 0; ///< of the lot, movement or check the open strip is about
    Reasoned m_act = nullptr;
    QList<InlineStrip *> m_all;
    InlineStrip *m_receipt;
    InlineStrip *m_issue;
    InlineStrip *m_place;
    InlineStrip *m_filing;
    InlineStrip *m_reason;
    InlineStrip *m_import;
    InlineStrip *m_export;
    InlineStrip *m_secondStrip;
    SecondSignature *m_second;
    QList<FieldDraft *> m_receiptDrafts;
    QList<FieldDraft *> m_issueDrafts;
    QList<FieldDraft *> m_filingDrafts;
    QList<FieldDraft *> m_reasonDrafts;
    FieldDraft *m_placeDraft = nullptr;
    ChoiceDraft *m_itemDraft = nullptr;
    ChoiceDraft *m_purposeDraft = nullptr;
};

} // namespace ui

#pragma once

#include "ui/dispatch/ActBar.h"

#include <functional>

class QPlainTextEdit;
class QScrollArea;
class QStackedWidget;

namespace ui {

class ChainBar;
class DraftForm;
class DraftKeeper;
class EmptyState;
class FieldDraft;
class MessageStrip;
class NoticeStrips;
class Pane;
class PaperView;
class RequestForm;
class ToneLabel;

/// The middle of the approval screen: the way of the notice, its text as a paper or byte for byte, and under it what is
/// done about it. A request or a draft is entered in place of the paper.
class NoticePanel final : public QWidget {
    Q_OBJECT
public:
    NoticePanel(viewmodel::Approval &approval, DraftKeeper &keeper, std::function<viewmodel::Choices()> incidents,
        QWidget *parent = nullptr);

    /// Puts what waits for whoever sits here under his hand; what he may sign is opened for signature.
    void open();
    void enterRequest();
    /// Ctrl+Enter where no strip is open.
    void act();
    void does(NoticeDeed deed);
    void verify();
    /// The text byte for byte, or the paper.
    void toggleText();
    /// Nobody is there any more who typed what stands in the fields.
    void clearSecrets();
    void sayChanged(const QString &sentence);

    [[nodiscard]] ActBar *bar() const { return m_bar; }
    [[nodiscard]] PaperView *paper() const { return m_paper; }
    [[nodiscard]] ChainBar *chain() const { return m_chain; }
    [[nodiscard]] NoticeStrips *strips() const { return m_strips; }
    [[nodiscard]] RequestForm *request() const { return m_request; }
    [[nodiscard]] DraftForm *draft() const { return m_draft; }
    [[nodiscard]] QPlainTextEdit *text() const { return m_text; }
    [[nodiscard]] Pane *pane() const { return m_pane; }
    /// What is said over the paper: that the text changed, what was checked.
    [[nodiscard]] QString message() const;
    /// Where one reads and signs: not the forms and strips, whose fields take every letter.
    [[nodiscard]] QList<QWidget *> readingParts() const;
    [[nodiscard]] QString phoneText() const;

Q_SIGNALS:
    /// Back to the queue.
    void done();

private:
    void build();
    void follow();
    void showHead();
    void showBody();
    void showOpinion();
    /// With what whoever signs now says of it.
    [[nodiscard]] viewmodel::NoticePaper paperNow() const;
    void actOn();
    void sign();
    void enterDraft();
    void leaveForms();
    [[nodiscard]] viewmodel::Reply reply(const QString &done = {});

    viewmodel::Approval &m_approval;
    Pane *m_pane;
    ToneLabel *m_standing;
    ToneLabel *m_phone;
    ChainBar *m_chain;
    MessageStrip *m_message;
    QStackedWidget *m_body;
    EmptyState *m_empty;
    QScrollArea *m_sheet;
    PaperView *m_paper;
    QPlainTextEdit *m_text;
    QScrollArea *m_requestArea;
    RequestForm *m_request;
    QScrollArea *m_draftArea;
    DraftForm *m_draft;
    NoticeStrips *m_strips;
    ActBar *m_bar;
    FieldDraft *m_opinion; ///< what was typed of it and not signed
    std::int64_t m_shown = 0; ///< the notice that stands here
    std::int64_t m_shownDraft = 0;
};

} // namespace ui

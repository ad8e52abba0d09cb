#pragma once

#include "documents/Faces.h"
#include "documents/FilledForm.h"

#include <QImage>
#include <QObject>
#include <QPointer>
#include <QSizeF>
#include <QThread>

#include <functional>

namespace viewmodel {

/// A document as it was laid out, for whoever shows it.
struct LaidPaper {
    QString title;
    QString mark; ///< "演示草稿"; empty: none
    std::vector<QSizeF> pages; ///< millimetres
    QStringList keepers; ///< of the copies, one after the other; empty: one without a keeper
    std::vector<documents::FaceChoice> faces; ///< the fonts in use

    /// Which copy a page belongs to, from 0: all of them have as many pages.
    [[nodiscard]] qsizetype copyOf(int page) const;
};

/// A paper in the press: the document, and what it was made of.
struct MadePaper {
    const documents::Templates &templates;
    documents::FilledForm filled;
    base::Instant made; ///< stands in the PDF
    documents::Document document;
};

/// Lays papers out and paints them in a thread of its own: the window waits for neither. It holds one document at a
/// time, which never leaves its thread, as its fonts must not; what comes back is pictures and bytes, on the thread of
/// this object.
class PaperPress final : public QObject {
    Q_OBJECT
public:
    explicit PaperPress(documents::Templates templates, QObject *parent = nullptr);
    ~PaperPress() override; ///< finishes what is under way: a file is written, a page printed

    template <class T>
    using Then = std::function<void(const T &)>;

    /// Takes the place of the one before; not answered once another was asked for. `made` stands in the PDF.
    void lay(documents::FilledForm filled, base::Instant made, Then<base::Result<LaidPaper>> then);
    /// A page, from 0, `width` pixels wide; not answered once another document was asked for.
    void picture(int page, int width, Then<QImage> then);
    /// Anything that is made of the paper: its bytes, its print.
    template <class T>
    void ask(std::function<T(const MadePaper &)> job, Then<T> then)
    {
        run([this, job = std::move(job), then = std::move(then), number = m_laid] {
            if (m_paper && m_number == number)
                answer([then, outcome = job(*m_paper)] { then(outcome); });
        });
    }

private:
    void run(std::function<void()> job);
    void answer(std::function<void()> then);
    /// `then`, as long as the document is the one asked for last.
    [[nodiscard]] std::function<void()> whileCurrent(std::function<void()> then, int number) const;

    const documents::Templates m_templates;
    QThread m_thread;
    QObject *m_worker; ///< context of jobs, lives in m_thread
    std::optional<MadePaper> m_paper; ///< touched only in m_thread, as the next
    int m_number = 0; ///< of the paper there
    int m_laid = 0; ///< of the paper asked for last
};

} // namespace viewmodel

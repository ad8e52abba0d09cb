#include "viewmodel/papers/PaperPress.h"

#include <QPainter>

namespace viewmodel {

qsizetype LaidPaper::copyOf(int page) const
{
    const auto perCopy = keepers.isEmpty() ? 0 : static_cast<qsizetype>(pages.size()) / keepers.size();
    return perCopy == 0 ? 0 : page / perCopy;
}

PaperPress::PaperPress(documents::Templates templates, QObject *parent)
    : QObject(parent)
    , m_templates(std::move(templates))
    , m_worker(new QObject)
{
    m_thread.setObjectName(QStringLiteral("paper"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

PaperPress::~PaperPress()
{
    run([this] { // last in the queue; fonts belong to the thread that uses them
        m_paper.reset();
        m_thread.quit();
    });
    m_thread.wait();
}

void PaperPress::run(std::function<void()> job) { QMetaObject::invokeMethod(m_worker, std::move(job)); }

void PaperPress::answer(std::function<void()> then)
{
    QMetaObject::invokeMethod(this, std::move(then), Qt::QueuedConnection);
}

std::function<void()> PaperPress::whileCurrent(std::function<void()> then, int number) const
{
    return [this, then = std::move(then), number] {
        if (number == m_laid)
            then();
    };
}

static LaidPaper lookAt(const documents::Document &document, const plan::Form &form)
{
    LaidPaper paper;
    paper.title = QString::fromStdString(document.head().title);
    paper.mark = QString::fromStdString(document.head().mark);
    for (int page = 0; page < document.pageCount(); ++page)
        paper.pages.emplace_back(document.pageWidth(page), document.pageHeight(page));
    for (const std::string &keeper : form.copies)
        paper.keepers << QString::fromStdString(keeper);
    paper.faces = documents::faces();
    return paper;
}

void PaperPress::lay(documents::FilledForm filled, base::Instant made, Then<base::Result<LaidPaper>> then)
{
    run([this, filled = std::move(filled), made, then = std::move(then), number = ++m_laid] {
        m_paper.reset();
        auto document = documents::render(m_templates, filled.composition(), made);
        if (!document) {
            answer(whileCurrent([then, error = document.error()] { then(tl::unexpected(error)); }, number));
            return;
        }
        m_paper.emplace(MadePaper{m_templates, filled, made, std::move(*document)});
        m_number = number;
        answer(whileCurrent([then, paper = lookAt(m_paper->document, filled.form)] { then(paper); }, number));
    });
}

void PaperPress::picture(int page, int width, Then<QImage> then)
{
    ask<QImage>(
        [page, width](const MadePaper &paper) {
            const documents::Document &document = paper.document;
            const double scale = width / document.pageWidth(page);
            QImage image(width, qRound(document.pageHeight(page) * scale), QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.setRenderHint(QPainter::Antialiasing);
            document.paint(painter, page, scale);
            return image;
        },
        [this, then = std::move(then), number = m_laid](const QImage &picture) {
            if (number == m_laid)
                then(picture);
        });
}

} // namespace viewmodel

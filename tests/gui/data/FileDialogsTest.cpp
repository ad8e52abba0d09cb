#include "ui/data/FileDialogs.h"

#include "gui/common/WindowFixture.h"
#include "support/TempDir.h"

#include <QAbstractProxyModel>
#include <QDir>
#include <QFileDialog>
#include <QFileSystemModel>
#include <QTimer>

#include <fstream>

namespace {

/// A file in a folder, and what the dialog shows of it.
class Files : public WindowFixture {
protected:
    Files() { std::ofstream(folder.file("列表.csv")) << "a,b\n"; }

    /// Looks at the dialog as soon as it has read the folder, then does with it what a person would.
    template <class Act>
    void answer(Act act)
    {
        m_timer.disconnect(); // the answer before
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this, act] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            auto *shown = dialog ? dialog->findChild<QAbstractProxyModel *>() : nullptr;
            auto *files = shown ? qobject_cast<QFileSystemModel *>(shown->sourceModel()) : nullptr;
            if (!files)
                return;
            const QModelIndex file = files->index(path());
            if (!file.isValid())
                return;
            m_timer.stop();
            const QModelIndex time = shown->mapFromSource(files->index(file.row(), 3, file.parent()));
            told = time.data().toString();
            changed = files->lastModified(file);
            act(*dialog);
        });
        m_timer.start(10);
    }
    QString path() const { return QString::fromStdString(folder.file("列表.csv")); }

    support::TempDir folder;
    ui::FileDialogs dialogs;
    QString told; ///< the time of the file, as it is shown
    QDateTime changed;

private:
    QTimer m_timer;
};

TEST_F(Files, TheTimeOfAFileIsInTheWordsOfTheProgramAndWhatIsChosenIsAnswered)
{
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    QDir::setCurrent(QString::fromStdString(folder.path().string()));
    answer([this](QFileDialog &dialog) {
        dialog.selectFile(path());
        static_cast<QDialog &>(dialog).accept();
    });
    EXPECT_EQ(dialogs.fileToOpen(nullptr, QStringLiteral("打开"), {}).toStdString(), path().toStdString());
    EXPECT_EQ(told.toStdString(), QLocale().toString(changed, QLocale::ShortFormat).toStdString());
    EXPECT_TRUE(told.startsWith(changed.toString(QStringLiteral("yyyy")))) << told.toStdString();
    // The next one begins where this one ended, with the name that is proposed.
    answer([](QFileDialog &dialog) { static_cast<QDialog &>(dialog).accept(); });
    EXPECT_EQ(dialogs.fileToSave(nullptr, QStringLiteral("保存"), QStringLiteral("新.txt"), {}).toStdString(),
        folder.file("新.txt"));
    answer([](QFileDialog &dialog) { dialog.reject(); });
    EXPECT_TRUE(dialogs.fileToOpen(nullptr, QStringLiteral("打开"), {}).isEmpty());
}

} // namespace

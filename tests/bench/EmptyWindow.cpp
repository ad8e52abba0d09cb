// The yardstick of the start benchmark: a Qt main window with nothing in it, gone once it was painted.
#include <QApplication>
#include <QMainWindow>
#include <QTimer>

namespace {

class Empty final : public QMainWindow {
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        QTimer::singleShot(0, &QApplication::quit);
    }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Empty window;
    window.resize(1600, 900);
    window.show();
    return QApplication::exec();
}

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

// What no Qt Widgets program with a list and a tray icon can do without: the reference for start and memory. Prints a
// line when its list has been painted.

#include <QApplication>
#include <QListView>
#include <QSystemTrayIcon>

#include <cstdio>

namespace {

class List : public QListView
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QListView::paintEvent(event);
        // Painting and flushing are one event; what is queued comes after both.
        QMetaObject::invokeMethod(this, &List::onPainted, Qt::QueuedConnection);
    }

private:
    void onPainted()
    {
        std::puts("painted");
        std::fflush(stdout);
    }
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QPixmap picture(22, 22);
    picture.fill(Qt::blue);
    QSystemTrayIcon tray{QIcon(picture)};
    tray.show();
    List list;
    list.resize(1100, 720);
    list.show();
    return QApplication::exec();
}

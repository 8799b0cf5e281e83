// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/desktop.h"
#include "ui/status/hintstrip.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace clinicbell;
using namespace Qt::StringLiterals;

// A desktop without a tray: run through tests/support/desktop.sh, without --tray.
class NoTrayTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_profile.emplace();
        const auto profile = ProfileFolder::open(m_profile->path());
        QVERIFY(profile);
        m_desktop = std::make_unique<Desktop>(*profile, Invocation());
    }

    void cleanup() { m_desktop.reset(); }

    void closingMinimisesInsteadOfHiding()
    {
        QVERIFY(m_desktop->start());
        QVERIFY(QTest::qWaitForWindowExposed(&m_desktop->window()));
        m_desktop->window().close();
        QVERIFY(m_desktop->window().isVisible());
        QTRY_VERIFY(m_desktop->window().isMinimized());
    }

    void closingExplainsItselfUntilThatWasRead()
    {
        QVERIFY(m_desktop->start());
        auto *hint = m_desktop->window().findChild<ui::HintStrip *>();
        QVERIFY(hint->hint().isEmpty()); // A tray may only be late.
        m_desktop->window().close();
        emit m_desktop->application().raiseRequested();
        QTRY_VERIFY(hint->isVisible());
        QVERIFY(hint->hint().startsWith(u"This desktop has no tray"_s));
        hint->findChild<QAbstractButton *>()->click();
        QVERIFY(!hint->isVisible());
        m_desktop->window().close();
        QVERIFY(hint->hint().isEmpty());
    }

    void theSettingsExplainItToo()
    {
        QVERIFY(m_desktop->start());
        const QList<QLabel *> labels = m_desktop->window().findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text().startsWith(u"This desktop has no tray"_s) && !label->isHidden();
        }));
    }

    void aRunningOneIsRaisedFromTheTaskbar()
    {
        QVERIFY(m_desktop->start());
        m_desktop->window().close();
        QTRY_VERIFY(m_desktop->window().isMinimized());
        emit m_desktop->application().raiseRequested();
        QTRY_VERIFY(!m_desktop->window().isMinimized());
        QVERIFY(QTest::qWaitForWindowActive(&m_desktop->window()));
    }

private:
    std::optional<QTemporaryDir> m_profile;
    std::unique_ptr<Desktop> m_desktop;
};

class MinimizedStartTest : public QObject
{
    Q_OBJECT

private slots:
    void withoutATrayAMinimizedStartIsInTheTaskbar()
    {
        const QTemporaryDir folder;
        const auto profile = ProfileFolder::open(folder.path());
        QVERIFY(profile);
        Invocation invocation;
        invocation.minimized = true;
        Desktop desktop(*profile, invocation);
        QVERIFY(desktop.start());
        QVERIFY(desktop.window().isVisible());
        QVERIFY(desktop.window().isMinimized());
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"ClinicBell test"_s);
    QApplication::setQuitOnLastWindowClosed(false);
    NoTrayTest noTray;
    MinimizedStartTest minimized;
    return QTest::qExec(&noTray, argc, argv) + QTest::qExec(&minimized, argc, argv);
}

#include "notraytest.moc"

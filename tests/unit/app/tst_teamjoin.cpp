// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/teamjoin.h"
#include "tests/unit/sync/syncbench.h"
#include "ui/inbox/inboxpage.h"
#include "ui/mainwindow.h"
#include "ui/sidebar/presencebutton.h"
#include "ui/team/teammodel.h"
#include "ui/team/teampage.h"
#include "ui/tray/traybell.h"

#include <QListView>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;

/// What the window shows of the team, as it was kept by the store.
class TestTeamJoin : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::SyncBench> m_bench;
    std::unique_ptr<ui::TrayBell> m_tray;
    std::unique_ptr<ui::MainWindow> m_window;
    ui::TeamPage *m_page = nullptr; // The window's.

    /// What the page has in the row of @p name; nothing where there is none.
    QVariant shown(const QString &name, ui::TeamModel::TeamRole role) const
    {
        const QAbstractItemModel *rows = m_page->findChild<QListView *>()->model();
        for (int row = 0; row < rows->rowCount(); ++row) {
            const QModelIndex index = rows->index(row, 0);
            if (index.data(ui::TeamModel::NameRole).toString().startsWith(name))
                return index.data(role);
        }
        return {};
    }
    ui::PresenceButton &button() const { return *m_window->findChild<ui::PresenceButton *>(); }

private slots:
    void init()
    {
        m_bench = std::make_unique<test::SyncBench>();
        m_tray = std::make_unique<ui::TrayBell>(m_bench->clock, [] { return false; });
        m_page = new ui::TeamPage;
        m_window = std::make_unique<ui::MainWindow>(m_bench->clock, new ui::InboxPage(m_bench->clock), m_page);
    }
    void cleanup()
    {
        m_window.reset();
        m_tray.reset();
        m_bench->settleAll();
        m_bench.reset();
    }

    /// Where they sit and until when is told of them without a line, too.
    void theTeamOfTheLastTimeIsShownWhole()
    {
        const QDateTime now = m_bench->clock.now();
        const Member dewi{.userId = UserId(u"2"_s),
                          .name = u"Dewi Kartika"_s,
                          .role = Role::Nurse,
                          .room = u"Room 4"_s,
                          .status = PresenceStatus::Busy,
                          .since = now,
                          .until = now.addSecs(1800),
                          .desk = u"Window"_s};
        Member self = dewi;
        self.userId = m_bench->account.userId;
        self.name = u"Siti Rahma"_s;
        m_bench->store->saveMembers({dewi, self}, now);
        m_bench->settle();
        m_bench->closeStore();
        m_bench->openStore(); // The next start.
        sync::TeamBoard board(*m_bench->store, m_bench->clock);
        board.start();
        m_bench->settle();
        showTeam(board.team(), m_bench->account, *m_page, *m_window, *m_tray);
        QCOMPARE(shown(u"Dewi"_s, ui::TeamModel::PlaceRole).toString(), u"Room 4 · Window"_s);
        QVERIFY(shown(u"Dewi"_s, ui::TeamModel::SinceRole).toString().startsWith(u"until "_s));
        QVERIFY(shown(u"Dewi"_s, ui::TeamModel::StaleRole).toBool());
        QVERIFY(!button().isHidden() && !button().isEnabled()); // Nobody could be told another one.
        QCOMPARE(button().text(), u"Busy"_s);
    }
};

QTEST_MAIN(TestTeamJoin)
#include "tst_teamjoin.moc"

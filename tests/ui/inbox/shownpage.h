// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/support/fakeclock.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/notificationpane.h"

#include <QtTest>

#include <memory>

namespace clinicbell::test {

/// An inbox page in an active window, a clock that the test moves on, and what the page has asked for.
class ShownPage
{
protected:
    void openPage()
    {
        m_clock = std::make_unique<FakeClock>();
        m_page = std::make_unique<ui::InboxPage>(*m_clock);
        m_asked.clear();
        QObject::connect(m_page.get(), &ui::InboxPage::pageWanted, m_page.get(),
                         [this](const PageQuery &query) { m_asked.append(query); });
        m_page->resize(880, 640);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    void show(const QList<Notification> &rows)
    {
        m_page->setPlace({});
        m_page->showPage(m_asked.last(), {.rows = rows, .atEnd = true});
        m_page->grab();
    }

    ui::NotificationList &list() { return m_page->pane().list(); }

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<ui::InboxPage> m_page;
    QList<PageQuery> m_asked;
};

} // namespace clinicbell::test

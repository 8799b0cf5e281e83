// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/announcer.h"
#include "tests/unit/sync/syncbench.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using clinicbell::sync::Announcer;
using clinicbell::test::idsOf;
using clinicbell::test::notificationOf;

/// An announcer over a real store, and a desktop that remembers what was to pop up.
class AnnouncerFixture : public QObject
{
    Q_OBJECT

protected:
    std::unique_ptr<test::SyncBench> m_bench;
    std::unique_ptr<Announcer> m_announcer;

    test::FakeNotifier &notifier() const { return m_bench->notifier; }
    void renewAnnouncer()
    {
        m_announcer.reset();
        m_announcer = std::make_unique<Announcer>(*m_bench->store, m_bench->notifier, m_bench->clock);
    }
    /// Each by itself, as events of different turns.
    void arrive(const QList<Notification> &notifications)
    {
        for (const Notification &notification : notifications) {
            m_bench->store->applyLive({notification});
            m_bench->settle();
        }
        m_bench->settle();
    }
    void catchUp(const QList<Notification> &notifications)
    {
        m_bench->store->mergePage(notifications, {.from = {}, .startedAt = m_bench->clock.now()});
        m_bench->settle();
        m_bench->settle();
    }
    static QList<Notification> several(int count)
    {
        QList<Notification> notifications;
        for (int i = count; i > 0; --i)
            notifications.append(notificationOf(QString::number(i), i));
        return notifications;
    }

private slots:
    void init()
    {
        m_bench = std::make_unique<test::SyncBench>();
        renewAnnouncer();
    }
    void cleanup()
    {
        m_bench->settleAll(); // Nothing is under way when its asker goes.
        m_announcer.reset();
        m_bench.reset();
    }
};

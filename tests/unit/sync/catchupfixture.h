// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/catchup.h"
#include "tests/unit/sync/syncbench.h"
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using clinicbell::sync::CatchUp;
using clinicbell::sync::CatchUpReport;
using clinicbell::test::idsOf;
using clinicbell::test::notificationOf;
using clinicbell::test::pageOf;

/// A catch-up over a real store and a fake network.
class CatchUpFixture : public QObject
{
    Q_OBJECT

protected:
    std::unique_ptr<test::SyncBench> m_bench;
    std::unique_ptr<CatchUp> m_catchUp;
    QList<CatchUpReport> m_reports;
    QList<Error> m_failures;

    test::FakeNetwork &network() const { return m_bench->network; }
    /// Rows @p newest to @p oldest, as the server lists them.
    static QList<Notification> rows(int newest, int oldest)
    {
        QList<Notification> list;
        for (int i = newest; i >= oldest; --i)
            list.append(notificationOf(QString::number(i), i));
        return list;
    }
    static QStringList ids(int newest, int oldest)
    {
        QStringList list;
        for (int i = newest; i >= oldest; --i)
            list.append(QString::number(i));
        return list;
    }
    /// Here before the gap.
    void have(int newest, int oldest)
    {
        m_bench->store->applyLive(rows(newest, oldest));
        m_bench->settle();
        m_bench->clock.advance(1min);
    }
    void serve(const QList<test::FakeAnswer> &pages)
    {
        for (const test::FakeAnswer &page : pages)
            network().answer("GET", u"/notifications"_s, page);
    }
    void catchUp()
    {
        m_catchUp->start(m_bench->clock.now());
        m_bench->settleAll();
    }
    qsizetype requests() { return m_bench->takeRequests().size(); }

private slots:
    void init()
    {
        m_bench = std::make_unique<test::SyncBench>();
        m_catchUp = std::make_unique<CatchUp>(m_bench->api, *m_bench->store, m_bench->clock);
        m_reports.clear();
        m_failures.clear();
        connect(m_catchUp.get(), &CatchUp::finished, this, [this](const auto &report) { m_reports.append(report); });
        connect(m_catchUp.get(), &CatchUp::failed, this, [this](const auto &error) { m_failures.append(error); });
    }
    void cleanup()
    {
        m_bench->settleAll(); // Nothing is under way when its asker goes.
        m_catchUp.reset();
        m_bench.reset();
    }
};

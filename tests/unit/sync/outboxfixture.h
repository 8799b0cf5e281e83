// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/database.h"
#include "core/sync/outbox.h"
#include "tests/unit/sync/syncbench.h"
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using clinicbell::sync::Outbox;
using clinicbell::test::FakeAnswer;
using clinicbell::test::idsOf;
using clinicbell::test::notificationOf;

inline const FakeAnswer done{.body = R"({"success":true,"data":{"count":1}})"};
inline const FakeAnswer conflict{.status = 409, .body = R"({"success":false,"message":"Somebody was first."})"};

/// The outbox over a real store and a fake network.
class OutboxFixture : public QObject
{
    Q_OBJECT

protected:
    std::unique_ptr<test::SyncBench> m_bench;
    std::unique_ptr<Outbox> m_outbox;

    store::NotificationStore &store() const { return *m_bench->store; }
    test::FakeNetwork &network() const { return m_bench->network; }
    void read(const QString &id) { store().markRead(idsOf({id})); }
    void flush()
    {
        m_outbox->flush();
        m_bench->settleAll();
    }
    QStringList sentIds(int request) const
    {
        const QJsonObject body = QJsonDocument::fromJson(network().requests().at(request).body).object();
        QStringList ids;
        const QJsonArray list = body.value("notification_ids"_L1).toArray();
        for (const QJsonValue &id : list)
            ids.append(id.toVariant().toString());
        return ids;
    }
    void sql(const QString &statement) const
    {
        store::Database database;
        QDirIterator files(m_bench->folder.path(), {u"*.db"_s, u"*.sqlite"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        QVERIFY(database.open(files.next()));
        database.run(statement);
        QVERIFY(database.isHealthy());
    }
    QByteArray key(int request) const { return network().requests().at(request).header("Idempotency-Key"); }

private slots:
    void init()
    {
        m_bench = std::make_unique<test::SyncBench>();
        m_outbox = std::make_unique<Outbox>(m_bench->api, *m_bench->store, m_bench->clock);
        QList<Notification> rows;
        for (int i = 1; i <= 9; ++i)
            rows.append(notificationOf(QString::number(i), i));
        store().applyLive(rows);
        m_bench->settle();
    }
    void cleanup()
    {
        m_bench->settleAll(); // Nothing is under way when its asker goes.
        m_outbox.reset();
        m_bench.reset();
    }
};

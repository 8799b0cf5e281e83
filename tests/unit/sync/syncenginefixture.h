// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/sync/syncengine.h"
#include "tests/unit/sync/syncbench.h"
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using clinicbell::sync::SyncEngine;
using clinicbell::test::FakeAnswer;
using clinicbell::test::idsOf;
using clinicbell::test::notificationOf;
using clinicbell::test::pageOf;

inline const FakeAnswer nothingLive{.body = R"({"data":{"key":null,"driver":"log"}})"};
inline const FakeAnswer done{.body = R"({"success":true,"data":{}})"};
inline const FakeAnswer broken{.status = 500};

/// One account's store kept equal to the server's truth.
class SyncEngineFixture : public QObject
{
    Q_OBJECT

protected:
    std::unique_ptr<test::SyncBench> m_bench;
    std::unique_ptr<SyncEngine> m_engine;
    QString m_state;
    QStringList m_states;

    test::FakeNetwork &network() const { return m_bench->network; }
    void start(const QDateTime &lastSync = {})
    {
        m_engine->start(m_bench->account, lastSync);
        m_bench->settleAll();
    }
    void subscribe()
    {
        m_bench->server.establishes();
        m_bench->settleAll();
        m_bench->server.says(test::ownChannelSubscribed());
        m_bench->settleAll();
    }
    void goLive()
    {
        start();
        subscribe();
        m_bench->takeRequests();
        m_bench->clock.advance(1s);
    }
    void says(const QString &event, const QByteArray &data)
    {
        m_bench->server.says(test::ownChannelFrame(event, data));
    }
    void advance(std::chrono::milliseconds by)
    {
        m_bench->clock.advance(by);
        m_bench->settleAll();
    }
    QStringList states() { return std::exchange(m_states, {}); }

private slots:
    void init()
    {
        m_bench = std::make_unique<test::SyncBench>();
        network().answer("GET", u"/capabilities"_s, {.status = 404});
        network().answer("GET", u"/broadcasting/config"_s, test::broadcasting());
        network().answer("POST", u"/broadcasting/auth"_s, test::channelGranted());
        network().answer("GET", u"/notifications"_s, pageOf({}));
        m_engine = std::make_unique<SyncEngine>(m_bench->api, *m_bench->store, m_bench->notifier,
                                                m_bench->server.transports(), m_bench->clock);
        connect(m_engine.get(), &SyncEngine::statusChanged, this, [this](const ConnectionStatus &status) {
            const QString key = connectionKey(status.connection);
            if (std::exchange(m_state, key) != key)
                m_states.append(key);
        });
    }
    void cleanup()
    {
        m_bench->settleAll(); // Nothing is under way when its asker goes.
        m_engine.reset();
        m_bench.reset();
        m_states.clear();
        m_state.clear();
    }
};

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/store/visitstore.h"
#include "core/sync/liveconnection.h"
#include "core/sync/livefeed.h"
#include "core/sync/serverfeatures.h"
#include "core/sync/visitreminders.h"
#include "core/sync/visitsync.h"
#include "tests/unit/sync/syncbench.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using clinicbell::test::FakeAnswer;

/// An appointment or a consultation as the clinic lists it.
inline QJsonObject listed(int id, const QString &status, const QDateTime &at, const QString &patient = u"Budi"_s)
{
    return {{u"id"_s, id},
            {u"status"_s, status},
            {u"patient_name"_s, patient},
            {u"doctor_id"_s, 7},
            {u"room"_s, u"Room 2"_s},
            {u"appointment_date"_s, at.toString(Qt::ISODate)},
            {u"started_at"_s, at.toString(Qt::ISODate)}};
}

inline FakeAnswer listOf(const QJsonArray &rows, int page = 1, int lastPage = 1)
{
    const QJsonObject pagination{{u"current_page"_s, page}, {u"last_page"_s, lastPage}};
    return {.body = QJsonDocument(QJsonObject{{u"data"_s, rows}, {u"pagination"_s, pagination}}).toJson()};
}

/// A desk with saved visits, a live line that the test plays, and nothing else.
class VisitFixture : public QObject
{
    Q_OBJECT

protected:
    std::unique_ptr<test::SyncBench> m_bench;
    std::unique_ptr<store::VisitStore> m_visits;
    std::unique_ptr<sync::ServerFeatures> m_features;
    std::unique_ptr<sync::LiveConnection> m_live;

    test::FakeNetwork &network() const { return m_bench->network; }
    QDateTime at(int hour, int minute = 0) const
    {
        return m_bench->clock.now().toLocalTime().date().startOfDay().addSecs(hour * 3600 + minute * 60).toUTC();
    }
    void advance(std::chrono::milliseconds by)
    {
        m_bench->clock.advance(by);
        m_bench->settleAll();
    }
    /// Waits, however the desks are spread.
    void wait()
    {
        for (int step = 0; step < 18; ++step) // A request is not to time out meanwhile.
            advance(5s);
    }
    void goLive(const QString &socketId = u"1.1"_s)
    {
        m_live->start(m_bench->account);
        m_bench->settleAll();
        m_bench->server.establishes(socketId);
        m_bench->settleAll();
        m_bench->server.says(test::ownChannelSubscribed());
        m_bench->settleAll();
        advance(1ms);
    }
    void says(const QString &channel, const QString &event, const QJsonObject &data)
    {
        const QJsonObject frame{
            {u"event"_s, event}, {u"channel"_s, channel}, {u"data"_s, QString::fromUtf8(QJsonDocument(data).toJson())}};
        m_bench->server.says(QString::fromUtf8(QJsonDocument(frame).toJson()));
        m_bench->settleAll();
    }
    /// Its subscription succeeded.
    void grants(const QString &channel) { says(channel, u"pusher_internal:subscription_succeeded"_s, {}); }
    qsizetype asked(const QString &list) const { return network().requestsTo("GET", list).size(); }
    Appointment visit(const QString &id) const { return m_visits->appointments().value(AppointmentId(id)); }
    Consultation talk(const QString &id) const { return m_visits->consultations().value(ConsultationId(id)); }

private slots:
    void init()
    {
        m_bench = std::make_unique<test::SyncBench>();
        m_bench->account.role = Role::Doctor;
        m_visits = std::make_unique<store::VisitStore>(*m_bench->store);
        m_features = std::make_unique<sync::ServerFeatures>(m_bench->api);
        m_live = std::make_unique<sync::LiveConnection>(m_bench->api, *m_features, m_bench->server.transports(),
                                                        m_bench->clock);
        network().answer("GET", u"/capabilities"_s, {.status = 404});
        network().answer("GET", u"/broadcasting/config"_s, test::broadcasting());
        network().answer("POST", u"/broadcasting/auth"_s, test::channelGranted());
        begin();
    }
    void cleanup()
    {
        m_bench->settleAll(); // Nothing is under way when its asker goes.
        end();
        m_live.reset();
        m_features.reset();
        m_visits.reset();
        m_bench.reset();
    }

protected:
    virtual void begin() = 0;
    virtual void end() = 0;
};

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/auditsender.h"

#include "core/clinic/clinicapi.h"
#include "core/store/audittrail.h"
#include "core/sync/serverfeatures.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace clinicbell::sync {

namespace {

constexpr auto pause = 60s;
constexpr int mostEntries = 200; ///< Of one request.

} // namespace

AuditSender::AuditSender(clinic::ClinicApi &api, store::AuditTrail &trail, const ServerFeatures &features,
                         const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_trail(trail)
    , m_features(features)
    , m_timer(clock.makeTimer())
{
    connect(&m_trail, &store::AuditTrail::advanced, this, &AuditSender::onAdvanced);
    connect(&m_features, &ServerFeatures::changed, this, &AuditSender::plan);
    connect(m_timer.get(), &Timer::timedOut, this, &AuditSender::send);
}

void AuditSender::start(const Account &account)
{
    stop();
    m_server = account.server;
    plan();
}

void AuditSender::stop()
{
    ++m_session;
    m_timer->stop();
    m_server.clear();
    m_through.reset();
    m_isSending = false;
    m_isRefused = false;
}

void AuditSender::onAdvanced(const AuditHead &head)
{
    if (head.trail != m_head.trail)
        m_through.reset();
    m_head = head;
    plan();
}

bool AuditSender::isTaken() const
{
    return !m_server.isEmpty() && !m_isRefused && m_features.known() && m_features.known()->hasAudit();
}

void AuditSender::plan()
{
    const bool hasMore = m_head.number > m_through.value_or(0);
    if (isTaken() && hasMore && !m_isSending && !m_timer->isActive())
        m_timer->start(pause);
}

void AuditSender::send()
{
    if (!isTaken())
        return;
    m_isSending = true;
    if (!m_through) {
        post({});
        return;
    }
    m_trail.after(*m_through, m_server, mostEntries)
        .then(this, [this, session = m_session](const Result<QList<AuditEntry>> &entries) {
            if (session == m_session)
                onEntries(entries);
        });
}

void AuditSender::onEntries(const Result<QList<AuditEntry>> &entries)
{
    if (entries && !entries->isEmpty()) {
        post(*entries);
        return;
    }
    m_isSending = false;
    if (entries)
        m_through = m_head.number; // None of the later ones is about this server.
}

void AuditSender::post(const QList<AuditEntry> &entries)
{
    m_api.sendAudit(m_head.trail, entries)
        .then(this, [this, count = entries.size(), session = m_session](const Result<qint64> &through) {
            if (session == m_session)
                onPosted(through, static_cast<int>(count));
        });
}

void AuditSender::onPosted(const Result<qint64> &through, int count)
{
    m_isSending = false;
    if (through) {
        const bool isKept = count == 0 || *through > m_through.value_or(0);
        m_isRefused = !isKept; // One that keeps nothing is not given the same again and again.
        m_through = std::max(m_through.value_or(0), *through);
        count == 0 || count == mostEntries ? send() : plan();
        return;
    }
    switch (through.error().code) {
    case ErrorCode::NotFound:
    case ErrorCode::Forbidden:
    case ErrorCode::Refused:
    case ErrorCode::NotAClinic: m_isRefused = true; break; // For this session.
    default: plan();
    }
}

} // namespace clinicbell::sync

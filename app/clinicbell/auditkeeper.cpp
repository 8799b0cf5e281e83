// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/auditkeeper.h"

#include "core/base/secretstore.h"
#include "core/session/storekey.h"
#include "core/store/auditcheck.h"
#include "core/store/audittrail.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell {

namespace {

constexpr auto headPause = 1s;

} // namespace

QString auditKeyName()
{
    return u"audit-key"_s;
}

QString auditHeadName()
{
    return u"audit-head"_s;
}

QByteArray auditHeadToSecret(const AuditHead &head)
{
    const QJsonObject json{
        {u"trail"_s, head.trail}, {u"number"_s, head.number}, {u"hash"_s, QString::fromLatin1(head.hash)}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<AuditHead> auditHeadFromSecret(const QByteArray &secret)
{
    const QJsonObject json = QJsonDocument::fromJson(secret).object();
    const AuditHead head{.trail = json.value("trail"_L1).toString(),
                         .number = json.value("number"_L1).toInteger(),
                         .hash = json.value("hash"_L1).toString().toLatin1()};
    return head.trail.isEmpty() || head.number < 1 ? std::nullopt : std::optional(head);
}

AuditKeeper::AuditKeeper(store::AuditTrail &trail, SecretStore &secrets, const Clock &clock, QString folder)
    : m_trail(trail)
    , m_secrets(secrets)
    , m_folder(std::move(folder))
    , m_timer(clock.makeTimer())
{
    connect(&m_trail, &store::AuditTrail::advanced, this, &AuditKeeper::onAdvanced);
    connect(m_timer.get(), &Timer::timedOut, this, &AuditKeeper::keepHead);
}

void AuditKeeper::start()
{
    if (store::isAuditKeyed(m_folder))
        retry();
}

void AuditKeeper::retry()
{
    if (m_isKeyed || std::exchange(m_isAsking, true))
        return;
    session::obtainStoreKey(m_secrets, auditKeyName(), store::isAuditKeyed(m_folder))
        .then(this, [this](const Result<session::StoreKey> &key) { onKey(key); });
}

void AuditKeeper::onKey(const Result<session::StoreKey> &key)
{
    const bool isKept = key && key->kind == StoreKind::Sealed;
    const QByteArray closing = isKept ? key->key : QByteArray();
    m_secrets.read(auditHeadName()).then(this, [this, closing](const Result<QByteArray> &kept) {
        open(closing, kept);
    });
}

void AuditKeeper::open(const QByteArray &key, const Result<QByteArray> &kept)
{
    m_isAsking = false;
    m_isKeyed = !key.isEmpty();
    m_trail.open(key, kept ? auditHeadFromSecret(*kept) : std::nullopt);
}

void AuditKeeper::onAdvanced(const AuditHead &head)
{
    m_head = head;
    if (m_isKeyed && !m_timer->isActive())
        m_timer->start(headPause);
}

void AuditKeeper::keepHead()
{
    if (const auto head = std::exchange(m_head, {}))
        m_secrets.write(auditHeadName(), auditHeadToSecret(*head));
}

} // namespace clinicbell

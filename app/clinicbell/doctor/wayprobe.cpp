// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/doctor/wayprobe.h"

#include "core/clinic/clinicapi.h"
#include "core/clinic/serverclock.h"
#include "core/pusher/authorizationform.h"
#include "core/pusher/connection.h"
#include "core/pusher/websockettransport.h"
#include "core/sync/liveoptions.h"

namespace clinicbell {

namespace {

/// What is open to everybody is not asked for.
QStringList guarded(QStringList channels)
{
    channels.removeIf([](const QString &name) {
        return !name.startsWith(QLatin1StringView("private-")) && !name.startsWith(QLatin1StringView("presence-"));
    });
    return channels;
}

WayProbe::Parts withGuarded(WayProbe::Parts parts)
{
    parts.channels = guarded(parts.channels);
    return parts;
}

} // namespace

WayProbe::WayProbe(Parts parts, QObject *parent)
    : Probe(parent)
    , m_parts(withGuarded(std::move(parts)))
    , m_line(m_parts.server, m_parts.api.route(), m_parts.clock)
{
    connect(&m_line, &LineProbe::found, this, &Probe::found);
    connect(&m_line, &LineProbe::finished, this, &WayProbe::onLine);
}

WayProbe::~WayProbe() = default;

void WayProbe::start()
{
    if (m_parts.server.isValid())
        return m_line.start();
    const auto decline = [this] { sayAll(Check::Dns, Check::Channels, Finding::NoServer); };
    QMetaObject::invokeMethod(this, decline, Qt::QueuedConnection);
}

QList<CheckResult> WayProbe::overdue() const
{
    const Check stage = m_stage == Check::Dns ? m_line.stage() : m_stage;
    return {{.check = stage, .finding = Finding::Failed, .error = Error{.code = ErrorCode::TimedOut}}};
}

void WayProbe::onLine(bool good)
{
    if (good)
        askForClinic();
    else
        emit finished();
}

void WayProbe::askForClinic()
{
    m_stage = Check::Rest;
    if (m_parts.clinicError)
        return fail(*m_parts.clinicError, Check::Rest);
    m_parts.api.probe(m_parts.server, m_parts.prefixes).then(this, [this](const Result<clinic::ClinicAddress> &found) {
        if (!found)
            return fail(found.error(), Check::Rest);
        emit this->found({.check = Check::Rest, .subject = found->prefix});
        judgeClock();
        askWhoIsSignedIn();
    });
}

void WayProbe::judgeClock()
{
    const auto &offset = m_parts.api.serverClock().offset();
    if (!offset)
        emit found({.check = Check::Clock, .finding = Finding::TimeUnknown});
    else if (std::chrono::abs(*offset) >= clinic::tolerableClockOffset)
        emit found({.check = Check::Clock, .finding = Finding::ClockOff, .amount = offset->count()});
    else
        emit found({.check = Check::Clock, .amount = offset->count()});
}

void WayProbe::askWhoIsSignedIn()
{
    if (!m_parts.signedIn)
        return sayAll(Check::SignIn, Check::Channels, Finding::NobodySignedIn);
    m_stage = Check::SignIn;
    m_parts.api.me().then(this, [this](const Result<Account> &me) {
        if (!me)
            return fail(me.error(), Check::SignIn);
        emit found({.check = Check::SignIn});
        askWhereLive();
    });
}

void WayProbe::askWhereLive()
{
    m_stage = Check::Socket;
    m_parts.api.broadcastingConfig().then(this, [this](const Result<clinic::Broadcasting> &where) {
        if (!where)
            fail(where.error(), Check::Socket);
        else if (where->isOff())
            fail({.code = ErrorCode::LiveOff}, Check::Socket);
        else
            openSocket(*where);
    });
}

void WayProbe::openSocket(const clinic::Broadcasting &where)
{
    m_where = where;
    const pusher::Options options = sync::liveOptions(where, m_parts.api.route().origin());
    if (!pusher::isUsable(options))
        return fail({.code = ErrorCode::NotAClinic}, Check::Socket);
    m_connection = std::make_unique<pusher::Connection>(
        options, std::make_unique<pusher::WebSocketTransport>(m_parts.api.route()), std::nullopt, m_parts.clock);
    connect(m_connection.get(), &pusher::Connection::established, this, [this](const QString &socketId) {
        m_socketId = socketId;
        emit found({.check = Check::Socket, .subject = m_where.host});
        authorizeNext();
    });
    connect(m_connection.get(), &pusher::Connection::ended, this, &WayProbe::onEnded);
    m_connection->open();
}

void WayProbe::onEnded(const pusher::Ending &ending)
{
    const pusher::ConnectionError error = ending.error.value_or(pusher::ConnectionError{});
    // The line to the API is good: whatever befell this one is of the live service's.
    emit found({.check = Check::Socket,
                .finding = Finding::Failed,
                .error = Error{.code = error.kind, .detail = error.message},
                .subject = m_where.host,
                .amount = error.code.value_or(0)});
    emit finished();
}

void WayProbe::authorizeNext()
{
    m_stage = Check::Channels;
    if (m_authorized == m_parts.channels.size()) {
        m_connection->close();
        emit found({.check = Check::Channels, .amount = m_authorized});
        emit finished();
        return;
    }
    const QString channel = m_parts.channels.at(m_authorized);
    m_parts.api.authorizeChannel(m_where, pusher::authorizationForm(m_socketId, channel), channel)
        .then(this, [this, channel](const Result<clinic::ChannelAuthorization> &granted) {
            onAuthorized(channel, granted ? std::nullopt : std::optional(granted.error()));
        });
}

void WayProbe::onAuthorized(const QString &channel, const std::optional<Error> &error)
{
    if (!error) {
        ++m_authorized;
        return authorizeNext();
    }
    m_connection->close();
    CheckResult result = failedCheck(*error, Check::Channels);
    result.subject = channel;
    emit found(result);
    emit finished();
}

void WayProbe::sayAll(Check first, Check last, Finding finding)
{
    for (int check = static_cast<int>(first); check <= static_cast<int>(last); ++check)
        emit found({.check = static_cast<Check>(check), .finding = finding});
    emit finished();
}

void WayProbe::fail(const Error &error, Check during)
{
    emit found(failedCheck(error, during));
    emit finished();
}

} // namespace clinicbell

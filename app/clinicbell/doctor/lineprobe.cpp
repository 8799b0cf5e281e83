// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/doctor/lineprobe.h"

#include "core/network/faults.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslSocket>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

constexpr qint64 soonDays = 21; ///< Certificates of public authorities are renewed a month before their end.

} // namespace

LineProbe::LineProbe(QUrl server, network::Route route, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_server(std::move(server))
    , m_route(std::move(route))
    , m_clock(clock)
    , m_timer(clock.makeTimer())
{
    connect(m_timer.get(), &Timer::timedOut, this, &LineProbe::onTimedOut);
}

LineProbe::~LineProbe()
{
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(m_lookup);
    if (m_socket)
        m_socket->disconnect(this);
}

bool LineProbe::isProxied() const
{
    const auto type = m_route.proxyFor(m_server).type();
    return type == QNetworkProxy::HttpProxy || type == QNetworkProxy::Socks5Proxy;
}

void LineProbe::start()
{
    if (m_route.fault()) {
        const auto decline = [this] { fail(*m_route.fault()); };
        QMetaObject::invokeMethod(this, decline, Qt::QueuedConnection);
        return;
    }
    if (isProxied()) {
        emit found({.check = Check::Dns, .finding = Finding::ThroughProxy});
        connectSocket();
    } else if (QHostAddress(m_server.host()).isNull()) {
        lookUp();
    } else {
        emit found({.check = Check::Dns, .finding = Finding::AddressIsNumber});
        connectSocket();
    }
}

void LineProbe::lookUp()
{
    m_timer->start(lookupDeadline);
    m_lookup = QHostInfo::lookupHost(m_server.host(), this, &LineProbe::onLookedUp);
}

void LineProbe::onLookedUp(const QHostInfo &info)
{
    m_lookup = -1;
    if (m_ended)
        return;
    if (info.error() != QHostInfo::NoError || info.addresses().isEmpty())
        return fail({.code = ErrorCode::HostNotFound, .detail = info.errorString()});
    emit found({.check = Check::Dns, .subject = m_server.host()});
    connectSocket();
}

void LineProbe::connectSocket()
{
    m_stage = isProxied() ? Check::Proxy : Check::Tcp;
    m_socket = std::make_unique<QSslSocket>();
    m_socket->setProxy(m_route.proxyFor(m_server));
    connect(m_socket.get(), &QSslSocket::connected, this, &LineProbe::onConnected);
    connect(m_socket.get(), &QSslSocket::encrypted, this, &LineProbe::onEncrypted);
    connect(m_socket.get(), &QSslSocket::sslErrors, this, &LineProbe::onSslErrors);
    connect(m_socket.get(), &QSslSocket::errorOccurred, this, &LineProbe::onFailed);
    m_timer->start(connectDeadline);
    const auto port = static_cast<quint16>(m_server.port(isTls() ? 443 : 80));
    if (isTls()) {
        m_socket->setSslConfiguration(m_route.tls());
        m_socket->connectToHostEncrypted(m_server.host(), port);
    } else {
        m_socket->connectToHost(m_server.host(), port);
    }
}

void LineProbe::onConnected()
{
    const QNetworkProxy proxy = m_route.proxyFor(m_server);
    if (isProxied()) {
        emit found({.check = Check::Tcp, .finding = Finding::ThroughProxy});
        emit found({.check = Check::Proxy, .subject = proxy.hostName() + u':' + QString::number(proxy.port())});
    } else {
        emit found({.check = Check::Tcp, .subject = m_server.host()});
        emit found({.check = Check::Proxy, .finding = Finding::NoProxy});
    }
    m_stage = Check::Tls;
    if (isTls())
        return;
    emit found({.check = Check::Tls, .finding = Finding::PlainHttp});
    end(true);
}

void LineProbe::onEncrypted()
{
    const QDateTime ends = m_socket->peerCertificate().expiryDate();
    const qint64 days = m_clock.now().daysTo(ends);
    if (ends.isValid() && days < soonDays)
        emit found({.check = Check::Tls, .finding = Finding::EndsSoon, .amount = days});
    else
        emit found({.check = Check::Tls, .subject = m_server.host()});
    end(true);
}

void LineProbe::onSslErrors(const QList<QSslError> &errors)
{
    m_tlsError = network::certificateError(errors, m_clock.now(), m_route.clockOffset());
}

void LineProbe::onFailed()
{
    fail(m_tlsError.value_or(
        network::socketError(m_socket->error(), m_socket->errorString(), m_route.proxyFor(m_server))));
}

void LineProbe::onTimedOut()
{
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(std::exchange(m_lookup, -1));
    const bool isLookup = m_stage == Check::Dns;
    fail({.code = isLookup ? ErrorCode::HostNotFound : ErrorCode::TimedOut, .detail = u"no answer in time"_s});
}

void LineProbe::fail(const Error &error)
{
    if (m_ended)
        return;
    if (error.code == ErrorCode::ClockWrong)
        emit found({.check = Check::Clock,
                    .finding = Finding::ClockOff,
                    .error = error,
                    .amount = error.clockOffset.value_or(std::chrono::seconds(0)).count()});
    else
        emit found(failedCheck(error, m_stage));
    end(false);
}

void LineProbe::end(bool good)
{
    if (std::exchange(m_ended, true))
        return;
    m_timer->stop();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
    emit finished(good);
}

} // namespace clinicbell

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/doctor/doctordesk.h"

#include "app/clinicbell/accountlifecycle.h"
#include "app/clinicbell/display.h"
#include "app/clinicbell/doctor/doctorreport.h"
#include "app/clinicbell/popupcheck.h"
#include "app/clinicbell/profilebook.h"
#include "core/sync/syncengine.h"

namespace clinicbell {

DoctorDesk::DoctorDesk(Doctor::Parts doctor, Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_doctor(std::move(doctor))
    , m_window{.popUpTest = [this] { showTest(); }, .hasTray = {}}
{
    connect(&m_doctor, &Doctor::finished, this, &DoctorDesk::onFinished);
    const auto hear = [this](PopUpWay way) {
        return [this, way](const QString &key) {
            if (key == PopUpCheck::testKey() && !m_window.hasTray)
                m_doctor.onPopUpTested(way);
        };
    };
    connect(&m_parts.notifier, &Notifier::shown, this, hear(PopUpWay::Desktop));
    connect(&m_parts.notifier, &Notifier::failed, this, hear(PopUpWay::None));
}

void DoctorDesk::setWindow(const Window &window)
{
    m_window = window;
}

void DoctorDesk::showTest()
{
    m_parts.notifier.show(PopUpCheck::sample());
}

Doctor::Facts DoctorDesk::facts() const
{
    const Account &account = m_parts.lifecycle.account();
    const QUrl server = account.isValid() ? account.server : m_parts.offered;
    QStringList channels;
    for (const pusher::ChannelStatus &channel : m_parts.engine.channels())
        channels.append(channel.name);
    Doctor::Facts facts{.server = server,
                        .prefixes = m_parts.profiles.apiPrefixes(server),
                        .signedIn = account.isValid(),
                        .channels = channels,
                        .hasDesktop = hasDisplay(),
                        .popUpTest = m_window.popUpTest};
    if (account.isValid()) {
        facts.storeKind = m_parts.lifecycle.storeKind();
        facts.storeError = m_parts.lifecycle.storeError();
    }
    if (m_window.hasTray)
        facts.hasTray = m_window.hasTray();
    return facts;
}

std::optional<QFuture<ControlAnswer>> DoctorDesk::answer(const ControlRequest &request)
{
    if (request.command != QLatin1StringView("doctor"))
        return {};
    const Promised<QJsonValue> promised;
    m_asked.append(promised);
    check();
    return promised.future();
}

void DoctorDesk::onFinished(const QList<CheckResult> &results)
{
    const auto asked = std::exchange(m_asked, {});
    for (const Promised<QJsonValue> &promised : asked)
        promised.settle(QJsonValue(doctorReport(results)));
}

} // namespace clinicbell

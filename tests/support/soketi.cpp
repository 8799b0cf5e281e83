// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/soketi.h"

using namespace Qt::StringLiterals;

namespace clinicbell::test {

bool Soketi::start(quint16 redisPort)
{
    return m_script.start({QString::number(port()), QString::number(redisPort)});
}

demo::PusherApp Soketi::app() const
{
    const QJsonObject &greeting = m_script.greeting();
    return {.id = greeting.value(u"app_id"_s).toString(),
            .key = greeting.value(u"key"_s).toString(),
            .secret = greeting.value(u"secret"_s).toString()};
}

demo::PusherApp Soketi::appForUsers()
{
    // tests/integration/soketi/soketi.json
    return {.id = u"clinicbell-users"_s, .key = u"clinicbell-users-key"_s, .secret = u"clinicbell-users-secret"_s};
}

QUrl Soketi::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(port()));
}

} // namespace clinicbell::test

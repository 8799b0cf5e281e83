// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/app/desk.h"

#include <algorithm>

namespace clinicbell::app::test {

using namespace Qt::StringLiterals;

bool Desk::startServer(const QStringList &options)
{
    QStringList all{u"--data"_s, m_folder.filePath(u"clinic"_s)};
    if (m_server.rest().port() > 0)
        all << u"--port"_s << QString::number(m_server.rest().port());
    return m_server.start(all + options);
}

bool Desk::open(const QStringList &serverOptions, const QString &connection)
{
    if (!startServer(serverOptions) || !m_app.start())
        return false;
    const Outcome signedIn = m_app.signIn(address());
    if (signedIn.exitCode != 0)
        qWarning("sign-in: %s", signedIn.err.constData());
    return signedIn.exitCode == 0 && m_app.becomes(connection);
}

Holdings Desk::here() const
{
    Holdings held;
    const QJsonArray rows = m_app.list();
    for (const QJsonValue &row : rows)
        held.insert(row[u"id"].toString(), row[u"read"].toBool());
    // One row twice would vanish in the map.
    return held.size() == rows.size() ? held : Holdings{{u"an id is listed twice"_s, false}};
}

Holdings Desk::there()
{
    Holdings held;
    const QJsonArray rows = m_server.truth();
    for (const QJsonValue &row : rows) {
        if (!row[u"deleted"].toBool())
            held.insert(row[u"id"].toVariant().toString(), row[u"read"].toBool());
    }
    return held;
}

bool Desk::agrees(std::chrono::milliseconds patience)
{
    Holdings held;
    Holdings truth;
    QJsonObject status;
    const bool equal = ClinicBellProcess::eventually(
        [&] {
            held = here();
            truth = there();
            status = m_app.status();
            return held == truth && status.value(u"total"_s) == held.size()
                && status.value(u"unread"_s) == std::count(held.begin(), held.end(), false) && waiting(status) == 0;
        },
        patience);
    if (!equal) {
        qWarning() << "here" << held.size() << "there" << truth.size() << status;
        for (auto row = truth.begin(); row != truth.end(); ++row) {
            if (!held.contains(row.key()) || held.value(row.key()) != row.value())
                qWarning() << "there" << row.key() << row.value() << "here" << held.contains(row.key());
        }
    }
    return equal;
}

QStringList Desk::texts(const QList<qint64> &ids)
{
    QStringList texts;
    for (const qint64 id : ids)
        texts.append(QString::number(id));
    return texts;
}

QStringList demoOptions(const clinicbell::test::Soketi &server)
{
    const auto app = server.app();
    return {u"--broadcaster"_s,      u"pusher"_s,       u"--pusher-url"_s,
            server.url().toString(), u"--pusher-app"_s, app.id + u':' + app.key + u':' + app.secret};
}

} // namespace clinicbell::app::test

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/integration/app/clinicbellprocess.h"
#include "tests/integration/demo-server/demoserver.h"
#include "tests/support/soketi.h"

#include <QMap>
#include <QTemporaryDir>

namespace clinicbell::app::test {

/// Id to "was read", of what is there and not deleted.
using Holdings = QMap<QString, bool>;

/// One desk of the clinic: the demo server with a folder that survives it, and the program with a profile that survives
/// it, both real, both killable.
class Desk
{
public:
    /// Starts the server, on the port that it had before where it had one.
    bool startServer(const QStringList &options = {});
    /// Both, the receptionist signed in, live (or @p connection).
    bool open(const QStringList &serverOptions = {}, const QString &connection = QStringLiteral("live"));

    demo::test::DemoServer &server() { return m_server; }
    ClinicBellProcess &app() { return m_app; }
    QString address() const { return m_server.rest().toString(); }
    QString folder() const { return m_folder.path(); }

    Holdings here() const;
    Holdings there();
    /// What is here is what is there, and the counts of the status are a count of it, soon.
    bool agrees(std::chrono::milliseconds patience = 10s);
    /// @p ids as text, comma by comma for people who read a failure.
    static QStringList texts(const QList<qint64> &ids);

private:
    QTemporaryDir m_folder;
    demo::test::DemoServer m_server;
    ClinicBellProcess m_app{m_folder.filePath(QStringLiteral("profile"))};
};

/// Makes the demo server publish to @p server, and its clients listen there.
QStringList demoOptions(const clinicbell::test::Soketi &server);

} // namespace clinicbell::app::test

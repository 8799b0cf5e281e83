// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/integration/app/clinicbellprocess.h"
#include "tests/integration/demo-server/demoserver.h"

#include <QHash>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace clinicbell::app::test {

/// Several desks at one clinic: a real program each, with a profile and folders of its own.
class ManyDesks
{
public:
    /// Those who sit there: "siti" is the first.
    static const QStringList &people();

    /// Before open(): the clock of desk @p at is wrong by @p offset, such as "+47m".
    void setClock(size_t at, const QString &offset) { m_clocks.insert(at, offset); }
    /// The clinic, and @p count desks that are live. @p options: what the programs are started with.
    bool open(size_t count, const QStringList &serverOptions = {},
              const QStringList &options = {QStringLiteral("--headless")});
    /// All quit by themselves with 0.
    bool close();
    /// What desk @p at was started with, once more.
    bool restart(size_t at);

    demo::test::DemoServer &server() { return *m_server; }
    ClinicBellProcess &desk(size_t at) { return *m_desks[at]; }
    size_t count() const { return m_desks.size(); }
    /// By the way of desk @p at: the row of the person @p name in its team; empty where they are not in.
    QJsonObject member(size_t at, const QString &name) const;

private:
    static QProcessEnvironment environmentIn(const QString &folder, const QString &clock);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<demo::test::DemoServer> m_server;
    std::vector<std::unique_ptr<ClinicBellProcess>> m_desks;
    QStringList m_options;
    QHash<size_t, QString> m_clocks;
};

} // namespace clinicbell::app::test

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/doctor/doctordesk.h"
#include "core/base/personalwords.h"

namespace clinicbell::store {
class NotificationStore;
class VisitStore;
} // namespace clinicbell::store

namespace clinicbell {

/// A file for who helps: one JSON text that a person can read through before it leaves the house. It is written only
/// once nothing personal was found in it.
class SupportReport : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive this.
    struct Parts
    {
        DoctorDesk &doctor;
        const AccountLifecycle &lifecycle;
        sync::SyncEngine &engine;
        store::NotificationStore &store;
        const store::VisitStore &visits;
        const QSettings &settings;
        const Clock &clock;
        QString logFile;
    };

    explicit SupportReport(Parts parts, QObject *parent = nullptr);

    /// Runs the doctor first. The answer: `written`, `file`, `rule` and `section` of what was found, and `text`, a
    /// sentence for people. Never an error.
    QFuture<ControlAnswer> save(const QString &file);
    /// Nothing: it is about something else.
    std::optional<QFuture<ControlAnswer>> answer(const ControlRequest &request);

private:
    struct Order
    {
        QString file;
        Promised<QJsonValue> promised;
    };

    void onChecked(const QList<CheckResult> &results);
    void lint(const Order &order, const QJsonObject &report);
    QJsonObject reportOf(const QList<CheckResult> &results) const;
    QJsonObject programPart() const;
    QJsonObject settingsPart() const;
    QJsonObject connectionPart() const;
    QJsonArray logPart() const;
    QStringList names() const;

    Parts m_parts;
    QList<Order> m_orders; ///< Wait for the doctor.
};

/// The texts of @p report, its names included, a section for each of its parts: what is looked through.
QList<ReportSection> sectionsOf(const QJsonObject &report);

/// Lines of a log without what tells whose computer it is: home folder and hashes.
QString withoutTraces(const QString &line, const QString &home);

} // namespace clinicbell

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/notification.h"
#include "core/base/visitchanges.h"

#include <functional>
#include <memory>
#include <optional>

namespace clinicbell::ui {
class ConsultationPage;
class DayPage;
class MainWindow;
} // namespace clinicbell::ui

namespace clinicbell {

class Application;
class Quiet;
class VisitDesk;

/// Joins what is kept of appointments and consultations to the window: the line above the inbox, the day, the
/// consultations, and a doctor's own status, which follows their consultations.
class VisitJoin : public QObject
{
    Q_OBJECT
public:
    /// All outlive this, save that the window takes the pages over.
    VisitJoin(Application &application, ui::MainWindow &window, Quiet &quiet);

    ui::DayPage &day() { return *m_day; }
    ui::ConsultationPage &consultations() { return *m_consultations; }

private:
    void joinWishes();
    void onVisits(const VisitChanges &changes);
    void showVisits();
    void onStatus(const VisitStatus &status);
    void onOpened();
    void onQuietChanged();
    void followOwnConsultation();
    void onCeiling();
    using FoundNotification = std::function<void(const std::optional<Notification> &)>;
    void findNotificationOf(const QString &subject, const QList<Kind> &kinds, const FoundNotification &take);
    void openNotificationOf(const QString &subject, const QList<Kind> &kinds);
    void tellOf(const AppointmentId &id);

    Application &m_application;
    VisitDesk &m_visits;
    ui::MainWindow &m_window;
    Quiet &m_quiet;
    ui::DayPage *m_day; // owned by the window
    ui::ConsultationPage *m_consultations; // owned by the window
    std::unique_ptr<Timer> m_ceiling; ///< Until the running consultation of one's own cannot be believed any more.
};

} // namespace clinicbell

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/account.h"
#include "core/base/clock.h"
#include "core/base/states.h"
#include "ui/sidebar/place.h"

#include <QHash>
#include <QWidget>

class QLabel;

namespace clinicbell::ui {

class ConnectionIndicator;
class SidebarButton;

/// The left edge of the notification centre: who is signed in, the places, do not disturb, the connection.
class Sidebar : public QWidget
{
    Q_OBJECT
public:
    /// @p clock outlives the sidebar.
    explicit Sidebar(const Clock &clock, QWidget *parent = nullptr);

    /// @p place: the room, or the word for the role.
    void setPerson(const QString &name, const QString &place);
    void setPlace(Place place);
    /// None of the places.
    void setSettingsShown();
    void setCounters(const Counters &counters);
    void setTeamCount(int present);
    void setConnection(const ConnectionStatus &status, const OutboxSummary &outbox);
    void setDoNotDisturb(bool on);
    void toggleDoNotDisturb();

signals:
    void placeChosen(clinicbell::ui::Place place);
    void doNotDisturbRequested(bool on);
    void settingsChosen();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildPerson();
    void retranslate();
    void fitWidth();
    void showPerson();
    void onToggled();

    QLabel *m_avatar = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_place = nullptr;
    QHash<Place, SidebarButton *> m_places;
    SidebarButton *m_quiet = nullptr;
    SidebarButton *m_settings = nullptr;
    ConnectionIndicator *m_connection = nullptr;
};

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/account.h"
#include "core/base/clock.h"
#include "core/base/ownpresence.h"
#include "core/base/states.h"
#include "ui/sidebar/place.h"

#include <QDateTime>
#include <QHash>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QScrollArea;
class QToolButton;

namespace clinicbell::ui {

class ConnectionIndicator;
class PresenceButton;
class QuietMenu;
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
    /// Icons and numbers without words, so that a narrow window has room for what it shows.
    void setNarrow(bool narrow);
    /// None of the places.
    void setSettingsShown();
    void setCounters(const Counters &counters);
    void setTeamCount(int present);
    /// The conversations have a page of their own: its number is how many messages are unread.
    void countMessages(int unread);
    void setConnection(const ConnectionStatus &status, const OutboxSummary &outbox);
    /// @p until: when it ends, UTC; invalid: nobody knows.
    void setDoNotDisturb(bool on, const QDateTime &until);
    /// See PresenceButton.
    void setOwnStatus(const std::optional<Member> &self, const QDateTime &asOf, bool stale);
    /// On for an hour, or off.
    void toggleDoNotDisturb();

signals:
    void placeChosen(clinicbell::ui::Place place);
    /// @p until in UTC; invalid: end it.
    void doNotDisturbRequested(const QDateTime &until);
    void statusChosen(clinicbell::PresenceStatus status, clinicbell::PresenceSpan span);
    void settingsChosen();
    void shortcutsRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildPerson();
    QWidget *buildPlaces();
    QBoxLayout *buildFoot();
    void onQuietClicked();
    void showQuiet();
    void retranslate();
    void fitWidth();
    void placeMargins();
    void showChosenPlace();
    void showPerson();
    void onToggled();

    const Clock &m_clock;
    QLabel *m_avatar = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_place = nullptr;
    QWidget *m_words = nullptr; ///< Of the person.
    QScrollArea *m_scroll = nullptr; ///< Around the places.
    QBoxLayout *m_below = nullptr; ///< What does not scroll.
    QHash<Place, SidebarButton *> m_places;
    PresenceButton *m_status = nullptr;
    SidebarButton *m_quiet = nullptr;
    SidebarButton *m_settings = nullptr;
    ConnectionIndicator *m_connection = nullptr;
    QToolButton *m_shortcuts = nullptr;
    QuietMenu *m_quietTimes = nullptr;
    bool m_countsMessages = false;
    bool m_isNarrow = false;
    bool m_isQuiet = false;
    QDateTime m_quietUntil;
};

} // namespace clinicbell::ui

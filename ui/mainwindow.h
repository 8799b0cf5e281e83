// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/changeset.h"
#include "core/base/clock.h"
#include "core/base/ownpresence.h"
#include "core/base/states.h"
#include "ui/sidebar/place.h"

#include <QHash>
#include <QSet>
#include <QWidget>

#include <memory>

class QStackedWidget;

namespace clinicbell::ui {

class ArrivalNote;
class ConnectionBanner;
class FacingStrip;
class OldActsStrip;
class InboxPage;
class MessagesPage;
class PlaceTabs;
class Sidebar;
class TodayStrip;

/// The notification centre: the sidebar, the banner, and a stack of pages. Closing hides it and says so; what that
/// means is for the application to decide.
class MainWindow : public QWidget
{
    Q_OBJECT
public:
    /// Takes the pages over. @p clock outlives the window.
    MainWindow(const Clock &clock, InboxPage *inbox, QWidget *team, QWidget *parent = nullptr);

    Place place() const { return m_place; }
    void showPlace(Place place);
    /// What goes on in @p place now, beside its notifications; the person chooses. The window takes the page over.
    void setPresentPage(Place place, QWidget *page);
    /// False: the clinic's server knows nothing of it, and the place is its notifications alone.
    void setPresentOffered(Place place, bool offered);
    /// The page of the conversations, in the place of the list of their notifications, unless it is not offered; the
    /// window takes it over.
    void setMessagesPage(MessagesPage *page);
    /// Goes to the conversation.
    void showConversation(const ConversationId &id);
    /// Goes to the conversation with a colleague, or asks for one.
    void writeTo(const UserId &other);
    /// The page of the settings; the window takes it over.
    void setSettingsPage(QWidget *page);
    void showSettings();
    void showShortcuts();
    /// Fills the whole window instead of all else, the sign-in page for example; null: back to the centre.
    /// The window takes it over.
    void setCover(QWidget *cover);
    /// Stands in the place of everything while the desk is locked, save for a cover; what is behind it is in no window
    /// meanwhile. Null: unlocked. The window takes it over.
    void setLockPage(QWidget *page);
    /// What cover and lock page stand in the place of.
    QWidget &centre() { return *m_centre; }
    /// Says so; what is shown is redacted by whoever gives it. @p isFixed: there is no way back.
    void setFacingPatients(bool facing, bool isFixed = false);
    /// Puts a line below everything; the window takes it over.
    void setStrip(QWidget *strip);
    /// Goes to the inbox and shows that notification.
    void openNotification(const NotificationId &id);

    /// It has just arrived, and the person is in this window: says so where the list that shows it is not in sight.
    void tellArrival(const Notification &notification);

    void setPerson(const QString &name, const QString &place);
    void setCounters(const Counters &counters);
    void setTeamCount(int present);
    /// See PresenceButton.
    void setOwnStatus(const std::optional<Member> &self, const QDateTime &asOf, bool stale);
    /// In all conversations.
    void setUnreadMessages(int unread);
    void setConnection(const ConnectionStatus &status, const OutboxSummary &outbox);
    /// See Sidebar.
    void setDoNotDisturb(bool on, const QDateTime &until);
    InboxPage &inbox() { return *m_inbox; }
    ConnectionBanner &banner() { return *m_banner; }
    OldActsStrip &oldActs() { return *m_oldActs; }
    TodayStrip &today() { return *m_today; }

signals:
    void closed();
    void quitRequested();
    void syncRequested();
    /// The person chose their own status.
    void statusChosen(clinicbell::PresenceStatus status, clinicbell::PresenceSpan span);
    void lockRequested();
    /// The screen begins to face patients, or ends it.
    void facingToggled();
    /// @p until in UTC; invalid: end it.
    void doNotDisturbRequested(const QDateTime &until);

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildShortcuts();
    void showTitle();
    void onSearchRequested();
    void onNotificationsChosen(bool notifications);
    QWidget *pageOf(Place place) const;
    bool hasTwoPages(Place place) const { return m_present.contains(place) && !m_unoffered.contains(place); }
    void placeArrivalNote();
    void replace(QWidget *&earlier, QWidget *page);
    void showUppermost();

    Place m_place = Place::Inbox;
    int m_unread = 0;
    InboxPage *m_inbox;
    QWidget *m_team;
    QStackedWidget *m_covers;
    QWidget *m_centre;
    std::unique_ptr<QWidget> m_locked; ///< The centre, while the desk is locked.
    QWidget *m_cover = nullptr;
    QWidget *m_lockPage = nullptr;
    Sidebar *m_sidebar;
    FacingStrip *m_facing;
    ConnectionBanner *m_banner;
    OldActsStrip *m_oldActs;
    TodayStrip *m_today;
    PlaceTabs *m_tabs;
    QStackedWidget *m_pages;
    ArrivalNote *m_arrival;
    MessagesPage *m_messages = nullptr;
    QWidget *m_settings = nullptr;
    QHash<Place, QWidget *> m_present; ///< What goes on in a place, beside its notifications.
    QSet<Place> m_unoffered;
    QSet<Place> m_asNotifications; ///< As the person chose.
};

} // namespace clinicbell::ui

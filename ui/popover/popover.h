// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/changeset.h"
#include "core/base/clock.h"
#include "core/base/query.h"
#include "ui/inbox/rowacts.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <array>

class QButtonGroup;
class QLabel;
class QPushButton;
class QToolButton;

namespace clinicbell::ui {

class ConnectionIndicator;
class NotificationListModel;
class NotificationPane;
class UndoBar;

/// What a click on the bell shows: the newest, in a card beside the tray. Esc or a click elsewhere closes it. Made once
/// and kept, so that it opens at once.
class Popover : public QWidget
{
    Q_OBJECT
public:
    /// @p clock outlives the popover.
    explicit Popover(const Clock &clock, QWidget *parent = nullptr);

    /// Opens beside @p anchor, the tray icon in screen coordinates; empty (StatusNotifier hosts do not tell): beside
    /// the mouse pointer.
    void openAt(const QRect &anchor);
    /// Where a card of @p size belongs: beside @p anchor, towards the middle of @p screen, wholly inside of it.
    static QPoint position(const QSize &size, const QRect &anchor, const QRect &screen);

    void applyChanges(const ChangeSet &changes);
    void showPage(const PageQuery &query, const Page &page);
    void showPageFailure(const PageQuery &query, const Error &error);
    void setCounters(const Counters &counters);
    /// The answer to shownReadRequested(): so many were changed by @p act.
    void showSwept(RowAct act, int count);
    void setConnection(const ConnectionStatus &status, const OutboxSummary &outbox);
    /// See NotificationPane.
    void setSyncProgress(int done, int of);
    /// @p until: when it ends, UTC; invalid: nobody knows.
    void setDoNotDisturb(bool on, const QDateTime &until);
    void setAbilities(const Abilities &abilities);
    void setDensity(Density density);
    /// Asks for the first page.
    void load();

signals:
    void pageWanted(const clinicbell::PageQuery &query);
    void actRequested(clinicbell::ui::RowAct act, const QList<clinicbell::NotificationId> &ids);
    void remindRequested(const QList<clinicbell::NotificationId> &ids, const QDateTime &at);
    void rowsSeen(const QList<clinicbell::NotificationId> &ids);
    void markAllReadRequested();
    /// See InboxPage.
    void shownReadRequested(const clinicbell::Filter &filter);
    void undoRequested();
    void doNotDisturbRequested(bool on);
    void openCentreRequested();
    void notificationOpened(const clinicbell::NotificationId &id);
    void retryRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum Chip { All, Unread, Urgent };

    QWidget *buildHeader();
    QWidget *buildChips();
    QWidget *buildFooter();
    void connectWishes();
    void retranslate();
    void showCounts();
    void showQuiet();
    void refilter();
    void offerUndo(const QString &words);
    void onAct(RowAct act, const QList<NotificationId> &ids);
    void onRemind(const QList<NotificationId> &ids, const QDateTime &at);
    void onMarkAllRead();
    void onOpened(const NotificationId &id);
    void onOpenCentre();

    const Clock &m_clock;
    NotificationListModel *m_model;
    NotificationPane *m_pane;
    ConnectionIndicator *m_connection;
    UndoBar *m_undo;
    QLabel *m_title = nullptr;
    QLabel *m_unreadCount = nullptr;
    QToolButton *m_quiet = nullptr;
    QButtonGroup *m_chips = nullptr;
    QPushButton *m_markAllRead = nullptr;
    QPushButton *m_openCentre = nullptr;
    QDateTime m_quietUntil;
    Counters m_counters;
};

} // namespace clinicbell::ui

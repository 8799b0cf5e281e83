// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/changeset.h"
#include "core/base/clock.h"
#include "core/base/query.h"
#include "ui/inbox/rowacts.h"

#include <QWidget>

class QBoxLayout;

namespace clinicbell::ui {

class DetailPane;
class FilterBar;
class NotificationListModel;
class NotificationPane;
class SelectionPane;
class UndoBar;

/// The notification centre's list and detail with search and filters. Values come in through the setters, wishes go out
/// as signals; the list changes only when the store says so.
class InboxPage : public QWidget
{
    Q_OBJECT
public:
    /// Narrower than this, grown with the text, the detail is a page to go into and back from.
    static constexpr int twoPanesWidth = 704;

    /// @p clock outlives the page.
    explicit InboxPage(const Clock &clock, QWidget *parent = nullptr);

    void applyChanges(const ChangeSet &changes);
    void showPage(const PageQuery &query, const Page &page);
    void showPageFailure(const PageQuery &query, const Error &error);
    void setCounters(const Counters &counters);
    void setConnection(const ConnectionStatus &status);
    /// See NotificationPane.
    void setSyncProgress(int done, int of);
    /// Makes it the current row and shows its detail, now or when it comes with the first page, else asks for it:
    /// notificationWanted(). Clears what would hide it.
    void selectNotification(const NotificationId &id);
    /// The answer to earlierWanted().
    void showEarlier(const NotificationId &id, const QList<Notification> &rows);
    /// The answer to notificationWanted(): shows its detail, though no row stands for it yet.
    void showNotification(const Notification &notification);
    /// What this place is about (all, urgent, one kind, …); what the person filters comes on top. @p whenEmpty: what
    /// it says where there is nothing; empty: that one is up to date. @p name: as the sidebar names it.
    void setPlace(const Filter &filter, const QString &whenEmpty = {}, const QString &name = {});
    /// Does the list, as it is filtered now, hold it?
    bool lists(const Notification &notification) const;
    void focusSearch();
    void setAbilities(const Abilities &abilities);
    /// Whatever is shown.
    void markAllRead();
    /// What the list shows, as it is filtered now; all, where it is not.
    void markShownRead();
    /// The answer to shownReadRequested() and clearRequested(): so many were changed by @p act, MarkRead or Remove.
    void showSwept(RowAct act, int count);
    NotificationPane &pane() { return *m_pane; }
    /// It fills the height that it gets. To ask how high its words would be at each change of a count beside it was a
    /// quarter of all work while notifications came in.
    bool hasHeightForWidth() const override { return false; }

signals:
    void pageWanted(const clinicbell::PageQuery &query);
    /// It shall be shown and is further down than the first page: answered by showNotification().
    void notificationWanted(const clinicbell::NotificationId &id);
    /// What was told of the same thing before: answered by showEarlier().
    void earlierWanted(const clinicbell::NotificationId &id);
    /// Why did it come as it did?
    void whyWanted(const clinicbell::NotificationId &id);
    void actRequested(clinicbell::ui::RowAct act, const QList<clinicbell::NotificationId> &ids);
    void remindRequested(const QList<clinicbell::NotificationId> &ids, const QDateTime &at);
    void rowsSeen(const QList<clinicbell::NotificationId> &ids);
    void markAllReadRequested();
    /// Of what @p filter shows, what waits for no answer; showSwept() answers.
    void shownReadRequested(const clinicbell::Filter &filter);
    /// The person has confirmed that what mayBeCleared() of @p filter is to go; showSwept() answers.
    void clearRequested(const clinicbell::Filter &filter);
    /// Something else is shown in its place.
    void left();
    /// Take back the last act that undoText() has a word for, or mark-all-read; offered for UndoBar::offerTime.
    void undoRequested();
    void linkOpenRequested(const clinicbell::Notification &notification);
    /// The person wants to connect or load again, now.
    void retryRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void connectWishes();
    void refilter();
    void placeUndoBar();
    void clearFilters();
    void searchEverywhere();
    void showDetail();
    void showSelection();
    void arrange();
    void setDetailOpen(bool open);
    void selectWanted();
    void giveUpWanted();
    void updateFetched(const ChangeSet &changes);
    void act(RowAct act, const QList<NotificationId> &ids);
    void remind(const QList<NotificationId> &ids, const QDateTime &at);
    void askToClear();
    void offerUndo(const QString &words);
    void onOpenRequested();
    void onHistoryRequested();

    const Clock &m_clock;
    NotificationListModel *m_model;
    QBoxLayout *m_sides = nullptr;
    QWidget *m_listSide;
    FilterBar *m_filters;
    NotificationPane *m_pane;
    DetailPane *m_detail;
    SelectionPane *m_selection; ///< In its place while several rows are chosen.
    UndoBar *m_undo;
    Counters m_counters;
    NotificationId m_wanted; ///< To be selected when the first page comes.
    std::optional<Notification> m_fetched; ///< In the detail without being a row.
    bool m_detailOpen = false; ///< In the narrow layout.
};

} // namespace clinicbell::ui

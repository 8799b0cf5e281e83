// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/ownpresence.h"
#include "ui/team/ownstatusdialog.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QModelIndex;
class QPushButton;
class QStackedWidget;

namespace clinicbell::ui {

class NoteLine;
class StatusMenu;
class TeamModel;

/// The team list with its search field and the person's own status (ui.md, Team).
class TeamPage : public QWidget
{
    Q_OBJECT
public:
    explicit TeamPage(QWidget *parent = nullptr);

    /// @p asOf: when the list was last known to be true (UTC); @p stale greys it and says so.
    void setMembers(const QList<Member> &members, const QDateTime &asOf, bool stale);
    void setSelf(const UserId &self);
    /// The organisation has named this desk.
    void setDeskFixed(bool fixed) { m_deskIsFixed = fixed; }
    /// False: this server has no presence, which the page says instead of showing nobody.
    void setPresenceSupported(bool supported);
    /// True: conversationRequested() is heard.
    void setConversationsOffered(bool offered) { m_conversationsOffered = offered; }
    /// See InboxPage::hasHeightForWidth().
    bool hasHeightForWidth() const override { return false; }

signals:
    /// The person chose their own status; the room stays as it is.
    void statusChosen(clinicbell::PresenceStatus status,
                      clinicbell::PresenceSpan span = clinicbell::PresenceSpan::Open);
    /// The person said all of it.
    void ownPresenceStated(const clinicbell::ui::StatedPresence &stated);
    /// To write to that colleague; never the person themselves.
    void conversationRequested(const clinicbell::UserId &id);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildTopLine();
    void buildList();
    UserId colleagueAt(const QModelIndex &index) const;
    void onActivated(const QModelIndex &index);
    void openMenu(const QPoint &at);
    void askOwnPresence();
    QWidget *emptyPage();
    void retranslate();
    void showOwnStatus();
    void showRightPage();

    TeamModel *m_model;
    QLineEdit *m_search;
    QPushButton *m_status;
    StatusMenu *m_statusMenu;
    QAction *m_more;
    NoteLine *m_asOf;
    QWidget *m_topLine = nullptr;
    QStackedWidget *m_pages;
    QListView *m_list;
    QLabel *m_emptyIcon = nullptr;
    QLabel *m_emptyWords = nullptr;
    QPushButton *m_clearSearch = nullptr;
    bool m_presenceSupported = true;
    bool m_conversationsOffered = false;
    bool m_deskIsFixed = false;
};

} // namespace clinicbell::ui

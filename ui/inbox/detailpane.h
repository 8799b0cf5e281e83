// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/changeset.h"
#include "core/base/clock.h"
#include "ui/inbox/rowacts.h"

#include <QWidget>

#include <optional>

class QFormLayout;
class QLabel;
class QScrollArea;
class QPushButton;
class QToolButton;

namespace clinicbell::ui {

class ActBar;
class EarlierStates;

/// One notification in full. Every word of the server is plain text, and can be selected.
class DetailPane : public QWidget
{
    Q_OBJECT
public:
    /// @p clock outlives the pane.
    explicit DetailPane(const Clock &clock, QWidget *parent = nullptr);

    /// Nothing: says how to get something here.
    void setNotification(const std::optional<Notification> &notification);
    /// Asks anew for what was told before of the same thing, where @p changes tell of it.
    void follow(const ChangeSet &changes);
    const std::optional<Notification> &notification() const { return m_notification; }
    /// The answer to earlierWanted(); ignored once something else is shown.
    void setEarlier(const NotificationId &id, const QList<Notification> &rows);
    /// Scrolls to what was told before.
    void showEarlier();
    void setAbilities(const Abilities &abilities);
    /// As a page of its own it has a way back.
    void setBackShown(bool shown);
    /// See InboxPage::hasHeightForWidth().
    bool hasHeightForWidth() const override { return false; }

signals:
    void backRequested();
    /// What was told of the same thing before?
    void earlierWanted(const clinicbell::NotificationId &id);
    void linkOpenRequested(const clinicbell::Notification &notification);
    void actRequested(clinicbell::ui::RowAct act, const QList<clinicbell::NotificationId> &ids);
    void remindRequested(const QList<clinicbell::NotificationId> &ids, const QDateTime &at);
    /// A time that is none of the menu's.
    void otherTimeWanted(const QList<clinicbell::NotificationId> &ids);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    QWidget *buildContent();
    void retranslate();
    void refresh();
    void showAge();
    void fillDetails();
    void paintTile();
    QList<NotificationId> ids() const;

    const Clock &m_clock;
    std::optional<Notification> m_notification;
    QWidget *m_content = nullptr;
    QLabel *m_hint = nullptr;
    QToolButton *m_back = nullptr;
    QLabel *m_tile = nullptr;
    QLabel *m_kind = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_message = nullptr;
    QFormLayout *m_details = nullptr;
    QPushButton *m_open = nullptr;
    ActBar *m_acts = nullptr;
    EarlierStates *m_earlier = nullptr;
    QScrollArea *m_scroll = nullptr;
    QLabel *m_holder = nullptr; ///< Who has got this.
    UserId m_self;
    QUrl m_server;
    QLabel *m_arrival = nullptr;
};

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/changeset.h"
#include "core/base/clock.h"
#include "ui/inbox/detailframe.h"
#include "ui/inbox/rowacts.h"

#include <QUrl>

#include <optional>

class QLabel;
class QPushButton;

namespace clinicbell::ui {

class ActBar;
class EarlierStates;
class LinkButton;

/// One notification in full. Every word of the server is plain text, and can be selected.
class DetailPane : public DetailFrame
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

signals:
    /// What was told of the same thing before?
    void earlierWanted(const clinicbell::NotificationId &id);
    void linkOpenRequested(const clinicbell::Notification &notification);
    /// Why did it come as it did?
    void whyWanted(const clinicbell::NotificationId &id);
    void actRequested(clinicbell::ui::RowAct act, const QList<clinicbell::NotificationId> &ids);
    void remindRequested(const QList<clinicbell::NotificationId> &ids, const QDateTime &at);
    /// A time that is none of the menu's.
    void otherTimeWanted(const QList<clinicbell::NotificationId> &ids);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void retranslate();
    void refresh();
    void showAge();
    void fillDetails();
    void paintTile();
    QList<NotificationId> ids() const;

    const Clock &m_clock;
    std::optional<Notification> m_notification;
    QLabel *m_tile = nullptr;
    QLabel *m_kind = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_message = nullptr;
    QPushButton *m_open = nullptr;
    ActBar *m_acts = nullptr;
    EarlierStates *m_earlier = nullptr;
    QLabel *m_holder = nullptr; ///< Who has got this.
    UserId m_self;
    QUrl m_server;
    QStringList m_linkHosts;
    QLabel *m_arrival = nullptr;
    LinkButton *m_why = nullptr;
};

} // namespace clinicbell::ui

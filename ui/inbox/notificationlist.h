// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

#include <QListView>

#include <optional>

class QPushButton;

namespace clinicbell::ui {

class NotificationDelegate;
class NotificationListModel;

/// The list itself: keys (↓ j ↑ k move, Enter opens, r reads, Del deletes), and a view that stands still while one
/// reads: what arrives above shows up as "3 new ↑" instead of pushing the rows away.
class NotificationList : public QListView
{
    Q_OBJECT
public:
    /// @p model and @p clock outlive the list.
    NotificationList(NotificationListModel &model, const Clock &clock, QWidget *parent = nullptr);

    NotificationDelegate &look() { return *m_delegate; }
    NotificationId currentId() const;
    QList<NotificationId> selectedIds() const;
    /// How many came in above since the list was last at its top.
    int newAbove() const { return m_newAbove; }
    void doItemsLayout() override;

signals:
    void currentIdChanged(const clinicbell::NotificationId &id);
    void openRequested(const clinicbell::NotificationId &id);
    void markReadRequested(const QList<clinicbell::NotificationId> &ids);
    void removeRequested(const QList<clinicbell::NotificationId> &ids);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    struct Anchor
    {
        QPersistentModelIndex row;
        int top = 0;
    };

    void holdStill();
    void onRowsInserted(const QModelIndex &parent, int first, int last);
    void onScrolled(int value);
    void showPill();
    void onMinutePassed();
    void onOpened(const QModelIndex &index);

    NotificationListModel &m_model;
    NotificationDelegate *m_delegate;
    QPushButton *m_pill;
    std::unique_ptr<Timer> m_minute;
    std::optional<Anchor> m_anchor; ///< Set from the first change until the next layout.
    int m_newAbove = 0;
};

} // namespace clinicbell::ui

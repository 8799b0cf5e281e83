// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "ui/inbox/rowacts.h"
#include "ui/inbox/rowview.h"
#include "ui/theme/theme.h"

#include <optional>

class QPushButton;

namespace clinicbell::ui {

class NotificationDelegate;
class NotificationListModel;
class RowMenu;
class Sightings;
class UrgentRows;

/// The list itself: keys (↓ j ↑ k move, Enter opens, those of actKey() act), a menu of all that can be done, and a view
/// that stands still while one reads: what arrives above shows up as "3 new ↑" instead of pushing the rows away.
class NotificationList : public RowView
{
    Q_OBJECT
public:
    /// @p model and @p clock outlive the list.
    NotificationList(NotificationListModel &model, const Clock &clock, QWidget *parent = nullptr);

    ~NotificationList() override;

    NotificationDelegate &look() { return *m_delegate; }
    NotificationId currentId() const;
    QList<NotificationId> selectedIds() const;
    /// The same in full; the current row where nothing is chosen.
    QList<Notification> selectedRows() const;
    void setDensity(Density density);
    void setAbilities(const Abilities &abilities);
    const Abilities &abilities() const { return m_abilities; }
    /// The button of an urgent row under @p position, in the viewport's coordinates.
    std::optional<RowAct> answerAt(const QPoint &position) const;
    /// How many came in above since the list was last at its top.
    int newAbove() const { return m_newAbove; }
    /// Opens the dialog for a time of one's own choice.
    void askForTime(const QList<NotificationId> &ids);
    void doItemsLayout() override;

signals:
    void currentIdChanged(const clinicbell::NotificationId &id);
    /// Other rows are chosen than before.
    void chosenChanged();
    void openRequested(const clinicbell::NotificationId &id);
    /// What was told of the current row's thing before?
    void historyRequested();
    /// Why did it come as it did?
    void whyWanted(const clinicbell::NotificationId &id);
    void actRequested(clinicbell::ui::RowAct act, const QList<clinicbell::NotificationId> &ids);
    /// They shall go away and come back at @p at (UTC; invalid: after this patient).
    void remindRequested(const QList<clinicbell::NotificationId> &ids, const QDateTime &at);
    /// Rows that somebody has looked at for the first time, now that nobody does.
    void rowsSeen(const QList<clinicbell::NotificationId> &ids);

protected:
    int heightOf(int row) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;

private:
    void retranslate();
    struct Anchor
    {
        QPersistentModelIndex row;
        int top = 0;
    };

    QStyleOptionViewItem optionFor(const QModelIndex &row) const;
    bool actByKey(int key);
    void act(RowAct act);
    template <typename Menu>
    void offerTimes(Menu *menu, const QList<NotificationId> &ids);
    void openRemindMenu();
    void openRowMenuByKey();
    RowMenu *openRowMenu(const QPoint &at);
    QPoint belowCurrent() const;
    void holdStill();
    void onRowsInserted(const QModelIndex &parent, int first, int last);
    void onScrolled(int value);
    void showPill();
    void onMinutePassed();
    void onOpened(const QModelIndex &index);

    NotificationListModel &m_model;
    const Clock &m_clock;
    Abilities m_abilities;
    NotificationDelegate *m_delegate;
    QPushButton *m_pill;
    std::unique_ptr<Timer> m_minute;
    std::unique_ptr<Sightings> m_sightings;
    std::unique_ptr<UrgentRows> m_urgentRows;
    std::optional<Anchor> m_anchor; ///< Set from the first change until the next layout.
    int m_newAbove = 0;
};

} // namespace clinicbell::ui

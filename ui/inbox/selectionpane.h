// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "ui/inbox/rowacts.h"

#include <QHash>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QLayout;
class QPushButton;
class QScrollArea;

namespace clinicbell::ui {

class NoteLine;
class RemindMenu;

/// In the place of the detail while several rows are chosen: how many, what can be done with all of them at once, and
/// what that will leave alone.
class SelectionPane : public QWidget
{
    Q_OBJECT
public:
    /// @p clock outlives the pane.
    explicit SelectionPane(const Clock &clock, QWidget *parent = nullptr);

    void setRows(const QList<Notification> &rows);
    void setAbilities(const Abilities &abilities);
    /// Below the list, where there is no room beside it: as low as its buttons can be in lines, and lower than the
    /// list.
    void setBelow(bool below);
    /// Beside the list: see InboxPage::hasHeightForWidth().
    bool hasHeightForWidth() const override { return m_isBelow; }
    int heightForWidth(int width) const override;

signals:
    /// @p ids: those of the chosen ones that the act touches.
    void actRequested(clinicbell::ui::RowAct act, const QList<clinicbell::NotificationId> &ids);
    void remindRequested(const QList<clinicbell::NotificationId> &ids, const QDateTime &at);
    void otherTimeWanted(const QList<clinicbell::NotificationId> &ids);
    /// The person wants none of them chosen.
    void nothingWanted();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void refresh();
    void showFocused(QWidget *focused);
    QList<NotificationId> touchedBy(RowAct act) const { return touched(act, m_rows, m_abilities); }
    void onPressed(RowAct act);

    QScrollArea *m_scroll;
    QWidget *m_content; ///< What scrolls.
    QBoxLayout *m_column = nullptr;
    QBoxLayout *m_upright = nullptr; ///< The buttons beside the list.
    QLayout *m_lines = nullptr; ///< The same below it.
    bool m_isBelow = false;
    QList<Notification> m_rows;
    Abilities m_abilities;
    QLabel *m_count;
    QHash<RowAct, QPushButton *> m_buttons;
    NoteLine *m_spared;
    QPushButton *m_none;
    RemindMenu *m_times;
};

/// What doing something with all of @p rows at once leaves alone; empty: nothing is.
QString sparedText(const QList<Notification> &rows);

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "ui/inbox/rowacts.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QPushButton;

namespace clinicbell::ui {

/// The small card in the corner, above all other windows, while somebody has to act: what, where, for how long by now,
/// and the buttons that end it. It never takes the keyboard from what the person is typing in; the same acts are in
/// the list.
class AlertCard : public QWidget
{
    Q_OBJECT
public:
    /// @p clock outlives the card.
    explicit AlertCard(const Clock &clock, QWidget *parent = nullptr);

    /// Shows the first of them and how many there are; hides where there is none.
    void setAlerts(const QList<Notification> &alerts);
    void setAbilities(const Abilities &abilities);
    /// Says that something is urgent and what kind it is, and no word of it: somebody else may see the screen.
    void setDiscreet(bool discreet);
    /// Nobody is signed in any more: says how many there are, and offers nothing but to open the window.
    void setCovered(bool covered);
    /// The desk is locked: says what kind it is and offers nothing but to open the window, for nobody knows who would
    /// answer.
    void setLocked(bool locked);
    /// Where a card of @p size belongs on @p screen: the lower corner where reading ends.
    static QPoint corner(const QSize &size, const QRect &screen, Qt::LayoutDirection direction);

signals:
    void actRequested(clinicbell::ui::RowAct act, const QList<clinicbell::NotificationId> &ids);
    void openRequested(const clinicbell::NotificationId &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildWords();
    QWidget *buildButtons();
    void refresh();
    void showWords();
    bool isClosed() const { return m_isCovered || m_isLocked; }
    void showAge();
    void showEscalation();
    void place();

    const Clock &m_clock;
    std::unique_ptr<Timer> m_second;
    QList<Notification> m_alerts;
    Abilities m_abilities;
    bool m_isDiscreet = false;
    bool m_isCovered = false;
    bool m_isLocked = false;
    QLabel *m_icon = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_message = nullptr;
    QLabel *m_age = nullptr;
    QLabel *m_next = nullptr; ///< Who gets it next.
    QLabel *m_left = nullptr; ///< How long until then.
    QPushButton *m_open = nullptr;
    QHash<RowAct, QPushButton *> m_acts;
};

} // namespace clinicbell::ui

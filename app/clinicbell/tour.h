// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/desktop.h"

#include <QDir>
#include <QFont>

#include <functional>

namespace clinicbell {

/// Renders the real windows, with the demo clinic's day in them, as PNG files: one a place or state, named
/// `NAME.png`, or `NAME@2x.png` at a scale of 2. Each picture waits for what it is to show.
class Tour : public QObject
{
    Q_OBJECT
public:
    Tour(Desktop &desktop, const QString &folder);

    void start();

signals:
    void finished();
    /// A picture could not be taken; @p detail says which and why.
    void failed(const QString &detail);

private:
    /// One picture: what to do first, what to wait for, what to grab.
    struct Stop
    {
        QString name;
        std::function<void()> prepare;
        std::function<bool()> isReady;
        std::function<QWidget *()> subject;
    };

    void planSignIn();
    void planCentre();
    void planDark();
    void planLargeText();
    void planVisits();
    void planVisitsDark();
    void planMessages();
    void planMessageLooks();
    void planChoosing();
    void planQuiet();
    void planTrouble();
    void planUnjoined();
    void planUnjoinedPopovers();
    void planOffline();
    void planEmpty();
    void add(const QString &name, std::function<void()> prepare, std::function<bool()> isReady);
    void addPopover(const QString &name);
    void addAlert(const QString &name);
    /// A popover that nothing is joined to, as @p prepare leaves it.
    void addUnjoinedPopover(const QString &name, std::function<void(ui::Popover &)> prepare);
    /// A window that nothing is joined to; @p answer: what it gets when it asks for rows.
    void beginUnjoined(std::function<void(ui::InboxPage &, const PageQuery &)> answer);
    void addUnjoined(const QString &name, std::function<void()> prepare, int looks = 3);
    void addStateOfTheLine(const QString &name, const ConnectionStatus &status, const OutboxSummary &outbox = {});
    static std::function<bool()> after(int looks);
    void planPlaces();
    void planSettings();
    void planShortcuts();
    void onStatusChanged(const ConnectionStatus &status);
    void next();
    void look();
    void take();
    void loadRows();
    void selectAppointment();
    void selectWithHistory();
    void clearInbox();

    Desktop &m_desktop;
    QDir m_folder;
    QList<Stop> m_stops;
    qsizetype m_current = -1;
    std::unique_ptr<Timer> m_look;
    int m_looks = 0;
    QList<NotificationId> m_rows;
    bool m_hasHistory = false; ///< A row with a history has been found.
    qsizetype m_historiesAsked = 0;
    ConversationId m_conversation; ///< The first of the list.
    std::unique_ptr<ui::MainWindow> m_unjoinedWindow; ///< Shows what passes too quickly in the real one.
    std::unique_ptr<ui::Popover> m_unjoinedPopover;
    QFont m_font; ///< As it was before the large text.
};

} // namespace clinicbell

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/states.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedLayout;

namespace clinicbell::ui {

class NotificationList;
class NotificationListModel;
class ProgressLine;

/// A NotificationList with every state it can be in: skeleton rows while it loads (after 150 ms, not before), the words
/// for empty, empty by filter, offline and failed, a thin line while a catch-up runs (ui.md, Every list has these
/// states).
class NotificationPane : public QWidget
{
    Q_OBJECT
public:
    enum class State { Rows, Waiting, Loading, Empty, EmptyByFilter, Offline, Failed };

    /// @p model and @p clock outlive the pane.
    NotificationPane(NotificationListModel &model, const Clock &clock, QWidget *parent = nullptr);

    NotificationList &list() { return *m_list; }
    State state() const { return m_state; }
    /// See InboxPage::hasHeightForWidth().
    bool hasHeightForWidth() const override { return false; }
    void setConnection(const ConnectionStatus &status);
    /// Of the catch-up that is running; 0 of 0: nobody knows how much there will be.
    void setSyncProgress(int done, int of);
    /// Whether the person filters, so that an empty list is explained by it; @p mayWiden: it was searched for, and not
    /// everywhere yet.
    void setFiltered(bool filtered, bool mayWiden = false);
    /// What an empty list says; empty: that one is up to date.
    void setEmptyText(const QString &words);
    /// Why the rows did not come; gone with the next page.
    void setError(const Error &error);

signals:
    void clearFiltersRequested();
    void searchEverywhereRequested();
    void retryRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildPlaceholder();
    State stateNow() const;
    bool isFirstFill() const;
    void refresh();
    void showPlaceholder(const QString &iconName, const QString &words, const QString &more, const QString &action);
    void showWords();
    void onSkeletonDue();
    void onButtonClicked();
    QString lastChecked() const;

    NotificationListModel &m_model;
    NotificationList *m_list;
    QWidget *m_blank;
    QWidget *m_skeleton;
    QLabel *m_picture = nullptr;
    QLabel *m_words = nullptr;
    QLabel *m_more = nullptr;
    QPushButton *m_button = nullptr;
    QPushButton *m_widen = nullptr;
    QWidget *m_placeholder;
    ProgressLine *m_progress;
    QStackedLayout *m_stack;
    std::unique_ptr<Timer> m_skeletonTimer;
    ConnectionStatus m_connection;
    std::optional<Error> m_error;
    QString m_emptyText;
    State m_state = State::Waiting;
    bool m_skeletonDue = false;
    bool m_filtered = false;
    bool m_mayWiden = false;
};

} // namespace clinicbell::ui

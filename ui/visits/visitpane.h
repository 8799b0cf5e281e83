// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/visitchanges.h"

#include <QWidget>

#include <memory>

class QAbstractItemModel;
class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace clinicbell::ui {

class LinkButton;
class NoteLine;

/// A list of appointments or consultations with every state it can be in: loading (after 150 ms, not before), empty,
/// offline with what was saved, failed with Retry.
class VisitPane : public QWidget
{
    Q_OBJECT
public:
    enum class State { Rows, Waiting, Loading, Empty, Offline, Failed };

    /// @p model and @p clock outlive the pane.
    VisitPane(QAbstractItemModel &model, const Clock &clock, QWidget *parent = nullptr);

    QListView &list() { return *m_list; }
    State state() const { return m_state; }
    void setStatus(const VisitStatus &status);
    /// What an empty list says, and the icon above it.
    void setEmptyText(const QString &words, const QString &iconName);
    /// A word on what is not in the list any more; empty: nothing.
    void setRemark(const QString &words);
    bool hasHeightForWidth() const override { return false; }

signals:
    void retryRequested();
    /// By VisitIdRole.
    void opened(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildPlaceholder();
    void build();
    State stateNow() const;
    void refresh();
    void takeFocusWhereItIs();
    void showPlaceholder(const QString &iconName, const QString &words, bool retry);
    void showNotes();

    QAbstractItemModel &m_model;
    std::unique_ptr<Timer> m_skeletonTimer;
    QListView *m_list;
    QStackedWidget *m_pages;
    QWidget *m_blank;
    QWidget *m_skeleton;
    QLabel *m_picture = nullptr;
    QLabel *m_words = nullptr;
    QPushButton *m_retry = nullptr;
    QWidget *m_placeholder;
    NoteLine *m_asOf;
    NoteLine *m_trouble;
    LinkButton *m_again;
    NoteLine *m_remark;
    VisitStatus m_status;
    QString m_emptyText;
    QString m_emptyIcon;
    State m_state = State::Waiting;
    bool m_skeletonDue = false;
};

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/states.h"

#include <QPersistentModelIndex>
#include <QWidget>

class QListView;
class QLineEdit;
class QModelIndex;
class QStackedWidget;
class QToolButton;

namespace clinicbell::ui {

class ConversationListModel;
class EmptyPage;
class SkeletonRows;

/// The list of conversations with its search field, and what stands in its place while there is none.
class ConversationPane : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive the pane.
    ConversationPane(ConversationListModel &model, const Clock &clock, QWidget *parent = nullptr);

    QListView &list() { return *m_list; }
    void focusSearch();
    QString search() const;
    void clearSearch();
    /// They were asked for and have not come.
    void beginLoading();
    void endLoading();
    void setError(const Error &error);
    void setConnection(const ConnectionStatus &status);
    void setCurrent(const ConversationId &id);

signals:
    /// @p message: what was found in it; empty: the conversation itself.
    void chosen(const clinicbell::ConversationId &id, const clinicbell::MessageId &message);
    /// Enter or the mouse: one wants to be in it.
    void entered();
    void searchWanted(const QString &text);
    void newMessageRequested();
    void retryRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void retranslate();
    void showRightPage();
    void showWords();
    void onSearchChanged();
    void onSearchDue();
    void onCurrentChanged(const QModelIndex &current);
    void onRowsGoing();
    void onRowsGone();
    void onMinutePassed();
    void onAction();

    ConversationListModel &m_model;
    QLineEdit *m_search;
    QToolButton *m_new;
    QStackedWidget *m_pages;
    QListView *m_list;
    QWidget *m_blank;
    SkeletonRows *m_skeleton;
    EmptyPage *m_empty;
    std::unique_ptr<Timer> m_skeletonTimer;
    std::unique_ptr<Timer> m_searchTimer;
    std::unique_ptr<Timer> m_minute;
    ConnectionStatus m_connection;
    std::optional<Error> m_error;
    bool m_isLoading = false;
    bool m_isLoaded = false;
    ConversationId m_open; ///< Whose thread is shown.
    QPersistentModelIndex m_currentBefore; ///< While rows go.
    bool m_isSetting = false;
};

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/states.h"
#include "ui/messages/threadmodel.h"

#include <QWidget>

#include <memory>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace clinicbell::ui {

class Composer;
class EmptyPage;
class NoteLine;
class SkeletonRows;
class ThreadView;

/// One conversation: with whom, what was written, who is writing, and the field to write in; or why there is none.
class ThreadPane : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive the pane.
    ThreadPane(ThreadModel &model, const Clock &clock, QWidget *parent = nullptr);

    ThreadView &view() { return *m_view; }
    Composer &composer() { return *m_composer; }
    /// With an empty id: none is open.
    void setConversation(const Conversation &conversation);
    /// Of the other one, where it is known.
    void setPresence(const std::optional<Member> &member);
    /// Empty: nobody writes.
    void setTyping(const QString &name);
    void setError(const std::optional<Error> &error);
    void setConnection(const ConnectionStatus &status);
    void setBackShown(bool shown);

    /// False: there is no conversation that could be opened.
    void setHasChoice(bool choice);

signals:
    void backRequested();
    void retryRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildHead();
    void retranslate();
    void showHead();
    void showNote();
    void showRightPage();
    void showWords();
    void onSkeletonDue();

    ThreadModel &m_model;
    QToolButton *m_back = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_about = nullptr;
    QWidget *m_head; ///< Holds these.
    QStackedWidget *m_pages;
    ThreadView *m_view;
    QWidget *m_blank;
    SkeletonRows *m_skeleton;
    EmptyPage *m_empty;
    QLabel *m_typing;
    NoteLine *m_note;
    Composer *m_composer;
    std::unique_ptr<Timer> m_skeletonTimer;
    Conversation m_conversation;
    bool m_isBuilt = false; ///< It has its words.
    std::optional<Member> m_member;
    std::optional<Error> m_error;
    ConnectionStatus m_connection;
    bool m_hasChoice = false;
    bool m_skeletonDue = false;
};

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/messages/messagedelegate.h"

#include <QListView>

class QPushButton;

namespace clinicbell::ui {

/// The messages of a thread: at its end unless one has scrolled away; then it stands still, and says what came below.
class ThreadView : public QListView
{
    Q_OBJECT
public:
    /// @p model outlives the view.
    explicit ThreadView(ThreadModel &model, QWidget *parent = nullptr);

    bool isAtEnd() const;
    void showEnd();
    void showMessage(const MessageId &id);
    void doItemsLayout() override;

signals:
    void retryRequested(const clinicbell::OperationId &id);
    void discardRequested(const clinicbell::OperationId &id);
    /// What is in sight may be another.
    void moved();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Anchor
    {
        QPersistentModelIndex row;
        int bottom = 0;
    };

    void holdStill();
    void onReset();
    void onMessageCame();
    void onScrolled();
    void wantOlder();
    void showPill();
    void openMenu(const QPoint &at);
    void act(FailedAct act, const OperationId &id);
    void copyCurrent();
    std::optional<FailedAct> actAt(const QPoint &at) const;
    QStyleOptionViewItem optionFor(const QModelIndex &index) const;

    ThreadModel &m_model;
    MessageDelegate *m_delegate;
    QPushButton *m_pill;
    QPoint m_pressedAt;
    std::optional<Anchor> m_anchor; ///< Set from the first change until the next layout.
    bool m_followsEnd = true;
    bool m_isFirstLayout = true;
    int m_newBelow = 0;
};

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/states.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace clinicbell::ui {

/// The strip above a page that says what is not as it should be, and what that means: offline, polling, signed out,
/// or a notice such as a store that could not be read. Hidden when all is well.
class ConnectionBanner : public QFrame
{
    Q_OBJECT
public:
    explicit ConnectionBanner(const Clock &clock, QWidget *parent = nullptr);

    void setStatus(const ConnectionStatus &status, const OutboxSummary &outbox);
    /// Shown until it is dismissed or cleared; several wait in line, one code at most once. The connection comes first
    /// while the server cannot be reached.
    void showNotice(const Error &error);
    void clearNotice(ErrorCode code);

signals:
    void retryRequested();
    void signInRequested();
    void noticeDismissed(clinicbell::ErrorCode code);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void refresh();
    void showConnection();
    void showFirstNotice();
    bool connectionMatters() const;
    void onButtonClicked();
    void onDismissed();
    void paintIcon();

    const Clock &m_clock;
    std::unique_ptr<Timer> m_timer;
    ConnectionStatus m_status;
    OutboxSummary m_outbox;
    QList<Error> m_notices;
    bool m_pollingDismissed = false;
    QLabel *m_icon = nullptr;
    QLabel *m_words = nullptr;
    QPushButton *m_button = nullptr;
    QToolButton *m_dismiss = nullptr;
};

} // namespace clinicbell::ui

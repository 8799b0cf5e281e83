// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/lostacts.h"
#include "core/base/refusal.h"
#include "core/base/states.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace clinicbell::ui {

class LinkButton;

/// The strip above a page that says what is not as it should be, and what that means: offline, polling, signed out,
/// or a notice such as a store that could not be read. Hidden when all is well.
class ConnectionBanner : public QFrame
{
    Q_OBJECT
public:
    /// @p clock outlives this.
    explicit ConnectionBanner(const Clock &clock, QWidget *parent = nullptr);

    void setStatus(const ConnectionStatus &status, const OutboxSummary &outbox);
    /// Shown until it is dismissed or cleared; several wait in line, one code at most once. A connection that is lost
    /// comes first. Notices about what the person is losing right now cannot be dismissed.
    void showNotice(const Error &error);
    /// What the person did and the server declined; with those before, until they are dismissed or cleared.
    void showRefusal(const Refusal &refusal);
    void clearRefusals();
    /// What the person did and nobody will hear of; shown until it is dismissed.
    void showLostActs(const LostActs &lost);
    void clearLostActs() { showLostActs({}); }
    void clearNotice(ErrorCode code);
    QString text() const;

signals:
    void retryRequested();
    void signInRequested();
    void noticeDismissed(clinicbell::ErrorCode code);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    enum class Subject { Nothing, Connection, Refusal, LostActs, Notice, Polling };

    Subject subject() const;
    void refresh();
    void showConnection();
    void showNotice();
    void setContents(const QString &words, const QString &button, bool dismissible);
    void scheduleNextSecond();
    void tint();
    void onButtonClicked();
    void onDismissed();

    const Clock &m_clock;
    std::unique_ptr<Timer> m_timer;
    ConnectionStatus m_status;
    OutboxSummary m_outbox;
    QList<Refusal> m_refusals; ///< The latest last.
    LostActs m_lostActs;
    QList<Error> m_notices;
    bool m_pollingDismissed = false;
    QLabel *m_icon;
    QLabel *m_words;
    LinkButton *m_button;
    QToolButton *m_dismiss;
};

} // namespace clinicbell::ui

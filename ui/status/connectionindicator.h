// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/states.h"

#include <QWidget>

namespace clinicbell::ui {

/// A small shape and the words for the way to the server; the same words everywhere (ui.md, Words for the connection).
/// Where it is not brief, the words take as many lines as they need; where not even one of them has room, the shape
/// stands alone, and the tip tells the rest.
/// It wakes up only while its words change by themselves: once a second in a countdown, and only while it is visible.
class ConnectionIndicator : public QWidget
{
    Q_OBJECT
public:
    /// @p clock outlives this.
    explicit ConnectionIndicator(const Clock &clock, QWidget *parent = nullptr);

    void setStatus(const ConnectionStatus &status, const OutboxSummary &outbox);
    /// Brief leaves out when the list was checked and what waits: for the popover.
    void setBrief(bool brief);
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void refresh();
    QString words() const;
    int glyphWidth() const;
    int wordsWidth() const;
    bool hasRoomForWords() const;
    int wordsHeight() const;

    const Clock &m_clock;
    std::unique_ptr<Timer> m_timer;
    ConnectionStatus m_status;
    OutboxSummary m_outbox;
    QString m_text;
    bool m_brief = false;
};

} // namespace clinicbell::ui

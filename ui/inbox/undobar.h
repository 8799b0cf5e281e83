// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "ui/theme/cardframe.h"

class QLabel;
class QPushButton;
class QShortcut;

namespace clinicbell::ui {

/// "Deleted.  Undo (Ctrl+Z)": offered for six seconds, then gone.
class UndoBar : public CardFrame
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds offerTime{6};

    explicit UndoBar(const Clock &clock, QWidget *parent = nullptr);

    /// Shows @p words for another six seconds; an earlier offer is over.
    void offer(const QString &words);
    /// Something else was done that cannot be taken back.
    void withdraw();

signals:
    void undoRequested();
    /// Nobody took the offer in time.
    void lapsed();

private:
    void onUndo();

    QLabel *m_words;
    QPushButton *m_undo;
    QShortcut *m_shortcut;
    std::unique_ptr<Timer> m_timer;
};

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/text/notificationtext.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace clinicbell::ui {

/// What stands beside a list and shows all of the chosen row: a hint while none is chosen, contents that scroll, lines
/// of facts, and, where there is no room for both, a way back to the list.
class DetailFrame : public QWidget
{
    Q_OBJECT
public:
    explicit DetailFrame(QWidget *parent = nullptr);

    /// As a page of its own it has a way back.
    void setBackShown(bool shown);
    /// See InboxPage::hasHeightForWidth().
    bool hasHeightForWidth() const override { return false; }

signals:
    void backRequested();

protected:
    /// For what scrolls; the way back is put there by whoever knows what stands beside it.
    QVBoxLayout &column() { return *m_column; }
    QToolButton &back() { return *m_back; }
    QFormLayout &lines() { return *m_lines; }
    QScrollArea &scroll() { return *m_scroll; }
    QVBoxLayout &whole() { return *m_whole; }
    void setHint(const QString &words);
    /// False: the hint.
    void showContent(bool shown);
    /// In place of those before; what is chosen in them stays where they are the same.
    void setLines(const QList<DetailLine> &lines);

    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    QWidget *m_content;
    QScrollArea *m_scroll;
    QLabel *m_hint;
    QToolButton *m_back;
    QFormLayout *m_lines;
    QList<DetailLine> m_told; ///< In them.
    QVBoxLayout *m_column;
    QVBoxLayout *m_whole;
};

} // namespace clinicbell::ui

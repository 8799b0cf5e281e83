// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

namespace clinicbell::ui {

/// Takes widgets with patients' names out of everybody's reach while the desk is locked, whatever they are given
/// meanwhile: they are in no window, and so in no picture of one and in no tooltip; what assistive technology knows of
/// them is forgotten, and what changes in them is told to nobody. One at a time.
class Curtain
{
public:
    Curtain() = default;
    ~Curtain();
    Q_DISABLE_COPY_MOVE(Curtain)

    /// @p content must not be shown until the curtain is opened; widgets with a parent are to be taken from it first.
    void draw(const QList<QWidget *> &content);
    void open();
    bool isDrawn() const { return m_isDrawn; }

private:
    bool m_isDrawn = false;
};

/// Closes dialogs, menus and tooltips, which may show names; @p stay are not closed.
void closeWindowsBut(const QList<QWidget *> &stay);

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/notification.h"

#include <QPushButton>

class QMenu;

namespace clinicbell::ui {

/// "All kinds", with a menu to choose some of them.
class KindsButton : public QPushButton
{
    Q_OBJECT
public:
    explicit KindsButton(QWidget *parent = nullptr);

    /// Empty: every kind.
    QList<Kind> chosen() const;
    /// Every kind again, without a word.
    void clear();

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void onToggled();
    void retranslate();
    void showChosen();

    QMenu *m_menu;
    QAction *m_all = nullptr;
};

} // namespace clinicbell::ui

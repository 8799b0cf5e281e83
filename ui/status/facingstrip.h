// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFrame>

class QLabel;

namespace clinicbell::ui {

class LinkButton;

/// Says above everything that this screen faces patients, so that nobody looks for a name in vain, and the way back.
/// Hidden while it does not.
class FacingStrip final : public QFrame
{
    Q_OBJECT
public:
    explicit FacingStrip(QWidget *parent = nullptr);

    /// The organisation has decided so: there is no way back.
    void setFixed(bool fixed);

signals:
    void endRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    bool m_isFixed = false;
    QLabel *m_words;
    LinkButton *m_button;
};

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace clinicbell::ui {

/// One line below everything while the demo clinic is shown: that nothing is real, and a button that takes the clinic's
/// server away and brings it back, to see what ClinicBell does meanwhile.
class DemoStrip final : public QFrame
{
    Q_OBJECT
public:
    explicit DemoStrip(QWidget *parent = nullptr);

    void setRunning(bool running);

signals:
    void stopRequested();
    void startRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void onClicked();

    QLabel *m_words;
    QPushButton *m_button;
    bool m_running = true;
    bool m_isChanging = false; ///< Further clicks wait; a disabled button would give the keyboard away.
};

} // namespace clinicbell::ui

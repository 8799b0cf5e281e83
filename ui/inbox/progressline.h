// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QVariantAnimation>
#include <QWidget>

namespace clinicbell::ui {

/// The thin line over a list while it is compared with the server's: as long as what is done, where that is known, else
/// a piece that moves calmly, and only while it is visible.
class ProgressLine : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressLine(QWidget *parent = nullptr);
    QSize sizeHint() const override { return {100, 2}; }
    /// @p done of @p of; 0 of 0: nobody knows.
    void setProgress(int done, int of);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void retranslate();
    void follow();
    bool isKnown() const { return m_of > 0; }

    QVariantAnimation m_motion;
    int m_done = 0;
    int m_of = 0;
};

} // namespace clinicbell::ui

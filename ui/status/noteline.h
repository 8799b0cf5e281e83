// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QLabel;

namespace clinicbell::ui {

/// An icon and a sentence beside or below what they are about. Hidden while it has nothing to say.
class NoteLine final : public QWidget
{
    Q_OBJECT
public:
    enum class Tone { Calm, Error, Attention };

    explicit NoteLine(const QString &iconName, Tone tone, QWidget *parent = nullptr);

    /// Plain text; empty hides the line.
    void setText(const QString &text);
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void tint();

    QString m_iconName;
    Tone m_tone;
    QLabel *m_icon;
    QLabel *m_words;
};

} // namespace clinicbell::ui

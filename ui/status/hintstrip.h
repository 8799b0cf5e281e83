// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFrame>

class QLabel;

namespace clinicbell::ui {

class LinkButton;

/// One line below everything that explains this desktop once, until the person has read it. Hidden while it has nothing
/// to say.
class HintStrip final : public QFrame
{
    Q_OBJECT
public:
    explicit HintStrip(QWidget *parent = nullptr);

    /// Plain text; empty hides it.
    void setHint(const QString &words);
    QString hint() const;

signals:
    /// The person has read it; it is hidden.
    void understood();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_words;
    LinkButton *m_button;
};

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPlainTextEdit>

namespace clinicbell::ui {

/// Where a message is written: as tall as its text, up to five lines; Enter sends, Shift+Enter begins a new line.
class MessageField : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit MessageField(QWidget *parent = nullptr);

    /// What stands there while it is empty.
    void setHint(const QString &hint);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void sendRequested();
    void escapePressed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void fitHeight();
    void fitDirection();
    int heightOf(int lines) const;

    QString m_hint;
};

} // namespace clinicbell::ui

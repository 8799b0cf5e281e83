// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace clinicbell::ui {

/// Stands where a list has nothing to show: why, and what can be done about it.
class EmptyPage : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyPage(QWidget *parent = nullptr);

    /// Empty @p more and @p action: there is none.
    void setWords(const QString &iconName, const QString &words, const QString &more, const QString &action);

signals:
    void actionRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void tint();

    QString m_iconName;
    QLabel *m_picture;
    QLabel *m_words;
    QLabel *m_more;
    QPushButton *m_action;
};

} // namespace clinicbell::ui

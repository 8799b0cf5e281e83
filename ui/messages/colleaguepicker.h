// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/member.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace clinicbell::ui {

class TeamModel;

/// Asks to whom one wants to write.
class ColleaguePicker : public QDialog
{
    Q_OBJECT
public:
    /// @p colleagues without the person themselves.
    explicit ColleaguePicker(const QList<Member> &colleagues, QWidget *parent = nullptr);

signals:
    void chosen(const clinicbell::UserId &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onSearchChanged();
    void showState();
    void choose();

    TeamModel *m_model;
    QLineEdit *m_search;
    QListView *m_list;
    QLabel *m_nobody;
    QPushButton *m_write = nullptr;
    bool m_isEmpty;
};

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QListView>

namespace clinicbell {

/// Says once in the log (`clinicbell.startup`) that the list has been painted with rows in it and handed to the
/// display: the end of what a person waits for. `./bench startup` reads it.
class StartupMark : public QObject
{
    Q_OBJECT
public:
    StartupMark(QListView &list, QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onPainted();

    QListView &m_list;
};

} // namespace clinicbell

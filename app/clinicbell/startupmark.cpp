// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/startupmark.h"

#include <QEvent>
#include <QLoggingCategory>

namespace clinicbell {

namespace {

Q_LOGGING_CATEGORY(startup, "clinicbell.startup", QtInfoMsg)

} // namespace

StartupMark::StartupMark(QListView &list, QObject *parent)
    : QObject(parent)
    , m_list(list)
{
    list.viewport()->installEventFilter(this);
}

bool StartupMark::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && m_list.model()->rowCount() > 0) {
        watched->removeEventFilter(this);
        // Painting and flushing are one event; what is queued comes after both.
        QMetaObject::invokeMethod(this, &StartupMark::onPainted, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void StartupMark::onPainted()
{
    qCInfo(startup) << "first list painted, rows:" << m_list.model()->rowCount();
    deleteLater();
}

} // namespace clinicbell

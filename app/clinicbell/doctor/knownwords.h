// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/personalwords.h"
#include "core/base/query.h"
#include "core/base/result.h"

#include <QObject>

namespace clinicbell::store {
class NotificationStore;
class VisitStore;
} // namespace clinicbell::store

namespace clinicbell {

/// Holds the names and texts that this computer keeps against a report: the team, the patients, every notification.
/// Page by page, so that the window stays alive meanwhile. Deletes itself.
class KnownWords : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this.
    KnownWords(store::NotificationStore &store, const store::VisitStore &visits, const QList<ReportSection> &sections,
               QObject *parent);

    /// @p names: more of them. finished() follows.
    void start(const QStringList &names);

signals:
    /// An error: what is kept could not be asked, so nothing is known to be clean.
    void finished(const clinicbell::Result<std::optional<clinicbell::PersonalTrace>> &trace);

private:
    void askPage();
    void onPage(const Result<Page> &page);
    void look(const Notification &notification);
    void lookAtName(const QString &name);
    void lookAtText(const QString &text);
    void end(const Result<std::optional<PersonalTrace>> &trace);

    store::NotificationStore &m_store;
    const store::VisitStore &m_visits;
    const PersonalWords m_words;
    std::optional<PersonalTrace> m_trace;
    QList<Filter> m_filters; ///< Still to be walked.
    std::optional<PageKey> m_after;
};

} // namespace clinicbell

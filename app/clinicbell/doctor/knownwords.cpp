// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/doctor/knownwords.h"

#include "core/store/notificationstore.h"
#include "core/store/visitstore.h"

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

constexpr int pageRows = 200;

QList<Filter> everyShelf()
{
    Filter most;
    most.everywhere = true;
    Filter earlier;
    earlier.shelf = Shelf::Earlier;
    return {most, earlier};
}

} // namespace

KnownWords::KnownWords(store::NotificationStore &store, const store::VisitStore &visits,
                       const QList<ReportSection> &sections, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_visits(visits)
    , m_words(sections)
    , m_filters(everyShelf())
{ }

void KnownWords::start(const QStringList &names)
{
    for (const QString &name : names)
        lookAtName(name);
    for (const Appointment &appointment : m_visits.appointments()) {
        lookAtName(appointment.patientName);
        lookAtName(appointment.doctorName);
        lookAtText(appointment.reason);
        lookAtText(appointment.notes);
    }
    for (const Consultation &consultation : m_visits.consultations()) {
        lookAtName(consultation.patientName);
        lookAtName(consultation.doctorName);
    }
    m_store.members().then(this, [this](const Result<store::SavedTeam> &team) {
        if (!team)
            return end(tl::unexpected(team.error()));
        for (const Member &member : team->members)
            lookAtName(member.name);
        askPage();
    });
}

void KnownWords::askPage()
{
    if (m_trace || m_filters.isEmpty())
        return end(m_trace);
    m_store.page({.after = m_after, .limit = pageRows, .filter = m_filters.constFirst()})
        .then(this, [this](const Result<Page> &page) { onPage(page); });
}

void KnownWords::onPage(const Result<Page> &page)
{
    if (!page)
        return end(tl::unexpected(page.error()));
    for (const Notification &notification : page->rows)
        look(notification);
    m_after = nextAfter(*page);
    if (!m_after)
        m_filters.removeFirst();
    askPage();
}

void KnownWords::look(const Notification &notification)
{
    lookAtText(notification.title);
    lookAtText(notification.message);
    for (auto value = notification.data.begin(); value != notification.data.end(); ++value) {
        if (value.key().contains("name"_L1) || value.key().contains("nama"_L1))
            lookAtName(value->toString());
        else
            lookAtText(value->toString());
    }
}

void KnownWords::lookAtName(const QString &name)
{
    if (!m_trace)
        m_trace = m_words.findName(name);
}

void KnownWords::lookAtText(const QString &text)
{
    if (!m_trace)
        m_trace = m_words.findText(text);
}

void KnownWords::end(const Result<std::optional<PersonalTrace>> &trace)
{
    deleteLater();
    emit finished(trace);
}

} // namespace clinicbell

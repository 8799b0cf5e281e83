// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/alertdesk.h"

#include "core/base/query.h"
#include "core/clinic/serverclock.h"
#include "core/store/notificationstore.h"

using namespace std::chrono_literals;

namespace clinicbell {

namespace {

constexpr int mostAlerts = 20; ///< One is shown, and how many more there are.
constexpr auto ringEvery = 10s;

} // namespace

AlertDesk::AlertDesk(store::NotificationStore &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_card(clock)
    , m_ring(clock.makeTimer())
{
    connect(m_ring.get(), &Timer::timedOut, this, &AlertDesk::ringAgain);
    connect(&store, &store::NotificationStore::changed, this, &AlertDesk::onChanged);
}

void AlertDesk::follow(const clinic::ServerClock &serverClock)
{
    setServerOffset(serverClock.offset().value_or(0s));
    connect(&serverClock, &clinic::ServerClock::offsetChanged, this,
            [this](const clinic::ServerClock::Offset &offset) { setServerOffset(offset.value_or(0s)); });
}

void AlertDesk::onChanged(const ChangeSet &changes)
{
    if (m_alerts.apply(changes, serverNow()))
        show();
    if (changes.reset)
        ask();
}

void AlertDesk::setCovered(bool covered)
{
    m_card.setCovered(covered);
}

void AlertDesk::show()
{
    m_card.setAlerts(m_alerts.alerts());
    if (m_alerts.alerts().isEmpty())
        m_ring->stop();
    else if (!m_ring->isActive())
        m_ring->start(ringEvery); // Its pop-up has sounded when it came.
}

void AlertDesk::ringAgain()
{
    if (m_alerts.expire(serverNow()))
        show();
    if (m_alerts.alerts().isEmpty())
        return;
    emit ringWanted();
    m_ring->start(ringEvery);
}

QDateTime AlertDesk::serverNow() const
{
    return m_clock.now().addSecs(m_serverOffset.count());
}

/// What was open when the program ended.
void AlertDesk::ask()
{
    PageQuery query{.after = {}, .limit = mostAlerts, .filter = {}};
    query.filter.criticalOnly = true;
    query.filter.unreadOnly = true;
    m_store.page(query).then(this, [this](const Result<Page> &page) {
        // What was committed since is told by onChanged() in the same order.
        if (page && m_alerts.replace(page->rows, serverNow()))
            show();
    });
}

} // namespace clinicbell

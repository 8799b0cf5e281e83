// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/idle/x11idle.h"

#include <xcb/sync.h>
#include <xcb/xcb.h>

#include <cstddef>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace clinicbell::platform {

namespace {

constexpr quint8 sentByProgram = 0x80; ///< Of an event's type; the rest is the type.

struct Free
{
    void operator()(void *memory) const { std::free(memory); } // NOLINT: what xcb returns is the C library's.
};
template <typename T>
using Answer = std::unique_ptr<T, Free>;

/// It follows its length at once; libxcb's own accessor skips the padding that only the C struct has.
QByteArrayView nameOf(const xcb_sync_systemcounter_t &counter)
{
    constexpr size_t nameAt = offsetof(xcb_sync_systemcounter_t, name_len) + sizeof(counter.name_len);
    return {reinterpret_cast<const char *>(&counter) + nameAt, counter.name_len};
}

xcb_sync_int64_t wide(qint64 value)
{
    return {.hi = static_cast<qint32>(value >> 32), .lo = static_cast<quint32>(value)};
}

} // namespace

void X11Idle::Disconnecter::operator()(xcb_connection_t *connection) const
{
    xcb_disconnect(connection);
}

bool X11Idle::isOffered()
{
    return qEnvironmentVariableIsSet("DISPLAY") && !qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        && qgetenv("XDG_SESSION_TYPE") != "wayland";
}

X11Idle::X11Idle(const Clock &clock, QObject *parent)
    : IdleSource(parent)
    , m_clock(clock)
{ }

X11Idle::~X11Idle() = default;

void X11Idle::watch(std::chrono::milliseconds enough)
{
    m_enough = enough;
    m_connection.reset(xcb_connect(nullptr, nullptr));
    const quint32 counter = idleCounter();
    if (counter == 0) {
        emit failed();
        return;
    }
    m_idleAlarm = addAlarm(counter, true);
    m_activeAlarm = addAlarm(counter, false);
    xcb_flush(m_connection.get());
    m_notifier = std::make_unique<QSocketNotifier>(xcb_get_file_descriptor(m_connection.get()), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &X11Idle::onReadable);
    onReadable(); // What came with the answers.
}

/// 0: this X server has none.
quint32 X11Idle::idleCounter()
{
    xcb_connection_t *connection = m_connection.get();
    const xcb_query_extension_reply_t *sync =
        xcb_connection_has_error(connection) ? nullptr : xcb_get_extension_data(connection, &xcb_sync_id);
    if (!sync || !sync->present)
        return 0;
    m_alarmEvent = static_cast<quint8>(sync->first_event + XCB_SYNC_ALARM_NOTIFY);
    const auto version = xcb_sync_initialize(connection, XCB_SYNC_MAJOR_VERSION, XCB_SYNC_MINOR_VERSION);
    const auto list = xcb_sync_list_system_counters(connection);
    const Answer<xcb_sync_initialize_reply_t> spoken(xcb_sync_initialize_reply(connection, version, nullptr));
    const Answer<xcb_sync_list_system_counters_reply_t> counters(
        xcb_sync_list_system_counters_reply(connection, list, nullptr));
    if (!spoken || !counters)
        return 0;
    auto each = xcb_sync_list_system_counters_counters_iterator(counters.get());
    for (; each.rem > 0; xcb_sync_systemcounter_next(&each)) {
        if (nameOf(*each.data) == "IDLETIME")
            return each.data->counter;
    }
    return 0;
}

quint32 X11Idle::addAlarm(quint32 counter, bool isForIdle)
{
    xcb_sync_create_alarm_value_list_t values{};
    values.counter = counter;
    values.valueType = XCB_SYNC_VALUETYPE_ABSOLUTE;
    values.value = wide(isForIdle ? m_enough.count() : m_enough.count() - 1);
    values.testType = isForIdle ? XCB_SYNC_TESTTYPE_POSITIVE_TRANSITION : XCB_SYNC_TESTTYPE_NEGATIVE_TRANSITION;
    values.delta = wide(0); // Again each time.
    values.events = 1;
    const quint32 alarm = xcb_generate_id(m_connection.get());
    xcb_sync_create_alarm_aux(m_connection.get(), alarm,
                              XCB_SYNC_CA_COUNTER | XCB_SYNC_CA_VALUE_TYPE | XCB_SYNC_CA_VALUE | XCB_SYNC_CA_TEST_TYPE
                                  | XCB_SYNC_CA_DELTA | XCB_SYNC_CA_EVENTS,
                              &values);
    return alarm;
}

void X11Idle::onReadable()
{
    while (const Answer<xcb_generic_event_t> event{xcb_poll_for_event(m_connection.get())}) {
        if ((event->response_type & ~sentByProgram) != m_alarmEvent)
            continue;
        const auto *rang = reinterpret_cast<const xcb_sync_alarm_notify_event_t *>(event.get());
        if (rang->alarm == m_idleAlarm)
            emit idleSince(m_clock.now().addMSecs(-m_enough.count()));
        else if (rang->alarm == m_activeAlarm)
            emit active();
    }
    if (xcb_connection_has_error(m_connection.get())) {
        m_notifier.reset();
        emit failed();
    }
}

} // namespace clinicbell::platform

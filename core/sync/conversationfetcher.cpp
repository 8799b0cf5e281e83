// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/conversationfetcher.h"

#include "core/base/backoff.h"
#include "core/clinic/clinicapi.h"
#include "core/clinic/requestturns.h"
#include "core/store/conversationstore.h"

#include <algorithm>

namespace clinicbell::sync {

namespace {

constexpr int mostPagesBack = 5; ///< Backwards over a gap; what is before is fetched when somebody asks for it.
constexpr int messagesAPage = 100;

bool isGone(ErrorCode code)
{
    return code == ErrorCode::NotFound || code == ErrorCode::Forbidden;
}

} // namespace

ConversationFetcher::ConversationFetcher(clinic::ClinicApi &api, store::ConversationStore &store, const Clock &clock,
                                         QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_store(store)
    , m_clock(clock)
    , m_timer(clock.makeTimer())
{
    connect(m_timer.get(), &Timer::timedOut, this, &ConversationFetcher::next);
}

void ConversationFetcher::start(const UserId &self)
{
    stop();
    m_self = self;
}

void ConversationFetcher::stop()
{
    ++m_generation;
    m_timer->stop();
    m_self = {};
    m_waiting.clear();
    m_current = {};
    m_isReachable = false;
    m_failures = 0;
    m_notBefore = {};
}

void ConversationFetcher::setReachable(bool reachable)
{
    m_isReachable = reachable;
    next();
}

std::chrono::milliseconds ConversationFetcher::wait() const
{
    return std::max<std::chrono::milliseconds>(m_notBefore - m_clock.monotonic(), m_api.turns().quiet());
}

void ConversationFetcher::refresh(const ConversationId &id, bool first)
{
    if (id.isEmpty())
        return;
    m_waiting.removeOne(id);
    if (first)
        m_waiting.prepend(id);
    else
        m_waiting.append(id);
    next();
}

bool ConversationFetcher::isRefreshing(const ConversationId &id) const
{
    return m_isReachable && (m_current == id || (m_waiting.contains(id) && wait().count() == 0));
}

void ConversationFetcher::next()
{
    if (!m_isReachable || !m_current.isEmpty() || m_waiting.isEmpty() || m_self.isEmpty())
        return;
    if (const auto wait = this->wait(); wait.count() > 0) {
        if (!m_timer->isActive())
            m_timer->start(std::max(wait, m_api.turns().turn()));
        return;
    }
    m_current = m_waiting.takeFirst();
    ask(1);
}

void ConversationFetcher::ask(int page)
{
    m_api.messages(m_current, m_self, page)
        .then(this, [this, page, generation = m_generation](const Result<clinic::MessagePage> &answer) {
            if (generation == m_generation)
                onPage(page, answer);
        });
}

void ConversationFetcher::onPage(int page, const Result<clinic::MessagePage> &answer)
{
    if (!answer) {
        onFailed(answer.error());
        return;
    }
    m_failures = 0;
    m_store
        .mergePage(
            {.conversation = m_current, .rows = answer->messages, .isNewest = page == 1, .isLast = answer->isLast})
        .then(this,
              [this, page, isLast = answer->isLast,
               generation = m_generation](const Result<store::MessagePageReport> &report) {
                  if (generation == m_generation)
                      onMerged(page, isLast, report);
              });
}

void ConversationFetcher::onMerged(int page, bool isLast, const Result<store::MessagePageReport> &report)
{
    if (!report)
        return onFailed(report.error()); // What was not kept is not in step.
    const bool isOpen = report->hasGap || (page > 1 && !report->overlaps);
    if (isOpen && !isLast && page < mostPagesBack) {
        ask(page + 1);
        return;
    }
    const ConversationId id = std::exchange(m_current, {});
    emit refreshed(id);
    emit ended(id);
    next();
}

void ConversationFetcher::onFailed(const Error &error)
{
    const ConversationId id = std::exchange(m_current, {});
    if (isGone(error.code)) {
        m_store.setClosed(id, true);
    } else if (error.code != ErrorCode::SessionExpired && error.code != ErrorCode::Cancelled) {
        m_waiting.prepend(id);
        m_notBefore = m_clock.monotonic() + backoffDelay(m_failures++, BackoffRule{}, m_clock.chance());
    }
    emit ended(id);
    next();
}

QFuture<Result<void>> ConversationFetcher::fetchOlder(const ConversationId &id)
{
    const Promised<void> done;
    if (!m_isReachable || wait().count() > 0) {
        done.settle(failure(ErrorCode::NetworkFailure));
        return done.future();
    }
    m_store.held(id).then(this, [this, id, done](const Result<int> &held) {
        if (held)
            askOlder(id, *held / messagesAPage + 1, done);
        else
            done.settle(tl::unexpected(held.error()));
    });
    return done.future();
}

void ConversationFetcher::askOlder(const ConversationId &id, int page, const Promised<void> &done)
{
    m_api.messages(id, m_self, page)
        .then(this, [this, id, done, generation = m_generation](const Result<clinic::MessagePage> &answer) {
            if (generation == m_generation)
                onOlder(id, answer, done);
            else
                done.settle(failure(ErrorCode::Cancelled));
        });
}

void ConversationFetcher::onOlder(const ConversationId &id, const Result<clinic::MessagePage> &answer,
                                  const Promised<void> &done)
{
    if (!answer) {
        if (isGone(answer.error().code))
            m_store.setClosed(id, true);
        done.settle(tl::unexpected(answer.error()));
        return;
    }
    m_store.mergePage({.conversation = id, .rows = answer->messages, .isNewest = false, .isLast = answer->isLast})
        .then(this, [done](const Result<store::MessagePageReport> &report) {
            done.settle(report.map([](const store::MessagePageReport &) {}));
        });
}

} // namespace clinicbell::sync

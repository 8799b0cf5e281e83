// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/sync/announcer.h"

#include "core/store/notificationstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace clinicbell::sync {

namespace {
constexpr int popUpsBeforeSummary = 3;
constexpr auto burstWindow = 10s;
constexpr auto summaryLasts = 30s; ///< After that the desktop has taken it away: the next one counts anew.
constexpr int summaryKeeps = 5; ///< Enough for its words.
constexpr int mostVisible = 500; ///< A pop-up that is closed does not say so.
constexpr int resumedAtMost = 100;
constexpr int resumedDays = 30; ///< Well within what the ledger remembers (core/store/storefile.cpp).
constexpr auto summaryKey = "summary"_L1;

std::chrono::seconds oldestLateness(const QList<Notification> &about)
{
    std::chrono::seconds oldest{0};
    for (const Notification &notification : about)
        oldest = std::max(oldest, lateness(notification));
    return oldest;
}
} // namespace

Announcer::Announcer(store::NotificationStore &store, Notifier &notifier, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_notifier(notifier)
    , m_clock(clock)
    , m_reminders(clock)
{
    connect(&store, &store::NotificationStore::changed, this, &Announcer::onChanged);
    connect(&store, &store::NotificationStore::failed, this, &Announcer::onFailed);
}

void Announcer::hold(const QList<Notification> &quiet)
{
    QList<NotificationId> ids;
    for (const Notification &notification : quiet) {
        m_held.insert(notification.id, notification);
        ids.append(notification.id);
    }
    if (!ids.isEmpty())
        m_store.noteHeld(ids, m_context.quiet);
}

/// It is over: what is still open is told together, and only to those who do not see the list anyway.
void Announcer::tellHeld(QuietReason reason)
{
    QList<Notification> about;
    const auto held = std::exchange(m_held, {});
    for (const Notification &notification : held) {
        if (decideAttention(notification, m_context).popUp != PopUpKind::None)
            about.append(notification);
    }
    if (about.isEmpty())
        return;
    std::sort(about.begin(), about.end(), [](const Notification &a, const Notification &b) {
        return a.priority != b.priority ? a.priority > b.priority : comesBefore(a, b);
    });
    ++m_announced;
    QList<NotificationId> told;
    for (const Notification &notification : std::as_const(about)) {
        m_summed.insert(notification.id);
        told.append(notification.id);
    }
    m_store.noteTold(told);
    m_summedLatest = about.mid(0, summaryKeeps);
    m_summaryAt = m_clock.monotonic();
    noteVisible(QString(summaryKey));
    m_notifier.show(PopUp{.key = summaryKey,
                          .about = m_summedLatest,
                          .count = static_cast<int>(about.size()),
                          .sound = anySounds(about),
                          .discreet = isDiscreet(),
                          .heldBecause = reason});
}

void Announcer::setAnswers(bool acknowledgements, bool claims)
{
    m_takesAcknowledgements = acknowledgements;
    m_takesClaims = claims;
}

void Announcer::setFirstFill(bool firstFill)
{
    m_firstFill = firstFill;
}

void Announcer::resume()
{
    Filter unread;
    unread.unreadOnly = true;
    const QDateTime since = m_clock.now().addDays(-resumedDays);
    m_store.page({.after = {}, .limit = resumedAtMost, .filter = unread})
        .then(this, [this, since, generation = m_generation](const Result<Page> &page) {
            if (generation != m_generation || !page)
                return;
            QList<Notification> recent = page->rows;
            recent.removeIf([&since](const Notification &row) { return row.receivedAt < since; });
            holdAgain(recent);
            announce(recent, Origin::CatchUp);
        });
}

/// What an earlier run held back and could not tell any more.
void Announcer::holdAgain(const QList<Notification> &unread)
{
    QuietReason reason = QuietReason::NotQuiet;
    for (const Notification &row : unread) {
        if (row.local.heldBecause == QuietReason::NotQuiet || row.local.heldIsTold || isHandled(row))
            continue;
        reason = row.local.heldBecause;
        m_held.insert(row.id, row);
    }
    if (m_context.quiet == QuietReason::NotQuiet && reason != QuietReason::NotQuiet)
        tellHeld(reason);
}

void Announcer::remind(const QList<Notification> &rows)
{
    for (const Notification &row : rows) {
        Notification asked = row;
        asked.handling = {}; // Who has got it wants to be reminded all the same.
        const AttentionDecision decision = decideAttention(asked, m_context);
        if (decision.popUp != PopUpKind::None)
            showOne(row, decision);
        else if (isHeldBack(decision.reason))
            m_held.insert(row.id, row);
    }
}

void Announcer::reset()
{
    ++m_generation;
    const QStringList visible = std::exchange(m_visible, {});
    for (const QString &key : visible)
        m_notifier.withdraw(key);
    m_summed.clear();
    m_summedLatest.clear();
    m_recent.clear();
    m_claiming.clear();
    m_held.clear();
    m_unsaved.clear();
    m_reminders.forget();
    m_bare.clear();
    m_urgent.clear();
}

void Announcer::onChanged(const ChangeSet &changes)
{
    withdrawHandled(changes);
    fillIn(changes);
    if (changes.origin != Origin::Local)
        announce(changes.added, changes.origin);
}

/// A catch-up that cannot be saved comes again and again; what it brings is told once all the same.
void Announcer::onFailed(const Error &, const QList<Notification> &unsaved)
{
    QList<Notification> calm;
    for (const Notification &notification : unsaved) {
        const AttentionDecision decision = decideAttention(notification, m_context);
        const bool wanted = decision.popUp != PopUpKind::None || isHeldBack(decision.reason);
        const bool isCritical = notification.priority == Priority::Critical;
        if (!wanted || (m_firstFill && !isCritical) || m_unsaved.contains(notification.id))
            continue;
        m_unsaved.insert(notification.id); // The ledger lives in the store that has just failed.
        if (isCritical)
            showOne(notification, {.popUp = PopUpKind::Sticky, .sound = true});
        else
            calm.append(notification);
    }
    showCalm(calm, Origin::CatchUp);
}

/// What somebody must act on is told before all of it is known; the rest takes its place without another sound.
void Announcer::fillIn(const ChangeSet &changes)
{
    if (m_bare.isEmpty())
        return;
    for (const Notification &notification : changes.updated) {
        if (notification.isIncomplete() || !m_bare.remove(notification.id))
            continue;
        if (!m_visible.contains(notification.id.value()))
            continue;
        m_urgent.insert(notification.id, notification);
        m_notifier.show(popUpOf(notification, {.popUp = PopUpKind::Sticky, .sound = false}));
    }
}

void Announcer::announce(const QList<Notification> &arrived, Origin origin)
{
    QList<Notification> candidates;
    QList<NotificationId> ids;
    for (const Notification &notification : arrived) {
        const AttentionDecision decision = decideAttention(notification, m_context);
        emit decided(notification, decision, origin);
        const bool wanted = decision.popUp != PopUpKind::None || isHeldBack(decision.reason);
        const bool isOld = origin == Origin::History || (m_firstFill && origin == Origin::CatchUp);
        const bool isTold = m_unsaved.remove(notification.id);
        if (wanted && !isTold && (!isOld || notification.priority == Priority::Critical)) {
            candidates.append(notification);
            m_claiming.insert(notification.id);
        }
        if (decision.reason == QuietReason::CentreIsActive && origin == Origin::Live)
            emit arrivedInSight(notification);
        // What stays quiet is in the ledger, too: what is not was never decided about (resume()).
        if (!notification.isRead())
            ids.append(notification.id);
    }
    if (ids.isEmpty())
        return;
    const quint64 generation = m_generation;
    m_store.claimShown(ids).then(
        this, [this, generation, ids, candidates, origin](const Result<QList<NotificationId>> &fresh) {
            if (generation == m_generation)
                onClaimed(fresh.value_or(ids), candidates, origin); // Without a ledger better twice than not at all.
        });
}

void Announcer::onClaimed(const QList<NotificationId> &fresh, const QList<Notification> &candidates, Origin origin)
{
    const QSet<NotificationId> mayShow(fresh.begin(), fresh.end());
    QList<Notification> calm;
    for (const Notification &notification : candidates) {
        const bool handledMeanwhile = !m_claiming.remove(notification.id);
        if (handledMeanwhile || !mayShow.contains(notification.id) || m_reminders.repeats(notification))
            continue;
        if (notification.priority == Priority::Critical)
            showOne(notification, {.popUp = PopUpKind::Sticky, .sound = true});
        else
            calm.append(notification);
    }
    showCalm(calm, origin);
}

/// The desk may have changed while the ledger was asked.
void Announcer::showCalm(const QList<Notification> &calm, Origin origin)
{
    QList<Notification> quiet;
    QList<Notification> loud;
    for (const Notification &notification : calm) {
        const AttentionDecision decision = decideAttention(notification, m_context);
        if (isHeldBack(decision.reason))
            quiet.append(notification);
        else if (decision.popUp != PopUpKind::None)
            loud.append(notification);
    }
    hold(quiet);
    if (loud.size() > popUpsBeforeSummary || (origin == Origin::CatchUp && loud.size() > 1)) {
        showSummary(loud, origin);
        return;
    }
    for (const Notification &notification : std::as_const(loud)) {
        if (burstIsOn())
            showSummary({notification}, origin);
        else
            showOne(notification, decideAttention(notification, m_context));
    }
}

bool Announcer::anySounds(const QList<Notification> &about) const
{
    return std::any_of(about.begin(), about.end(),
                       [this](const Notification &each) { return decideAttention(each, m_context).sound; });
}

bool Announcer::burstIsOn()
{
    const auto now = m_clock.monotonic();
    m_recent.removeIf([&](const Recent &shown) { return now - shown.at > burstWindow; });
    return m_recent.size() >= popUpsBeforeSummary;
}

void Announcer::showOne(const Notification &notification, const AttentionDecision &decision)
{
    const bool sticky = decision.popUp == PopUpKind::Sticky;
    ++m_announced;
    if (!sticky)
        m_recent.append({m_clock.monotonic(), notification});
    noteVisible(notification.id.value());
    if (sticky)
        m_urgent.insert(notification.id, notification);
    if (notification.isIncomplete())
        m_bare.insert(notification.id);
    m_notifier.show(popUpOf(notification, decision));
}

void Announcer::showSummary(const QList<Notification> &about, Origin origin)
{
    const auto now = m_clock.monotonic();
    const bool continues = m_visible.contains(summaryKey) && now - m_summaryAt < summaryLasts;
    if (!continues) {
        m_summed.clear();
        m_summedLatest.clear();
        m_summedLateness = {};
        foldRecent();
    }
    const bool outageOnly = origin == Origin::CatchUp && (m_summed.isEmpty() || m_summedLateness.count() > 0);
    m_summedLateness = outageOnly ? std::max(m_summedLateness, oldestLateness(about)) : std::chrono::seconds(0);
    for (const Notification &notification : about)
        m_summed.insert(notification.id);
    m_summedLatest = (about.mid(0, summaryKeeps) + m_summedLatest).mid(0, summaryKeeps);
    m_summaryAt = now;
    ++m_announced;
    for (const Notification &notification : about.mid(0, popUpsBeforeSummary))
        m_recent.append({now, notification});
    noteVisible(QString(summaryKey));
    m_notifier.show(PopUp{.key = summaryKey,
                          .about = m_summedLatest,
                          .count = static_cast<int>(m_summed.size()),
                          .sticky = false,
                          .sound = !continues && anySounds(about),
                          .discreet = isDiscreet(),
                          .lateness = m_summedLateness});
}

/// What has just come one by one goes into the summary instead: one thing to look at, not four.
void Announcer::foldRecent()
{
    for (const Recent &shown : std::as_const(m_recent)) {
        if (!m_visible.removeOne(shown.notification.id.value()))
            continue; // Handled already, or part of an earlier summary.
        m_notifier.withdraw(shown.notification.id.value());
        m_summed.insert(shown.notification.id);
        m_summedLatest.prepend(shown.notification);
    }
}

void Announcer::noteVisible(const QString &key)
{
    m_visible.removeOne(key);
    m_visible.append(key);
    if (m_visible.size() > mostVisible)
        m_visible.removeFirst();
}

void Announcer::withdrawHandled(const ChangeSet &changes)
{
    const auto withdraw = [this](const QString &key) {
        if (m_visible.removeOne(key))
            m_notifier.withdraw(key);
    };
    const auto handled = [&](const NotificationId &id) {
        withdraw(id.value());
        m_summed.remove(id);
        m_claiming.remove(id);
        m_held.remove(id);
        m_urgent.remove(id);
    };
    if (m_visible.isEmpty() && m_claiming.isEmpty() && m_held.isEmpty())
        return;
    for (const Notification &notification : changes.updated) {
        if (isHandled(notification))
            handled(notification.id);
    }
    for (const NotificationId &id : changes.removed)
        handled(id);
    if (m_summed.isEmpty())
        withdraw(summaryKey);
}

} // namespace clinicbell::sync

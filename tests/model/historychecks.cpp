// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/model/history.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell::test {

namespace {

QString textOf(const QMap<NotificationId, QString> &list)
{
    QStringList words;
    for (auto row = list.begin(); row != list.end(); ++row)
        words.append(row.key().value() + (row.value().isEmpty() ? QString() : u" ("_s + row.value() + u')'));
    return words.join(", "_L1);
}

} // namespace

QString History::check()
{
    for (const auto &checked :
         {checkList(), checkActs(), checkWrites(), checkHandled(), checkMessages(), checkTalk(), checkPopUps()}) {
        if (!checked.isEmpty())
            return checked;
    }
    return {};
}

/// Without delta-sync, or before it had anything to go on, one page tells the top of the list alone: what happened
/// further down while nobody was told is not known to a desk that asks politely.
bool History::isBeyondReach(const TrueRow &row) const
{
    // A read-all of a server that knows no watermark reaches what nobody is told of, either; so does one whose times
    // are whole seconds, within that second.
    const bool sweepsExactly = m_plan.traits.readAllUpTo && !m_plan.traits.wholeSeconds;
    if (m_clinic.gaveDelta(row) || (sweepsExactly && !m_untold.contains(row.id)))
        return false;
    int above = 0;
    for (const auto &[id, other] : m_clinic.rows()) {
        above += id != row.id && other.createdAt >= row.createdAt ? 1 : 0; // Then, be they deleted since.
    }
    return above >= m_plan.traits.pageSize;
}

QString History::checkList()
{
    QMap<NotificationId, QString> truth;
    QMap<NotificationId, QString> here = m_desk->list();
    for (const auto &[id, row] : m_clinic.rows()) {
        if (isBeyondReach(row))
            here.remove(row.notificationId());
        else if (row.isThere())
            truth.insert(row.notificationId(),
                         statesOf(row.readAt.isValid(), row.acknowledgedAt.isValid(),
                                  row.claimedBy == 0 ? QString() : QString::number(row.claimedBy)));
    }
    return here == truth ? QString() : u"the list is [%1], the truth is [%2]"_s.arg(textOf(here), textOf(truth));
}

/// By the server; a desk that ended at that moment did not say so.
bool History::isRefused(const Act &act) const
{
    return std::any_of(act.ids.begin(), act.ids.end(), [this, &act](const OperationId &id) {
        const QByteArray key = id.value().toLatin1();
        const bool isDeclined =
            std::any_of(m_clinic.writes().begin(), m_clinic.writes().end(), [&](const SeenWrite &write) {
                return isHandling(act.kind) && write.key == key && write.declined;
            });
        return m_refused.contains(id) || m_line.refusedKeys().contains(key) || isDeclined;
    });
}

/// A server without keys takes a request that was long under way for a new one, whatever was asked of it since.
bool History::cameLate(const NotificationId &target) const
{
    const QList<SeenWrite> &writes = m_clinic.writes();
    return !m_plan.traits.idempotency
        && std::any_of(writes.begin(), writes.end(), [this, &target](const SeenWrite &write) {
               return write.target == target && m_line.slowKeys().contains(write.key);
           });
}

bool History::happened(const Act &act, const NotificationId &target) const
{
    const TrueRow *row = m_clinic.find(target);
    if (!row || !row->isThere())
        return row;
    const auto claimsIt = [&target](const Act &other) {
        return other.kind == store::OperationKind::Claim && other.targets.contains(target);
    };
    switch (act.kind) {
    case store::OperationKind::Remove: return false;
    case store::OperationKind::Acknowledge: return row->acknowledgedAt.isValid();
    case store::OperationKind::Claim: return row->wasOurs;
    case store::OperationKind::Release:
        return row->claimedBy != ourId || cameLate(target)
            || std::any_of(
                   std::find_if(m_acts.begin(), m_acts.end(), [&act](const Act &each) { return each.ids == act.ids; }),
                   m_acts.end(), claimsIt);
    default: return row->readAt.isValid();
    }
}

/// What was kept and neither undone nor refused has happened.
QString History::checkActs() const
{
    for (const Act &act : m_acts) {
        if (act.ids.isEmpty() || act.undone || isRefused(act))
            continue;
        for (const NotificationId &target : act.targets) {
            if (!happened(act, target) && !m_line.refused().contains(target))
                return u"an act was lost: %1 of %2"_s.arg(static_cast<int>(act.kind)).arg(target.value());
        }
    }
    return {};
}

/// A sweep goes out row by row where the server knows no watermark, or where something is spared.
bool History::maySend(const Act &act, store::OperationKind kind)
{
    return act.kind == kind
        || (act.kind == store::OperationKind::MarkAllRead && kind == store::OperationKind::MarkRead);
}

bool History::wasCovered(const SeenWrite &write, const NotificationId &target) const
{
    return std::any_of(m_acts.begin(), m_acts.end(), [&](const Act &act) {
        return maySend(act, write.kind) && !act.undone && (target.isEmpty() || act.targets.contains(target));
    });
}

/// Nothing happened that the person did not do, and where keys are known, nothing was done twice.
QString History::checkWrites() const
{
    QHash<QPair<int, NotificationId>, int> times;
    for (const SeenWrite &write : m_clinic.writes()) {
        if (write.kind == store::OperationKind::MarkAllRead && !wasCovered(write, {}))
            return u"a read-all that nobody did"_s;
        for (const NotificationId &target : write.targets) {
            if (!wasCovered(write, target))
                return u"an act that nobody did: %1 of %2"_s.arg(static_cast<int>(write.kind)).arg(target.value());
            if (!write.replayed)
                ++times[{static_cast<int>(write.kind), target}];
        }
    }
    for (auto it = times.begin(); m_plan.traits.idempotency && it != times.end(); ++it) {
        const auto kind = static_cast<store::OperationKind>(it.key().first);
        const auto acts =
            std::count_if(m_acts.begin(), m_acts.end(), [kind](const Act &act) { return maySend(act, kind); });
        // Several may travel in other company the second time, and refused ones in parts: with other keys. That does
        // no harm to reads and deletions.
        if (acts == 1 && it.value() > 1 && m_line.refused().isEmpty())
            return u"done %1 times: %2 of %3"_s.arg(it.value()).arg(it.key().first).arg(it.key().second.value());
    }
    return {};
}

/// An acknowledgement, a claim or a release has an effect once, however often it was sent, and is not told to have been
/// declined where it had one.
QString History::checkHandled() const
{
    QHash<QByteArray, int> effects;
    for (const SeenWrite &write : m_clinic.writes()) {
        const TrueRow *row = m_clinic.find(write.target);
        const bool isKnowable =
            m_plan.traits.idempotency || (!m_line.slowKeys().contains(write.key) && !(row && row->wasUndone));
        if (!isHandling(write.kind) || !isKnowable)
            continue;
        effects[write.key] += write.changed ? 1 : 0;
        if (effects.value(write.key) > 1)
            return u"took effect twice: %1 of %2"_s.arg(static_cast<int>(write.kind)).arg(write.target.value());
        if (write.declined && effects.value(write.key) > 0
            && m_refused.contains(OperationId(QLatin1StringView(write.key))))
            return u"told to be declined, and done: %1 of %2"_s.arg(static_cast<int>(write.kind))
                .arg(write.target.value());
    }
    return {};
}

/// A server that knows neither keys nor names of messages takes one that was long under way for another.
bool History::mayRepeat(const Act &act) const
{
    const bool isNamed = m_plan.traits.idempotency || m_plan.traits.messageIds;
    return !isNamed
        && (act.ids.isEmpty() ? !m_line.slowKeys().isEmpty()
                              : m_line.slowKeys().contains(act.ids.first().value().toLatin1()));
}

QString History::checkMessages() const
{
    for (const Act &act : m_acts) {
        if (act.kind != store::OperationKind::Message)
            continue;
        const auto times = m_clinic.talk().count(act.content);
        if (times > (act.undone ? 0 : 1) && !mayRepeat(act))
            return u"a message was sent %1 times: %2"_s.arg(times).arg(act.content);
        if (times == 0 && !act.ids.isEmpty() && !act.undone && !isRefused(act))
            return u"a message was lost: "_s + act.content;
    }
    return {};
}

/// What is to be seen of the conversation is its end, without a gap.
QString History::checkTalk()
{
    if (!m_plan.traits.messages)
        return {};
    bool isWhole = false;
    const QStringList here = m_desk->thread(&isWhole);
    QStringList there;
    for (const TrueMessage &message : m_clinic.talk().messages())
        there.append(message.content);
    const bool isEnd = here == there.mid(there.size() - here.size());
    const bool isEnough = isWhole ? here.size() == there.size() : !here.isEmpty() || there.isEmpty();
    return isEnd && isEnough
        ? QString()
        : u"the conversation is [%1], the truth is [%2]"_s.arg(here.join(", "_L1), there.join(", "_L1));
}

/// History that was there before the first list came, low priorities, and what an act of the person lay over: those
/// need not pop up.
bool History::isExcused(const TrueRow &row) const
{
    const bool critical = row.type == "emergency"_L1;
    if (row.type == "system"_L1 || (!critical && (!m_firstSync.isValid() || row.createdAt <= m_firstSync)))
        return true;
    return std::any_of(m_acts.begin(), m_acts.end(), [&](const Act &act) {
        return act.kind == store::OperationKind::MarkAllRead || act.targets.contains(row.notificationId());
    });
}

QString History::checkPopUps()
{
    QHash<QString, int> times;
    for (const PopUp &popUp : std::as_const(m_notifier.shownPopUps)) {
        if (popUp.key != "summary"_L1 && ++times[popUp.key] > 1)
            return u"popped up twice: "_s + popUp.key;
    }
    QList<NotificationId> due;
    for (const auto &[id, row] : m_clinic.rows()) {
        if (row.isThere() && !row.readAt.isValid() && !row.wasHandled && !isExcused(row) && !isBeyondReach(row))
            due.append(row.notificationId());
    }
    return checkAnnounced(due);
}

QString History::checkAnnounced(const QList<NotificationId> &due)
{
    QSet<NotificationId> told;
    QSet<NotificationId> alone;
    bool more = false;
    for (const PopUp &popUp : std::as_const(m_notifier.shownPopUps)) {
        for (const Notification &row : popUp.about)
            told.insert(row.id);
        if (popUp.key != "summary"_L1)
            alone.insert(NotificationId(popUp.key));
        more = more || popUp.count > popUp.about.size();
    }
    const QList<NotificationId> fresh = m_desk->neverShown(due);
    for (const NotificationId &id : due) {
        // An end between the ledger and the screen leaves the ledger's word alone; so does a summary of many.
        const bool critical = m_clinic.find(id)->type == "emergency"_L1;
        const bool shown = critical ? alone.contains(id) : told.contains(id) || more;
        if (fresh.contains(id) || (!shown && m_ends == 0))
            return u"never announced: %1%2"_s.arg(id.value(), fresh.contains(id) ? QString() : u" (in the ledger)"_s);
    }
    return {};
}

} // namespace clinicbell::test

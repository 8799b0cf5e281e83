// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/model/simulatedclinic.h"

#include "tests/unit/sync/syncbench.h"

#include <QJsonDocument>
#include <QLocale>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clinicbell::test {

namespace {

FakeAnswer answerOf(const QJsonValue &data, const QJsonObject &more = {})
{
    QJsonObject whole = more;
    whole.insert(u"success"_s, true);
    whole.insert(u"data"_s, data);
    return {.body = QJsonDocument(whole).toJson(QJsonDocument::Compact)};
}

FakeAnswer notFound()
{
    return {.status = 404, .body = R"({"success":false,"message":"Not found."})"};
}

QList<NotificationId> idsIn(const QByteArray &body)
{
    QList<NotificationId> ids;
    const QJsonArray values = QJsonDocument::fromJson(body).object().value(u"notification_ids"_s).toArray();
    for (const QJsonValue &value : values)
        ids.append(NotificationId(value.toVariant().toString()));
    return ids;
}

QDateTime timeIn(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

FakeAnswer conflict()
{
    return {.status = 409, .body = R"({"success":false,"message":"Somebody has got this."})"};
}

QJsonValue person(int id)
{
    return id == 0 ? QJsonValue() : QJsonObject{{u"id"_s, id}, {u"name"_s, u"Person %1"_s.arg(id)}};
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

} // namespace

bool isHandling(store::OperationKind kind)
{
    return kind == store::OperationKind::Acknowledge || kind == store::OperationKind::Claim
        || kind == store::OperationKind::Release;
}

QDateTime SimulatedClinic::stamp(const QDateTime &now) const
{
    return m_traits.wholeSeconds ? QDateTime::fromSecsSinceEpoch(now.toSecsSinceEpoch(), Qt::UTC) : now;
}

QString SimulatedClinic::text(const QDateTime &time) const
{
    return time.isValid() ? time.toString(u"yyyy-MM-dd'T'HH:mm:ss.zzz'000Z'"_s) : QString();
}

const TrueRow *SimulatedClinic::find(const NotificationId &id) const
{
    const auto row = m_rows.find(id.value().toLongLong());
    return row == m_rows.end() ? nullptr : &row->second;
}

QJsonObject SimulatedClinic::json(const TrueRow &row) const
{
    QJsonObject json{{u"id"_s, row.id},
                     {u"user_id"_s, ourId},
                     {u"type"_s, row.type},
                     {u"title"_s, u"Title of %1"_s.arg(row.id)},
                     {u"message"_s, u"Message"_s},
                     {u"is_read"_s, row.readAt.isValid()},
                     {u"read_at"_s, orNull(text(row.readAt))},
                     {u"created_at"_s, text(row.createdAt)},
                     {u"updated_at"_s, text(row.updatedAt)}};
    if (row.type == "new_message"_L1)
        json.insert(u"data"_s, QJsonObject{{u"conversation_id"_s, 1}});
    if (m_traits.handling) {
        if (row.wantsAnswer())
            json.insert(u"data"_s, QJsonObject{{u"requires_ack"_s, true}});
        json.insert(u"acknowledged_at"_s, orNull(text(row.acknowledgedAt)));
        json.insert(u"claimed_by"_s, person(row.claimedBy));
        json.insert(u"claimed_at"_s, orNull(text(row.claimedAt)));
    }
    return json;
}

qint64 SimulatedClinic::create(const QString &type, const QDateTime &now)
{
    const qint64 id = static_cast<qint64>(m_rows.size()) + 1;
    const TrueRow row{
        .id = id, .type = type, .createdAt = stamp(now), .updatedAt = stamp(now), .readAt = {}, .deletedAt = {}};
    m_rows.emplace(id, row);
    m_events.append({u"general-notification"_s, json(row), {}});
    return id;
}

void SimulatedClinic::readThere(qint64 id, const QDateTime &now)
{
    read(id, now, {});
}

void SimulatedClinic::removeThere(qint64 id, const QDateTime &now)
{
    if (TrueRow *row = rowThatIsThere(id))
        row->wasUndone = row->wasHandled;
    remove(id, now, {});
}

bool SimulatedClinic::read(qint64 id, const QDateTime &now, const QByteArray &exceptSocket)
{
    TrueRow *row = rowThatIsThere(id);
    if (!row || row->readAt.isValid())
        return row;
    row->readAt = row->updatedAt = stamp(now);
    m_events.append({u"notification-read"_s, {{u"id"_s, id}, {u"at"_s, text(stamp(now))}}, exceptSocket});
    return true;
}

bool SimulatedClinic::remove(qint64 id, const QDateTime &now, const QByteArray &exceptSocket)
{
    TrueRow *row = rowThatIsThere(id);
    if (!row)
        return false;
    row->deletedAt = row->updatedAt = stamp(now);
    m_events.append({u"notification-deleted"_s, {{u"id"_s, id}, {u"at"_s, text(stamp(now))}}, exceptSocket});
    return true;
}

void SimulatedClinic::writeThere(const QDateTime &now)
{
    m_talk.writeThere(u"theirs %1"_s.arg(m_talk.messages().size()), stamp(now));
    create(u"new_message"_s, now);
}

TrueRow *SimulatedClinic::rowThatIsThere(qint64 id)
{
    const auto row = m_rows.find(id);
    return row == m_rows.end() || !row->second.isThere() ? nullptr : &row->second;
}

void SimulatedClinic::acknowledgeThere(qint64 id, const QDateTime &now)
{
    TrueRow *row = rowThatIsThere(id);
    if (m_traits.handling && row && row->wantsAnswer() && !row->acknowledgedAt.isValid())
        acknowledge(*row, now, {});
}

void SimulatedClinic::claimThere(qint64 id, const QDateTime &now)
{
    TrueRow *row = rowThatIsThere(id);
    if (!m_traits.handling || !row)
        return;
    row->wasUndone = row->wasUndone || row->claimedBy == ourId;
    setClaim(*row, row->claimedBy == 0 ? colleagueId : 0, now, {});
}

void SimulatedClinic::acknowledge(TrueRow &row, const QDateTime &now, const QByteArray &exceptSocket)
{
    row.acknowledgedAt = row.updatedAt = stamp(now);
    row.wasHandled = true;
    m_events.append({u"notification-acknowledged"_s,
                     {{u"id"_s, row.id}, {u"user"_s, person(ourId)}, {u"at"_s, text(stamp(now))}},
                     exceptSocket});
}

void SimulatedClinic::setClaim(TrueRow &row, int holder, const QDateTime &now, const QByteArray &exceptSocket)
{
    row.claimedBy = holder;
    row.claimedAt = row.updatedAt = stamp(now);
    row.wasHandled = true;
    row.wasOurs = row.wasOurs || holder == ourId;
    m_events.append({u"notification-claimed"_s,
                     {{u"id"_s, row.id}, {u"user"_s, person(holder)}, {u"at"_s, text(stamp(now))}},
                     exceptSocket});
}

FakeAnswer SimulatedClinic::handle(SeenWrite &write, const QDateTime &now, const QByteArray &socket)
{
    TrueRow *row = rowThatIsThere(write.target.value().toLongLong());
    if (!row)
        return notFound();
    const bool acknowledges = write.kind == store::OperationKind::Acknowledge;
    if (!acknowledges && row->claimedBy != 0 && row->claimedBy != ourId)
        return conflict();
    const bool isDone = acknowledges ? row->acknowledgedAt.isValid()
                                     : (row->claimedBy != 0) == (write.kind == store::OperationKind::Claim);
    if (isDone)
        return m_traits.declinesRepeats && write.kind != store::OperationKind::Release ? conflict()
                                                                                       : answerOf(json(*row));
    if (acknowledges)
        acknowledge(*row, now, socket);
    else
        setClaim(*row, write.kind == store::OperationKind::Claim ? ourId : 0, now, socket);
    write.changed = true;
    return answerOf(json(*row));
}

FakeAnswer SimulatedClinic::answer(const FakeRequest &request, const QDateTime &now)
{
    QString path = request.url.path();
    path.remove(u"/api/v1"_s);
    if (path == "/broadcasting/config"_L1)
        return broadcasting();
    if (path == "/broadcasting/auth"_L1)
        return channelGranted();
    if (m_traits.messages && path.startsWith("/messages/"_L1))
        return m_talk.answer(request, path, stamp(now));
    if (!path.startsWith("/notifications"_L1) && path != "/capabilities"_L1)
        return notFound();
    FakeAnswer answer = request.verb == "GET" ? answerRead(request, path) : answerWrite(request, path, now);
    answer.headers.append({"Date", QLocale::c().toString(now, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1()});
    return answer;
}

FakeAnswer SimulatedClinic::answerRead(const FakeRequest &request, const QString &path)
{
    if (path == "/capabilities"_L1) {
        QJsonArray features;
        if (m_traits.deltaSync)
            features.append(u"delta-sync"_s);
        if (m_traits.idempotency)
            features.append(u"idempotency"_s);
        if (m_traits.handling) {
            features.append(u"acknowledgements"_s);
            features.append(u"claims"_s);
        }
        if (m_traits.messages && m_traits.messageIds)
            features.append(u"client-message-ids"_s);
        return features.isEmpty() ? notFound() : answerOf(QJsonObject{{u"version"_s, 1}, {u"features"_s, features}});
    }
    if (path == "/notifications"_L1)
        return list(request.url);
    const TrueRow *row = find(NotificationId(path.section(u'/', 2, 2)));
    return row && row->isThere() ? answerOf(json(*row)) : notFound();
}

FakeAnswer SimulatedClinic::list(const QUrl &url)
{
    const QUrlQuery query(url);
    const QDateTime after =
        m_traits.deltaSync ? timeIn(query.queryItemValue(u"updated_after"_s, QUrl::FullyDecoded)) : QDateTime();
    if (after.isValid())
        m_deltaFrom = m_deltaFrom.isValid() ? std::min(m_deltaFrom, after) : after;
    QList<TrueRow> rows;
    for (const auto &[id, row] : m_rows) {
        if (after.isValid() ? row.updatedAt > after : row.isThere())
            rows.prepend(row);
    }
    std::stable_sort(rows.begin(), rows.end(), [](const TrueRow &a, const TrueRow &b) {
        return a.createdAt > b.createdAt; // Of equal ones the larger id comes first, as it stands.
    });
    const int size = std::clamp(query.queryItemValue(u"per_page"_s).toInt(), 1, m_traits.pageSize);
    const int page = std::max(query.queryItemValue(u"page"_s).toInt(), 1);
    QJsonArray data;
    for (const TrueRow &row : rows.mid((page - 1) * qsizetype(size), size)) {
        if (row.isThere())
            data.append(json(row));
        else
            data.append(QJsonObject{{u"id"_s, row.id}, {u"deleted_at"_s, text(row.deletedAt)}});
    }
    const int last = std::max(1, static_cast<int>((rows.size() + size - 1) / size));
    QJsonObject pagination{{u"per_page"_s, size}, {u"current_page"_s, page}, {u"last_page"_s, last}};
    if (m_traits.totals)
        pagination.insert(u"total"_s, rows.size());
    return answerOf(data, {{u"pagination"_s, pagination}});
}

SeenWrite SimulatedClinic::readWrite(const FakeRequest &request, const QString &path) const
{
    const QString what = path.section(u'/', 2, 2);
    const QString part = path.section(u'/', 3, 3);
    const bool isDelete = request.verb == "DELETE";
    SeenWrite write{.key = request.header("Idempotency-Key"),
                    .kind = isDelete ? store::OperationKind::Remove : store::OperationKind::MarkRead,
                    .targets = idsIn(request.body),
                    .target = {},
                    .replayed = false};
    if (part == "acknowledge"_L1)
        write.kind = store::OperationKind::Acknowledge;
    else if (part == "claim"_L1)
        write.kind = isDelete ? store::OperationKind::Release : store::OperationKind::Claim;
    if (what == "read-all"_L1)
        write.kind = store::OperationKind::MarkAllRead;
    else if (what != "read-multiple"_L1 && what != "delete-multiple"_L1)
        write.target = NotificationId(what);
    if (!write.target.isEmpty())
        write.targets = {write.target};
    return write;
}

FakeAnswer SimulatedClinic::answerWrite(const FakeRequest &request, const QString &path, const QDateTime &now)
{
    SeenWrite write = readWrite(request, path);
    if (path.endsWith("/delete-multiple"_L1) && !m_traits.bulkDelete)
        return notFound();
    if (const auto known = m_answered.constFind(write.key); known != m_answered.constEnd()) {
        write.replayed = true;
        write.declined = known->status >= 400;
        m_writes.append(write);
        return *known;
    }
    const QString before = QJsonDocument::fromJson(request.body).object().value(u"before"_s).toString();
    const FakeAnswer answer = perform(write, timeIn(before), now, request.header("X-Socket-Id"));
    write.declined = answer.status >= 400;
    m_writes.append(write);
    if (m_traits.idempotency && !write.key.isEmpty())
        m_answered.insert(write.key, answer);
    return answer;
}

FakeAnswer SimulatedClinic::perform(SeenWrite &write, const QDateTime &before, const QDateTime &now,
                                    const QByteArray &socket)
{
    if (isHandling(write.kind))
        return m_traits.handling ? handle(write, now, socket) : notFound();
    int count = 0;
    if (write.kind == store::OperationKind::MarkAllRead) {
        for (const auto &[id, row] : m_rows) {
            if (!m_traits.readAllUpTo || !before.isValid() || row.createdAt <= before)
                count += read(id, now, socket) ? 1 : 0;
        }
        return answerOf(QJsonObject{{u"count"_s, count}});
    }
    for (const NotificationId &target : write.targets) {
        const qint64 id = target.value().toLongLong();
        count += (write.kind == store::OperationKind::Remove ? remove(id, now, socket) : read(id, now, socket)) ? 1 : 0;
    }
    return !write.target.isEmpty() && count == 0 ? notFound() : answerOf(QJsonObject{{u"count"_s, count}});
}

} // namespace clinicbell::test

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/controlapi.h"

#include "app/demo-server/dispatcher.h"
#include "app/demo-server/frames.h"
#include "app/demo-server/hub.h"
#include "app/demo-server/validation.h"

#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

namespace clinicbell::demo {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto flowInterval = 2ms;
constexpr int notifyLimit = 100'000;

Answer noSuchUser()
{
    return invalid({{u"user_email"_s, QJsonArray{u"The selected user email is invalid."_s}}});
}

std::chrono::milliseconds secondsIn(const QJsonValue &value)
{
    return std::chrono::milliseconds(qint64(std::clamp(value.toDouble(), 0.0, 86400.0) * 1000));
}

Draft draftIn(const QJsonObject &notification, int userId)
{
    Draft draft;
    draft.userId = userId;
    draft.type = notification.value(u"type"_s).toString(u"system"_s);
    draft.title = notification.value(u"title"_s).toString(u""_s);
    draft.message = notification.value(u"message"_s).toString(u""_s);
    draft.data = notification.contains(u"data"_s) ? notification.value(u"data"_s) : QJsonValue::Null;
    draft.channel = notification.value(u"channel"_s).toString(u"in_app"_s);
    draft.actionUrl = notification.value(u"action_url"_s).toString();
    draft.notifiableType = notification.value(u"notifiable_type"_s).toString();
    draft.notifiableId = notification.value(u"notifiable_id"_s).toInteger();
    return draft;
}

/// `data.sequence: true` asks for `data.n`, from 1.
QList<Draft> numbered(QList<Draft> drafts, int n)
{
    for (Draft &draft : drafts) {
        QJsonObject data = draft.data.toObject();
        if (!data.value(u"sequence"_s).toBool())
            continue;
        data.insert(u"n"_s, n);
        draft.data = data;
    }
    return drafts;
}

QString verbatim(const QJsonValue &data)
{
    if (data.isString())
        return data.toString();
    return QString::fromUtf8(QJsonDocument(QJsonArray{data}).toJson(QJsonDocument::Compact).mid(1).chopped(1));
}

} // namespace

ControlApi::ControlApi(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_flowTimer(parts.clock.makeTimer())
{
    connect(m_flowTimer.get(), &Timer::timedOut, this, &ControlApi::flow);
}

void ControlApi::addRoutes(Router &router)
{
    router.add(Access::Control, "POST", u"/control/notify"_s, [this](const Request &r) { return notify(r); });
    router.add(Access::Control, "POST", u"/control/broadcast"_s, [this](const Request &r) { return broadcast(r); });
    router.add(Access::Control, "POST", u"/control/raw"_s, [this](const Request &r) { return sendRaw(r); });
    router.add(Access::Control, "POST", u"/control/drop-sockets"_s,
               [this](const Request &r) { return dropSockets(r); });
    router.add(Access::Control, "POST", u"/control/fail"_s, [this](const Request &r) { return fail(r); });
    router.add(Access::Control, "POST", u"/control/lose"_s, [this](const Request &r) { return lose(r); });
    router.add(Access::Control, "POST", u"/control/stall"_s, [this](const Request &r) { return stall(r); });
    router.add(Access::Control, "POST", u"/control/delay"_s, [this](const Request &r) { return delay(r); });
    router.add(Access::Control, "GET", u"/control/state"_s, [this](const Request &r) { return state(r); });
}

std::optional<Person> ControlApi::personIn(const QString &email) const
{
    return m_parts.staff.withEmail(email);
}

QList<Draft> ControlApi::draftsIn(const Request &request) const
{
    QJsonArray emails = request.body.value(u"user_emails"_s).toArray();
    if (emails.isEmpty())
        emails.append(request.body.value(u"user_email"_s));
    const QString share = emails.size() > 1 ? QUuid::createUuid().toString(QUuid::WithoutBraces) : QString();
    QList<Draft> drafts;
    for (const QJsonValue &email : std::as_const(emails)) {
        const auto person = personIn(email.toString());
        if (!person)
            return {};
        drafts.append(draftIn(request.body.value(u"notification"_s).toObject(), person->id));
        drafts.last().share = share;
    }
    return drafts;
}

Answer ControlApi::notify(const Request &request)
{
    const QList<Draft> drafts = draftsIn(request);
    if (drafts.isEmpty())
        return noSuchUser();
    const int count = request.body.value(u"count"_s).toInt(1);
    const double rate = request.body.value(u"rate"_s).toDouble(0);
    if (count < 1 || count > notifyLimit || rate < 0 || (count > 1 && drafts.size() > 1))
        return invalid({{u"count"_s, QJsonArray{u"The count field must be between 1 and 100000."_s}}});
    QJsonArray ids;
    if (rate > 0) {
        m_streams.push_back({.drafts = drafts, .count = count, .perSecond = rate, .began = m_parts.clock.monotonic()});
        m_flowTimer->start(flowInterval);
    } else {
        QList<Draft> all;
        for (int n = 1; n <= count; ++n)
            all += numbered(drafts, n);
        for (const qint64 id : m_parts.inboxes.deliver(all))
            ids.append(id);
    }
    return bare({{u"ids"_s, ids}});
}

void ControlApi::flow()
{
    const auto now = m_parts.clock.monotonic();
    for (Stream &stream : m_streams) {
        const double seconds = std::chrono::duration<double>(now - stream.began).count();
        const int due = std::min(stream.count, 1 + int(seconds * stream.perSecond));
        QList<Draft> drafts;
        while (stream.sent < due)
            drafts += numbered(stream.drafts, ++stream.sent);
        if (!drafts.isEmpty())
            m_parts.inboxes.deliver(drafts);
    }
    std::erase_if(m_streams, [](const Stream &stream) { return stream.sent >= stream.count; });
    if (!m_streams.empty())
        m_flowTimer->start(flowInterval);
}

Answer ControlApi::broadcast(const Request &request)
{
    Validation fields(request);
    const QString channel = fields.text(u"channel"_s);
    const QString event = fields.text(u"event"_s);
    if (fields.failed())
        return fields.answer();
    m_parts.broadcaster.publish(
        {.channel = channel, .name = event, .data = verbatim(request.body.value(u"data"_s)), .exceptSocket = {}});
    return bare({});
}

Answer ControlApi::sendRaw(const Request &request)
{
    const auto person = personIn(request.body.value(u"user_email"_s).toString());
    if (!person)
        return noSuchUser();
    m_parts.hub.sendRaw(inboxChannel(person->id), request.body.value(u"text"_s).toString());
    return bare({});
}

Answer ControlApi::dropSockets(const Request &request)
{
    const QString email = request.body.value(u"user_email"_s).toString();
    const auto person = personIn(email);
    if (!email.isEmpty() && !person)
        return noSuchUser();
    const int code = request.body.value(u"code"_s).toInt(0);
    return bare({{u"dropped"_s, m_parts.hub.dropSockets(person ? inboxChannel(person->id) : QString(), code)}});
}

Answer ControlApi::fail(const Request &request)
{
    Validation fields(request);
    const int status = int(fields.number(u"status"_s, 200));
    if (fields.failed() || status > 599)
        return fields.failed() ? fields.answer() : refusal(422, u"No such status."_s);
    Outage outage{.until = m_parts.clock.monotonic() + secondsIn(request.body.value(u"seconds"_s)),
                  .pathPrefix = request.body.value(u"path"_s).toString(),
                  .answer = refusal(status, u"Ordered to fail."_s)};
    if (request.body.contains(u"body"_s))
        outage.answer.body = request.body.value(u"body"_s).toString().toUtf8();
    if (request.body.contains(u"content_type"_s))
        outage.answer.contentType = request.body.value(u"content_type"_s).toString().toLatin1();
    if (request.body.contains(u"retry_after"_s))
        outage.answer.headers.append({"Retry-After", request.body.value(u"retry_after"_s).toVariant().toByteArray()});
    m_dispatcher->setOutage(outage);
    return bare({});
}

/// The next `count` writes below `path` are carried out; instead of the answer comes `status`, or the line breaks.
Answer ControlApi::lose(const Request &request)
{
    const int status = request.body.value(u"status"_s).toInt(0);
    if (status != 0 && (status < 400 || status > 599))
        return refusal(422, u"No such status."_s);
    Answer answer = refusal(status, u"Ordered to get lost."_s);
    m_dispatcher->setLoss({.left = request.body.value(u"count"_s).toInt(1),
                           .pathPrefix = request.body.value(u"path"_s).toString(),
                           .answer = std::move(answer)});
    return bare({});
}

Answer ControlApi::stall(const Request &request)
{
    m_parts.gate.stalledUntil = m_parts.clock.monotonic() + secondsIn(request.body.value(u"seconds"_s));
    return bare({});
}

Answer ControlApi::delay(const Request &request)
{
    m_parts.gate.delay =
        std::chrono::milliseconds(std::clamp<qint64>(request.body.value(u"ms"_s).toInteger(), 0, 86'400'000));
    return bare({});
}

Answer ControlApi::state(const Request &request)
{
    const auto person = personIn(request.query.queryItemValue(u"user_email"_s, QUrl::FullyDecoded));
    if (!person)
        return noSuchUser();
    QJsonObject requests;
    const auto &counts = m_dispatcher->requests();
    for (auto count = counts.begin(); count != counts.end(); ++count)
        requests.insert(count.key(), count.value());
    return bare({{u"notifications"_s, m_parts.table.truth(person->id)},
                 {u"requests"_s, requests},
                 {u"sockets"_s, m_parts.hub.socketCount()}});
}

} // namespace clinicbell::demo

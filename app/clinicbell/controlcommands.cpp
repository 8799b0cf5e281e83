// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/controlcommands.h"

#include "app/clinicbell/accountlifecycle.h"
#include "app/clinicbell/connectionreport.h"
#include "app/clinicbell/jsontime.h"
#include "app/clinicbell/listrows.h"
#include "app/clinicbell/presencedesk.h"
#include "core/base/promised.h"
#include "core/clinic/address.h"
#include "core/clinic/serverclock.h"
#include "core/store/notificationstore.h"
#include "core/sync/syncengine.h"
#include "ui/text/errortext.h"
#include "ui/text/lostactstext.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

using Answered = Promised<QJsonValue>;

QJsonValue errorOrNull(const std::optional<Error> &error)
{
    if (!error)
        return {};
    return QJsonObject{{u"code"_s, errorKey(error->code)}, {u"message"_s, ui::errorText(*error)}};
}

/// How what is sent is kept from others on the way.
QString transportKey(const QUrl &server)
{
    if (clinic::isOpenToAll(server))
        return u"plain"_s;
    return server.scheme() == "http"_L1 ? u"this-computer"_s : u"tls"_s;
}

QFuture<ControlAnswer> answered(const ControlAnswer &answer)
{
    const Answered promised;
    promised.settle(answer);
    return promised.future();
}

QJsonValue secondsOrNull(const std::optional<std::chrono::seconds> &seconds)
{
    return seconds ? QJsonValue(qint64(seconds->count())) : QJsonValue();
}

QList<NotificationId> idsOf(const QJsonObject &arguments)
{
    QList<NotificationId> ids;
    const QJsonArray array = arguments.value("ids"_L1).toArray();
    for (const QJsonValue &id : array)
        ids.append(NotificationId(id.toString()));
    return ids;
}

/// Refuses the whole call where one id is unknown: half a deletion is worse than none.
class KnownIds : public std::enable_shared_from_this<KnownIds>
{
public:
    using Act = std::function<sync::SyncEngine::Operations(const QList<NotificationId> &)>;

    KnownIds(store::NotificationStore &store, QList<NotificationId> ids, Act act)
        : m_store(store)
        , m_ids(std::move(ids))
        , m_act(std::move(act))
    { }

    QFuture<ControlAnswer> check()
    {
        next();
        return m_promised.future();
    }

private:
    void next()
    {
        if (m_checked == m_ids.size()) {
            m_act(m_ids).then(&m_store, [self = shared_from_this()](const Result<QList<OperationId>> &done) {
                self->m_promised.settle(done.map([&](const auto &) {
                    return QJsonValue(QJsonObject{{u"changed"_s, self->m_ids.size()}});
                }));
            });
            return;
        }
        m_store.find(m_ids.at(m_checked))
            .then(&m_store,
                  [self = shared_from_this()](const Result<std::optional<Notification>> &found) { self->take(found); });
    }

    void take(const Result<std::optional<Notification>> &found)
    {
        if (!found) {
            m_promised.settle(tl::unexpected(found.error()));
        } else if (!found->has_value()) {
            m_promised.settle(failure(ErrorCode::NotFound, u"no notification "_s + m_ids.at(m_checked).value()));
        } else {
            ++m_checked;
            next();
        }
    }

    store::NotificationStore &m_store;
    QList<NotificationId> m_ids;
    Act m_act;
    qsizetype m_checked = 0;
    Answered m_promised;
};

} // namespace

ControlCommands::ControlCommands(AccountLifecycle &lifecycle, store::NotificationStore &store, sync::SyncEngine &engine,
                                 PresenceDesk &presence, const clinic::ServerClock &serverClock, const Clock &clock)
    : m_lifecycle(lifecycle)
    , m_store(store)
    , m_engine(engine)
    , m_presence(presence)
    , m_serverClock(serverClock)
    , m_clock(clock)
{
    connect(&store, &store::NotificationStore::changed, this, [this](const ChangeSet &changes) {
        m_counters = changes.counters;
        m_outbox = changes.outbox;
        m_writeError.reset();
    });
    connect(&store, &store::NotificationStore::failed, this, [this](const Error &error) { m_writeError = error; });
    connect(&store, &store::NotificationStore::foreignRefused, this, [this](int count) { m_foreignRefused += count; });
}

QFuture<ControlAnswer> ControlCommands::answer(const ControlRequest &request)
{
    static constexpr std::array<std::pair<QLatin1StringView, Command>, 20> commands{{
        {"status"_L1, &ControlCommands::status},
        {"list"_L1, &ControlCommands::list},
        {"team"_L1, &ControlCommands::team},
        {"presence"_L1, &ControlCommands::presence},
        {"read"_L1, &ControlCommands::read},
        {"read-all"_L1, &ControlCommands::readAll},
        {"delete"_L1, &ControlCommands::remove},
        {"clear"_L1, &ControlCommands::clear},
        {"acknowledge"_L1, &ControlCommands::acknowledge},
        {"claim"_L1, &ControlCommands::claim},
        {"release"_L1, &ControlCommands::release},
        {"sync"_L1, &ControlCommands::sync},
        {"send-old"_L1, &ControlCommands::sendOld},
        {"discard-old"_L1, &ControlCommands::discardOld},
        {"sign-in"_L1, &ControlCommands::signIn},
        {"sign-out"_L1, &ControlCommands::signOut},
        {"lock"_L1, &ControlCommands::lock},
        {"raise"_L1, &ControlCommands::raise},
        {"show"_L1, &ControlCommands::show},
        {"quit"_L1, &ControlCommands::quit},
    }};
    for (const auto &[name, command] : commands) {
        if (name == request.command)
            return (this->*command)(request.arguments);
    }
    return answered(failure(ErrorCode::UsageWrong, u"unknown command"_s));
}

QJsonObject ControlCommands::statusObject() const
{
    const ConnectionStatus &status = m_engine.status();
    const TrafficCounters traffic = m_engine.counters();
    const Account &account = m_lifecycle.account();
    const qint64 oldest = m_outbox.oldest.isValid() ? m_outbox.oldest.secsTo(m_clock.now()) : 0;
    return {
        {u"connection"_s, connectionKey(status.connection)},
        {u"since"_s, timeOrNull(status.since)},
        {u"server"_s, account.isValid() ? QJsonValue(account.server.toString()) : QJsonValue()},
        {u"user"_s, account.isValid() && !m_isLocked ? QJsonValue(account.email) : QJsonValue()},
        {u"locked"_s, m_isLocked},
        {u"unread"_s, m_counters.unread},
        {u"total"_s, m_counters.total},
        {u"outbox"_s,
         QJsonObject{{u"waiting"_s, m_outbox.waiting},
                     {u"oldest_seconds"_s, std::max<qint64>(oldest, 0)},
                     {u"needs_consent"_s, m_outbox.unconsented}}},
        {u"last_sync"_s, timeOrNull(status.lastSync)},
        {u"emergency_poll_seconds"_s, static_cast<qint64>(status.emergencyInterval.count())},
        {u"last_error"_s, errorOrNull(status.lastError)},
        {u"counters"_s,
         QJsonObject{{u"frames"_s, traffic.frames},
                     {u"bad_frames"_s, traffic.badFrames},
                     {u"foreign"_s, m_foreignRefused},
                     {u"overrun"_s, traffic.overrun},
                     {u"popups"_s, traffic.popUps},
                     {u"reconnects"_s, traffic.reconnects}}},
        {u"clock_offset_seconds"_s, secondsOrNull(m_serverClock.offset())},
        {u"store"_s, storeKindKey(m_lifecycle.storeKind())},
        {u"store_error"_s, storeError()},
        {u"transport"_s, account.isValid() ? QJsonValue(transportKey(account.server)) : QJsonValue()},
        {u"policy_error"_s, errorOrNull(m_policyTrouble)},
        {u"version"_s, QStringLiteral(CLINICBELL_VERSION)},
    };
}

QJsonValue ControlCommands::storeError() const
{
    const QJsonValue error = errorOrNull(m_writeError ? m_writeError : m_lifecycle.storeError());
    const QString lost = ui::lostActsText(m_lifecycle.lostActs(), m_clock.now());
    if (error.isNull() || lost.isEmpty())
        return error;
    QJsonObject both = error.toObject();
    both[u"message"_s] = QString(both.value(u"message"_s).toString() + u' ' + lost);
    return both;
}

QFuture<ControlAnswer> ControlCommands::status(const QJsonObject &arguments)
{
    QJsonObject status = statusObject();
    if (arguments.value("verbose"_L1).toBool() && !m_isLocked) {
        QJsonObject profile = profileReport(m_engine.live());
        profile.insert("error"_L1, errorOrNull(m_profileTrouble));
        status.insert("profile"_L1, profile);
        status.insert("channels"_L1, channelReport(m_engine.channels()));
        status.insert("connection_log"_L1, connectionLogReport(m_engine.connectionLog()));
    }
    return answered(QJsonValue(status));
}

QFuture<ControlAnswer> ControlCommands::list(const QJsonObject &arguments)
{
    Filter filter;
    filter.unreadOnly = arguments.value("unread"_L1).toBool();
    const int limit = arguments.value("limit"_L1).toInt(std::numeric_limits<int>::max());
    return listRows(m_store, filter, limit);
}

QFuture<ControlAnswer> ControlCommands::team(const QJsonObject &)
{
    if (!m_lifecycle.account().isValid())
        return answered(failure(ErrorCode::NotSignedIn));
    QJsonArray team;
    for (const Member &member : m_engine.team().members) {
        team.append(QJsonObject{
            {u"user_id"_s, member.userId.value()},
            {u"name"_s, member.name},
            {u"role"_s, roleKey(member.role)},
            {u"room"_s, member.room},
            {u"desk"_s, member.desk},
            {u"status"_s, presenceKey(member.status)},
            {u"until"_s, timeOrNull(member.until)},
        });
    }
    return answered(QJsonValue(team));
}

QFuture<ControlAnswer> ControlCommands::presence(const QJsonObject &arguments)
{
    if (!m_lifecycle.account().isValid())
        return answered(failure(ErrorCode::NotSignedIn));
    if (arguments.contains("desk"_L1) && m_presence.isDeskSet())
        return answered(failure(ErrorCode::SetByOrganisation, u"desk"_s));
    if (arguments.contains("room"_L1) || arguments.contains("desk"_L1)) {
        const OwnPresence &said = m_presence.chosen();
        const QString room = arguments.value("room"_L1).toString();
        m_presence.setPlace(arguments.contains("room"_L1) ? std::optional(room) : said.room,
                            arguments.value("desk"_L1).toString(said.desk));
    }
    const int minutes = arguments.value("minutes"_L1).toInt();
    m_presence.choose(presenceFromKey(arguments.value("status"_L1).toString()),
                      minutes > 0 ? m_clock.now().addSecs(qint64{60} * minutes) : QDateTime());
    return answered(QJsonValue(QJsonObject()));
}

QFuture<ControlAnswer> ControlCommands::read(const QJsonObject &arguments)
{
    const auto act = [this](const QList<NotificationId> &ids) { return m_engine.markRead(ids); };
    return std::make_shared<KnownIds>(m_store, idsOf(arguments), act)->check();
}

QFuture<ControlAnswer> ControlCommands::remove(const QJsonObject &arguments)
{
    const auto act = [this](const QList<NotificationId> &ids) { return m_engine.remove(ids); };
    return std::make_shared<KnownIds>(m_store, idsOf(arguments), act)->check();
}

QFuture<ControlAnswer> ControlCommands::readAll(const QJsonObject &)
{
    return changed(m_engine.markAllRead(), m_counters.unread);
}

QFuture<ControlAnswer> ControlCommands::clear(const QJsonObject &)
{
    return changed(m_engine.acts().clear(std::chrono::milliseconds(0)), m_counters.total);
}

QFuture<ControlAnswer> ControlCommands::changed(sync::SyncEngine::Operations operations, int rows)
{
    const Answered promised;
    operations.then(this, [promised, rows](const Result<QList<OperationId>> &done) {
        promised.settle(done.map([rows](const auto &) { return QJsonValue(QJsonObject{{u"changed"_s, rows}}); }));
    });
    return promised.future();
}

QFuture<ControlAnswer> ControlCommands::acknowledge(const QJsonObject &arguments)
{
    const auto act = [this](const auto &ids) { return m_engine.acts().acknowledge(ids.first()); };
    return std::make_shared<KnownIds>(m_store, idsOf(arguments), act)->check();
}

QFuture<ControlAnswer> ControlCommands::claim(const QJsonObject &arguments)
{
    const auto act = [this](const auto &ids) { return m_engine.acts().claim(ids.first()); };
    return std::make_shared<KnownIds>(m_store, idsOf(arguments), act)->check();
}

QFuture<ControlAnswer> ControlCommands::release(const QJsonObject &arguments)
{
    const auto act = [this](const auto &ids) { return m_engine.acts().release(ids.first()); };
    return std::make_shared<KnownIds>(m_store, idsOf(arguments), act)->check();
}

QFuture<ControlAnswer> ControlCommands::sync(const QJsonObject &)
{
    const Answered promised;
    m_engine.syncNow().then(this, [this, promised](const Result<void> &synced) {
        promised.settle(synced.map([this] { return QJsonValue(statusObject()); }));
    });
    return promised.future();
}

QFuture<ControlAnswer> ControlCommands::sendOld(const QJsonObject &)
{
    if (!m_lifecycle.account().isValid())
        return answered(failure(ErrorCode::NotSignedIn));
    m_engine.acts().sendOld();
    return answered(QJsonValue(QJsonObject{{u"changed"_s, m_outbox.unconsented}}));
}

QFuture<ControlAnswer> ControlCommands::discardOld(const QJsonObject &)
{
    if (!m_lifecycle.account().isValid())
        return answered(failure(ErrorCode::NotSignedIn));
    m_engine.acts().discardOld();
    return answered(QJsonValue(QJsonObject{{u"changed"_s, m_outbox.unconsented}}));
}

QFuture<ControlAnswer> ControlCommands::signIn(const QJsonObject &arguments)
{
    const Answered promised;
    m_lifecycle
        .signIn(arguments.value("server"_L1).toString(), arguments.value("email"_L1).toString(),
                arguments.value("password"_L1).toString(), true)
        .then(this, [this, promised](const Result<Account> &account) {
            promised.settle(account.map([this](const Account &) { return QJsonValue(statusObject()); }));
        });
    return promised.future();
}

QFuture<ControlAnswer> ControlCommands::signOut(const QJsonObject &)
{
    if (!m_lifecycle.account().isValid())
        return answered(failure(ErrorCode::NotSignedIn));
    m_lifecycle.signOut();
    return answered(QJsonValue(statusObject()));
}

QFuture<ControlAnswer> ControlCommands::lock(const QJsonObject &)
{
    if (!m_lifecycle.account().isValid())
        return answered(failure(ErrorCode::NotSignedIn));
    emit lockRequested();
    return answered(QJsonValue(QJsonObject()));
}

QFuture<ControlAnswer> ControlCommands::raise(const QJsonObject &)
{
    emit raiseRequested();
    return answered(QJsonValue(QJsonObject()));
}

QFuture<ControlAnswer> ControlCommands::show(const QJsonObject &arguments)
{
    if (arguments.value("popover"_L1).toBool())
        emit popoverRequested();
    else
        emit raiseRequested();
    return answered(QJsonValue(QJsonObject()));
}

QFuture<ControlAnswer> ControlCommands::quit(const QJsonObject &)
{
    emit quitRequested();
    return answered(QJsonValue(QJsonObject()));
}

} // namespace clinicbell

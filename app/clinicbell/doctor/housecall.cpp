// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/doctor/housecall.h"

#include "app/clinicbell/commandrunner.h"
#include "app/clinicbell/display.h"
#include "app/clinicbell/doctor/backendcheck.h"
#include "app/clinicbell/doctor/doctor.h"
#include "app/clinicbell/doctor/doctorreport.h"
#include "app/clinicbell/networkaccess.h"
#include "app/clinicbell/organisationpolicy.h"
#include "app/clinicbell/platform/dbusnotifier.h"
#include "app/clinicbell/platform/keychainsecretstore.h"
#include "app/clinicbell/popupcheck.h"
#include "app/clinicbell/profilebook.h"
#include "app/clinicbell/profilefolder.h"
#include "app/clinicbell/serverchoice.h"
#include "core/base/setting.h"
#include "core/clinic/clinicapi.h"
#include "core/session/session.h"
#include "core/store/storefile.h"
#include "ui/text/deviationtext.h"
#include "ui/text/errortext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

/// As AccountLifecycle keeps it.
const Setting<QString> lastAccount{"account/last", {}};

/// The parts of the program that the doctor needs, and no more: no window, no store, no live delivery.
class HouseCall : public QObject
{
public:
    HouseCall(const ProfileFolder &profile, const Invocation &invocation)
        : m_json(invocation.json)
        , m_person{.email = invocation.arguments.value("email"_L1).toString(),
                   .password = invocation.arguments.value("password"_L1).toString()}
        , m_policy(organisationPolicy().policy)
        , m_settings(profile.settingsFile(), QSettings::IniFormat)
        , m_secrets("ClinicBell "_L1 + profile.identity(), m_clock)
        , m_api(m_network, m_clock)
        , m_access(m_settings, m_secrets, m_api, m_clock, m_policy)
        , m_profiles(m_settings, m_policy)
        , m_session(m_api, m_secrets, m_clock,
                    [profile](const QString &key) { return store::storeExists(profile.storeDirectory(), key); })
        , m_notifier(QDBusConnection::sessionBus())
        , m_doctor({.api = m_api,
                    .secrets = m_secrets,
                    .settings = m_settings,
                    .policy = m_policy,
                    .clock = m_clock,
                    .folder = profile.path()})
    {
        connect(&m_doctor, &Doctor::finished, this, &HouseCall::onChecked);
        connect(&m_notifier, &Notifier::shown, &m_doctor, [this] { m_doctor.onPopUpTested(PopUpWay::Desktop); });
        connect(&m_notifier, &Notifier::failed, &m_doctor, [this] { m_doctor.onPopUpTested(PopUpWay::None); });
    }

    /// @p server: invalid: the one of who is remembered.
    void start(const QUrl &server)
    {
        m_server = server;
        connect(&m_access, &NetworkAccess::ready, this, &HouseCall::onReady, Qt::SingleShotConnection);
        m_access.start();
    }

private:
    void onReady()
    {
        if (m_server.isValid())
            return askServer();
        const QString key = lastAccount.read(m_settings);
        if (key.isEmpty())
            return m_doctor.start(deskFacts());
        m_session.restore(key).then(this, [this](const Result<Account> &account) { onRestored(account); });
    }

    void onRestored(const Result<Account> &account)
    {
        Doctor::Facts facts = deskFacts();
        if (account) {
            m_access.choose(account->server);
            setPerson(facts, *account);
        }
        m_doctor.start(facts);
    }

    void askServer()
    {
        m_access.choose(m_server);
        m_backend = std::make_unique<BackendCheck>(m_api.route(), m_clock);
        connect(m_backend.get(), &BackendCheck::ready, this, &HouseCall::onBackendReady);
        connect(m_backend.get(), &BackendCheck::finished, this, [this] { print(m_found); });
        m_api.probe(m_server, m_profiles.apiPrefixes(m_server))
            .then(this, [this](const Result<clinic::ClinicAddress> &found) {
                if (found) {
                    m_api.setAddress(*found);
                    m_backend->start(*found, m_person);
                } else {
                    Doctor::Facts facts = wayFacts();
                    facts.clinicError = found.error();
                    m_doctor.start(facts); // The way to it may tell more.
                }
            });
    }

    void onBackendReady()
    {
        if (m_backend->token().isEmpty())
            return m_doctor.start(wayFacts());
        m_api.setToken(m_backend->token());
        m_api.me().then(this, [this](const Result<Account> &me) {
            Doctor::Facts facts = wayFacts();
            facts.signedIn = true;
            if (me)
                setPerson(facts, *me);
            judgeChannel(facts);
        });
    }

    /// The first that needs leave to listen; whether each is granted, the doctor finds out.
    void judgeChannel(const Doctor::Facts &facts)
    {
        m_api.broadcastingConfig().then(this, [this, facts](const Result<clinic::Broadcasting> &where) {
            if (!where || where->isOff() || facts.channels.isEmpty())
                return m_doctor.start(facts);
            connect(m_backend.get(), &BackendCheck::channelJudged, &m_doctor, [this, facts] { m_doctor.start(facts); });
            m_backend->askForChannel(where->authEndpoint, facts.channels.constFirst());
        });
    }

    void setPerson(Doctor::Facts &facts, const Account &account)
    {
        using Purpose = clinic::ChannelPurpose;
        const clinic::Profile profile = m_profiles.candidates(account.server).constFirst();
        facts.server = account.server;
        facts.prefixes = m_profiles.apiPrefixes(account.server);
        facts.signedIn = true;
        facts.channels =
            profile.channelNames(Purpose::Notifications, account) + profile.channelNames(Purpose::Presence, account);
    }

    Doctor::Facts deskFacts()
    {
        return {.hasDesktop = hasDisplay(), .popUpTest = [this] { m_notifier.show(PopUpCheck::sample()); }};
    }

    Doctor::Facts wayFacts() const
    {
        return {.server = m_server, .prefixes = m_profiles.apiPrefixes(m_server), .wayOnly = true};
    }

    void onChecked(const QList<CheckResult> &results)
    {
        m_found = results;
        if (m_backend && m_backend->signInError())
            m_found = wholeCheckup(results + QList{failedCheck(*m_backend->signInError(), Check::SignIn)});
        if (m_backend)
            m_backend->end();
        else
            print(m_found);
    }

    void print(const QList<CheckResult> &results) const
    {
        QJsonObject report = doctorReport(results);
        if (m_backend)
            report.insert("deviations"_L1, deviationReport());
        const QByteArray json = QJsonDocument(report).toJson(QJsonDocument::Compact);
        printOut(m_json ? QString::fromUtf8(json) + u'\n' : doctorLines(report));
        QCoreApplication::exit(report.value("well"_L1).toBool() ? ExitDone : ExitRefused);
    }

    QJsonArray deviationReport() const
    {
        QJsonArray rows;
        for (const Deviation &deviation : m_backend->deviations())
            rows.append(QJsonObject{{u"deviation"_s, deviationKey(deviation.kind)},
                                    {u"call"_s, deviation.call},
                                    {u"what"_s, deviation.what},
                                    {u"amount"_s, deviation.amount},
                                    {u"text"_s, ui::deviationText(deviation)}});
        return rows;
    }

    const bool m_json;
    const BackendCheck::Person m_person;
    QUrl m_server;
    const Policy m_policy;
    SystemClock m_clock;
    QSettings m_settings;
    platform::KeychainSecretStore m_secrets;
    QNetworkAccessManager m_network;
    clinic::ClinicApi m_api;
    NetworkAccess m_access;
    ProfileBook m_profiles;
    session::Session m_session;
    platform::DBusNotifier m_notifier;
    Doctor m_doctor;
    std::unique_ptr<BackendCheck> m_backend; ///< Of a server that was named.
    QList<CheckResult> m_found;
};

} // namespace

int makeHouseCall(const ProfileFolder &profile, const Invocation &invocation)
{
    const QString named = invocation.arguments.value("server"_L1).toString();
    const auto server = named.isEmpty() ? Result<QUrl>() : checkServer(organisationPolicy().policy, named);
    if (!server) {
        printError(ui::errorText(server.error()) + u'\n');
        return ExitRefused;
    }
    HouseCall call(profile, invocation);
    QMetaObject::invokeMethod(
        &call, [&] { call.start(*server); }, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace clinicbell

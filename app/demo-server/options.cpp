// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/demo-server/options.h"

#include <QCommandLineParser>

#include <array>

namespace clinicbell::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array driverNames{"local"_L1, "pusher"_L1, "log"_L1, "null"_L1};

tl::unexpected<Error> usageError(const QString &sentence)
{
    return failure(ErrorCode::UsageWrong, sentence);
}

void declare(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"The demo clinic: the backend that ClinicBell speaks to, on this computer.\n"
                                     "The first line on stdout is one JSON object: rest (clients append /api/v1), "
                                     "socket, key, users."_s);
    parser.addOption({u"host"_s, u"Address to listen on (default 127.0.0.1)."_s, u"address"_s, u"127.0.0.1"_s});
    parser.addOption({u"allow-remote"_s, u"Permit a --host beyond this computer."_s});
    parser.addOption({u"port"_s, u"Port (default 8620; 0 picks a free one)."_s, u"number"_s, u"8620"_s});
    parser.addOption({u"data"_s, u"Keep the state in this folder over restarts."_s, u"folder"_s});
    parser.addOption({u"broadcaster"_s, u"local, pusher, log or null (default local)."_s, u"driver"_s, u"local"_s});
    parser.addOption({u"pusher-url"_s, u"Server for --broadcaster pusher."_s, u"url"_s, u"http://127.0.0.1:6001"_s});
    parser.addOption({u"pusher-public-url"_s, u"Where clients find it (default: --pusher-url)."_s, u"url"_s});
    parser.addOption({u"pusher-app"_s, u"Its application."_s, u"id:key:secret"_s});
    parser.addOption(
        {u"day"_s, u"on: the clinic lives; off: silence, empty inboxes (default on)."_s, u"on|off"_s, u"on"_s});
    parser.addOption({u"seed"_s, u"Another day."_s, u"number"_s, u"20251220"_s});
    parser.addOption({u"speed"_s, u"How many times faster than life (default 1)."_s, u"factor"_s, u"1"_s});
    parser.addOption({u"token-lifetime"_s, u"Seconds a token lives (default 28800)."_s, u"seconds"_s, u"28800"_s});
    parser.addOption(
        {u"login-limit"_s, u"Sign-ins a minute from one address (default 5; 0: no limit)."_s, u"number"_s, u"5"_s});
    parser.addOption({u"features"_s,
                      u"Which optional parts of the contract it has: all, none, or some of %1 (default all)."_s.arg(
                          featureKeys(allFeatures()).join(u", "_s)),
                      u"list"_s, u"all"_s});
    parser.addOption({u"profile"_s, u"Whose names are on the wire: documented or laravel-echo (default documented)."_s,
                      u"name"_s, u"documented"_s});
    parser.addOption({u"emergencies"_s, u"told: as notifications; list: only listed, for some roles (default told)."_s,
                      u"how"_s, u"told"_s});
    parser.addOption({u"control"_s, u"Serve /control to peers on this computer (for tests)."_s});
    parser.addOption({{u"h"_s, u"help"_s}, u"Show this help."_s});
    parser.addOption({{u"v"_s, u"version"_s}, u"Show the version."_s});
}

/// Collects the first complaint, so that the caller reads the options one after the other without ifs.
class Reader
{
public:
    explicit Reader(const QCommandLineParser &parser)
        : m_parser(parser)
    { }

    double number(const QString &name, double least, double most, bool whole = true)
    {
        bool ok = false;
        const double value = m_parser.value(name).toDouble(&ok);
        if (!ok || value < least || value > most || (whole && value != qint64(value)))
            complain(u"--%1 needs a number from %2 to %3."_s.arg(name).arg(qint64(least)).arg(qint64(most)));
        return ok ? qBound(least, value, most) : least;
    }

    qsizetype choice(const QString &name, std::initializer_list<QLatin1StringView> words)
    {
        const QString value = m_parser.value(name);
        const auto found = std::find(words.begin(), words.end(), value);
        if (found != words.end())
            return found - words.begin();
        complain(u"--%1 does not know \"%2\"."_s.arg(name, value));
        return 0;
    }

    void complain(const QString &sentence)
    {
        if (m_complaint.isEmpty())
            m_complaint = sentence;
    }

    const QString &complaint() const { return m_complaint; }

private:
    const QCommandLineParser &m_parser;
    QString m_complaint;
};

void readHost(const QCommandLineParser &parser, Reader &reader, Options &options)
{
    const QString host = parser.value(u"host"_s);
    options.host = host == "localhost"_L1 ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(host);
    if (options.host.isNull())
        reader.complain(u"--host needs an IP address, not \"%1\"."_s.arg(host));
    else if (!options.host.isLoopback() && !parser.isSet(u"allow-remote"_s))
        reader.complain(u"%1 can be reached from other computers; add --allow-remote to permit that."_s.arg(host));
}

bool isHttpUrl(const QUrl &url)
{
    return url.isValid() && url.scheme().startsWith("http"_L1) && !url.host().isEmpty();
}

void readPusher(const QCommandLineParser &parser, Reader &reader, Options &options)
{
    options.pusherUrl = QUrl(parser.value(u"pusher-url"_s), QUrl::StrictMode);
    options.pusherPublicUrl = parser.isSet(u"pusher-public-url"_s)
        ? QUrl(parser.value(u"pusher-public-url"_s), QUrl::StrictMode)
        : options.pusherUrl;
    const QStringList application = parser.value(u"pusher-app"_s).split(u':');
    if (options.driver != Driver::Pusher)
        return;
    if (!isHttpUrl(options.pusherUrl))
        reader.complain(u"--pusher-url needs an http address."_s);
    if (!isHttpUrl(options.pusherPublicUrl))
        reader.complain(u"--pusher-public-url needs an http address."_s);
    if (application.size() != 3 || application.contains(QString()))
        return reader.complain(u"--broadcaster pusher needs --pusher-app id:key:secret."_s);
    options.pusherAppId = application[0];
    options.pusherKey = application[1];
    options.pusherSecret = application[2];
}

} // namespace

Result<Invocation> readCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    declare(parser);
    if (!parser.parse(arguments))
        return usageError(parser.errorText());
    if (parser.isSet(u"help"_s))
        return Invocation{.options = {}, .text = parser.helpText()};
    if (parser.isSet(u"version"_s))
        return Invocation{.options = {}, .text = u"clinicbell-demo-server "_s + QLatin1StringView(CLINICBELL_VERSION)};
    if (!parser.positionalArguments().isEmpty())
        return usageError(u"Unexpected argument \"%1\"."_s.arg(parser.positionalArguments().constFirst()));

    Reader reader(parser);
    Options options;
    readHost(parser, reader, options);
    options.port = quint16(reader.number(u"port"_s, 0, 65535));
    options.dataFolder = parser.value(u"data"_s);
    options.driver = Driver(reader.choice(u"broadcaster"_s, {"local"_L1, "pusher"_L1, "log"_L1, "null"_L1}));
    readPusher(parser, reader, options);
    options.dayIsOn = reader.choice(u"day"_s, {"on"_L1, "off"_L1}) == 0;
    options.seed = quint32(reader.number(u"seed"_s, 0, 4294967295.0));
    options.speed = reader.number(u"speed"_s, 0, 10000, false);
    if (options.speed <= 0)
        reader.complain(u"--speed needs to be more than 0."_s);
    options.tokenLifetime = std::chrono::seconds(qint64(reader.number(u"token-lifetime"_s, 1, 31536000)));
    options.loginLimit = int(reader.number(u"login-limit"_s, 0, 1000000));
    if (const auto features = featuresNamed(parser.value(u"features"_s)))
        options.features = *features;
    else
        reader.complain(u"--features does not know all of \"%1\"."_s.arg(parser.value(u"features"_s)));
    options.names = NameFamily(reader.choice(u"profile"_s, {"documented"_L1, "laravel-echo"_L1}));
    options.emergenciesAreListed = reader.choice(u"emergencies"_s, {"told"_L1, "list"_L1}) == 1;
    options.control = parser.isSet(u"control"_s);
    if (!reader.complaint().isEmpty())
        return usageError(reader.complaint());
    return Invocation{.options = options, .text = {}};
}

QString driverKey(Driver driver)
{
    return driverNames[size_t(driver)];
}

} // namespace clinicbell::demo

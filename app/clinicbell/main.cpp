// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/application.h"
#include "app/clinicbell/commandline.h"
#include "app/clinicbell/commandrunner.h"
#include "app/clinicbell/desktop.h"
#include "app/clinicbell/display.h"
#include "app/clinicbell/languages.h"
#include "app/clinicbell/logfile.h"
#include "app/clinicbell/networkbook.h"
#include "app/clinicbell/organisationpolicy.h"
#include "app/clinicbell/platform/coredumps.h"
#include "app/clinicbell/platform/dbusnotifier.h"
#include "app/clinicbell/preferencesbook.h"
#include "app/clinicbell/profilefolder.h"
#include "app/clinicbell/serverchoice.h"
#include "app/clinicbell/singleinstance.h"
#include "app/clinicbell/terminationsignals.h"
#include "app/clinicbell/tour.h"
#include "ui/accessible/roles.h"
#include "ui/text/errortext.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDir>
#include <QIcon>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

using namespace clinicbell;

void nameProgram()
{
    QCoreApplication::setApplicationName(u"ClinicBell"_s);
    QCoreApplication::setOrganizationName({});
    QCoreApplication::setApplicationVersion(QStringLiteral(CLINICBELL_VERSION));
    QGuiApplication::setDesktopFileName(u"clinicbell"_s);
}

/// The demo leaves no trace in the person's own profile, and begins anew each time.
QString profilePath(const Invocation &invocation)
{
    const bool isDemo = invocation.purpose == Invocation::Purpose::Run && invocation.demo;
    if (!invocation.profile.isEmpty() || !isDemo)
        return invocation.profile;
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + "/demo"_L1;
}

void forgetLastDemo(const Invocation &invocation, const ProfileFolder &profile)
{
    if (!invocation.demo || !invocation.profile.isEmpty())
        return;
    QDir(profile.storeDirectory()).removeRecursively();
    QDir(profile.auditDirectory()).removeRecursively();
    QDir(profile.demoDirectory()).removeRecursively();
}

int runHeadless(const ProfileFolder &profile, const Invocation &invocation)
{
    platform::DBusNotifier notifier(QDBusConnection::sessionBus());
    Application application(profile, invocation, notifier);
    const TerminationSignals signalled;
    QObject::connect(&signalled, &TerminationSignals::terminationRequested, &application, &Application::quit);
    const auto started = application.start();
    if (!started) {
        printError(started.error().detail + u'\n');
        return ExitRefused;
    }
    return QCoreApplication::exec();
}

int runTour(Desktop &desktop, const QString &folder)
{
    Tour tour(desktop, folder);
    QObject::connect(&tour, &Tour::finished, &desktop.application(), &Application::quit);
    QObject::connect(&tour, &Tour::failed, qApp, [](const QString &detail) {
        printError(QCoreApplication::translate("main", "The tour stopped: %1.").arg(detail) + u'\n');
        QCoreApplication::exit(ExitRefused);
    });
    QMetaObject::invokeMethod(&tour, &Tour::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

int runWithWindows(const ProfileFolder &profile, const Invocation &invocation)
{
    QApplication::setQuitOnLastWindowClosed(false);
    QApplication::setWindowIcon(QIcon(u":/clinicbell.svg"_s)); // Where no desktop file is found, or none is looked for.
    ui::installAccessibleRoles();
    Desktop desktop(profile, invocation);
    const TerminationSignals signalled;
    QObject::connect(&signalled, &TerminationSignals::terminationRequested, &desktop.application(), &Application::quit);
    const auto started = desktop.start();
    if (!started) {
        printError(started.error().detail + u'\n');
        return ExitRefused;
    }
    return invocation.screenshots.isEmpty() ? QCoreApplication::exec() : runTour(desktop, invocation.screenshots);
}

/// Another one runs for this profile: bring it to the front and leave.
int raiseTheOther(SingleInstance &instance)
{
    int exitCode = ExitDone;
    QObject::connect(&instance, &SingleInstance::otherRaised, qApp, &QCoreApplication::quit);
    QObject::connect(&instance, &SingleInstance::otherSilent, qApp, [&exitCode] {
        printError(QCoreApplication::translate("main", "ClinicBell is already running, but does not answer.") + u'\n');
        exitCode = ExitRefused;
        QCoreApplication::quit();
    });
    QMetaObject::invokeMethod(&instance, &SingleInstance::raiseOther, Qt::QueuedConnection);
    QCoreApplication::exec();
    return exitCode;
}

/// Checks and keeps what was said about the way to the server; says what is wrong with it.
int rememberNetwork(const ProfileFolder &profile, Invocation &invocation)
{
    if (invocation.network.isEmpty())
        return ExitDone;
    const OrganisationPolicy organisation = organisationPolicy();
    const auto server =
        invocation.server.isEmpty() ? Result<QUrl>() : checkServer(organisation.policy, invocation.server);
    QSettings settings(profile.settingsFile(), QSettings::IniFormat);
    const auto written = server.and_then([&](const QUrl &url) {
        return NetworkBook(settings, organisation.policy)
            .write(url, invocation.network, QDateTime::currentDateTimeUtc());
    });
    if (!written) {
        printError(ui::errorText(written.error()) + u'\n');
        return ExitRefused;
    }
    if (invocation.network.passwordFromStdin)
        invocation.network.proxyPassword = readPassword();
    return ExitDone;
}

int run(Invocation invocation)
{
    if (invocation.command == "policy"_L1)
        return checkPolicy(invocation.arguments.value("ids"_L1)[1].toString());
    const auto profile = ProfileFolder::open(profilePath(invocation));
    if (!profile) {
        printError(profile.error().detail + u'\n');
        return ExitRefused;
    }
    if (invocation.purpose == Invocation::Purpose::Command)
        return runCommand(*profile, invocation);
    const SystemClock clock;
    SingleInstance instance(profile->lockFile(), profile->controlSocket(), clock);
    if (!instance.claim()) {
        if (invocation.network.isEmpty())
            return raiseTheOther(instance);
        printError(QCoreApplication::translate("main",
                                               "ClinicBell is already running. Quit it first: these options are "
                                               "taken up at the start.")
                   + u'\n');
        return ExitRefused;
    }
    const int remembered = rememberNetwork(*profile, invocation);
    if (remembered != ExitDone)
        return remembered;
    forgetLastDemo(invocation, *profile);
    const LogFile log(profile->logFile());
    return invocation.headless ? runHeadless(*profile, invocation) : runWithWindows(*profile, invocation);
}

/// The language that the person or the organisation has chosen. A faulty command line may not say for which profile,
/// and a profile that has never been used has chosen none.
QString chosenLanguage(const tl::expected<Invocation, QString> &invocation)
{
    const QString file = ProfileFolder::settingsFileIn(invocation ? profilePath(*invocation) : QString());
    QSettings settings(file, QSettings::IniFormat);
    return readPreferences(settings, organisationPolicy().policy).language;
}

/// What it says, it says in the person's language.
int runWithoutWindows(const QStringList &words)
{
    Languages languages;
    languages.choose(chosenLanguage(parseCommandLine(words)));
    const auto invocation = parseCommandLine(words);
    if (!invocation) {
        printError(invocation.error() + u'\n');
        return ExitUsage;
    }
    switch (invocation->purpose) {
    case Invocation::Purpose::Help: printOut(commandLineHelp()); return ExitDone;
    case Invocation::Purpose::Version:
        printOut("ClinicBell "_L1 + QStringLiteral(CLINICBELL_VERSION) + u'\n');
        return ExitDone;
    default: return run(*invocation);
    }
}

QStringList wordsOf(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    return words;
}

} // namespace

int main(int argc, char **argv)
{
    platform::forbidCoreDumps();
    nameProgram();
    const QStringList words = wordsOf(argc, argv);
    // Parsed before any QApplication exists: which kind is needed depends on it. Qt's own options are not ours.
    const auto invocation = parseCommandLine(words);
    if (!invocation || invocation->purpose != Invocation::Purpose::Run || invocation->headless) {
        const QCoreApplication application(argc, argv);
        return runWithoutWindows(words);
    }
    if (!hasDisplay()) {
        const QCoreApplication application(argc, argv);
        Languages languages;
        languages.choose(chosenLanguage(invocation));
        printError(QCoreApplication::translate("main",
                                               "There is no display to open a window on. For a server, use --headless.")
                   + u'\n');
        return ExitRefused;
    }
    const QApplication application(argc, argv);
    return run(*invocation);
}

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/auditcommand.h"

#include "app/clinicbell/auditkeeper.h"
#include "app/clinicbell/commandline.h"
#include "app/clinicbell/commandrunner.h"
#include "app/clinicbell/platform/keychainsecretstore.h"
#include "app/clinicbell/profilefolder.h"
#include "core/base/clock.h"
#include "core/store/auditcheck.h"
#include "ui/text/errortext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

class AuditText
{
    Q_DECLARE_TR_FUNCTIONS(AuditCommand)
};

QString faultText(const store::AuditFault &fault)
{
    using Kind = store::AuditFault::Kind;
    switch (fault.kind) {
    case Kind::Unreadable: return AuditText::tr("Entry %1 cannot be read.").arg(fault.number);
    case Kind::Changed: return AuditText::tr("Entry %1 was changed.").arg(fault.number);
    case Kind::Missing: return AuditText::tr("Entry %1 is missing.").arg(fault.number);
    case Kind::OtherKey:
        return AuditText::tr("From entry %1 on, another key was used than this computer's.").arg(fault.number);
    case Kind::OtherTrail:
        return AuditText::tr("From entry %1 on, this is the record of another computer.").arg(fault.number);
    case Kind::Cut: return AuditText::tr("The record was cut: it had an entry %1.").arg(fault.number);
    case Kind::Replaced: return AuditText::tr("Entry %1 is not the one that was the last.").arg(fault.number);
    case Kind::FoundBroken:
        return AuditText::tr("ClinicBell found the record cut or replaced, and said so in entry %1.").arg(fault.number);
    }
    Q_UNREACHABLE();
}

QString reportText(const store::AuditReport &report)
{
    QString text = report.entries == 0
        ? AuditText::tr("There is no entry yet.")
        //: %1 and %2 are the numbers of the first and the last entry
        : AuditText::tr("%n entries, from %1 to %2.", nullptr, static_cast<int>(report.entries))
              .arg(report.first)
              .arg(report.last);
    text += u'\n';
    for (const store::AuditFault &fault : report.faults)
        text += faultText(fault) + u'\n';
    if (report.torn > 0)
        text +=
            AuditText::tr("The last line is unfinished: the program is just writing, or ended while it was.") + u'\n';
    if (report.unkeyed > 0)
        text += AuditText::tr(
                    "%n entries were written without a keychain: who can write the file could have made them anew.",
                    nullptr, static_cast<int>(report.unkeyed))
            + u'\n';
    if (!report.isKeyChecked)
        text += AuditText::tr("The keychain has no key for this record: only its chain was checked.") + u'\n';
    if (!report.knownEnd)
        text += AuditText::tr(
                    "The keychain does not know the record's end: whether entries are missing there cannot be told.")
            + u'\n';
    return text
        + (report.isIntact() ? AuditText::tr("The record is intact.") : AuditText::tr("The record is not intact."))
        + u'\n';
}

QJsonValue endOf(const store::AuditReport &report)
{
    return report.knownEnd ? QJsonValue(*report.knownEnd) : QJsonValue();
}

QString reportJson(const store::AuditReport &report)
{
    QJsonArray faults;
    for (const store::AuditFault &fault : report.faults)
        faults.append(QJsonObject{{u"kind"_s, auditFaultKey(fault.kind)}, {u"entry"_s, fault.number}});
    const QJsonObject json{
        {u"intact"_s, report.isIntact()}, {u"entries"_s, report.entries},       {u"first"_s, report.first},
        {u"last"_s, report.last},         {u"without_key"_s, report.unkeyed},   {u"key_checked"_s, report.isKeyChecked},
        {u"end"_s, endOf(report)},        {u"unfinished_bytes"_s, report.torn}, {u"faults"_s, faults}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)) + u'\n';
}

ExitCode fail(const Error &error)
{
    printError(ui::errorText(error) + u'\n');
    return ExitRefused;
}

ExitCode tellReport(const store::AuditReport &report, bool json)
{
    printOut(json ? reportJson(report) : reportText(report));
    return report.isIntact() ? ExitDone : ExitRefused;
}

/// The secret, or nothing.
QByteArray orNothing(const Result<QByteArray> &secret)
{
    return secret.value_or(QByteArray());
}

/// The end before the lines: the record grows meanwhile, it never shrinks.
ExitCode verify(const ProfileFolder &profile, bool json)
{
    const SystemClock clock;
    platform::KeychainSecretStore secrets(profile.keychainService(), clock);
    ExitCode exitCode = ExitRefused;
    const auto tell = [&](const QByteArray &key, const QByteArray &head) {
        const auto report = store::auditReport(profile.auditDirectory(), key, auditHeadFromSecret(head));
        exitCode = report ? tellReport(*report, json) : fail(report.error());
        QCoreApplication::exit();
    };
    QObject context;
    const auto readHead = [&](const Result<QByteArray> &key) {
        secrets.read(auditHeadName()).then(&context, [&, key](const Result<QByteArray> &head) {
            tell(orNothing(key), orNothing(head));
        });
    };
    QMetaObject::invokeMethod(
        &context, [&] { secrets.read(auditKeyName()).then(&context, readHead); }, Qt::QueuedConnection);
    QCoreApplication::exec();
    return exitCode;
}

ExitCode exportTo(QIODevice &out, const ProfileFolder &profile, const QDateTime &since)
{
    const auto written = store::exportAudit(profile.auditDirectory(), since, out);
    return written ? ExitDone : fail(written.error());
}

/// The whole file or none.
ExitCode exportToFile(const QString &path, const ProfileFolder &profile, const QDateTime &since)
{
    QSaveFile file(path);
    const auto refuse = [&] {
        printError(AuditText::tr("%1 cannot be written: %2").arg(QDir::toNativeSeparators(path), file.errorString())
                   + u'\n');
        return ExitRefused;
    };
    if (!file.open(QIODevice::WriteOnly))
        return refuse();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const ExitCode exitCode = exportTo(file, profile, since);
    if (exitCode == ExitDone && !file.commit())
        return refuse();
    return exitCode;
}

} // namespace

tl::expected<void, QString> checkAuditWords(const QJsonObject &arguments)
{
    const QJsonArray words = arguments.value("ids"_L1).toArray();
    const QString what = words.isEmpty() ? QString() : words.first().toString();
    const bool isExport = what == "export"_L1;
    if (!(isExport && words.size() <= 2) && !(what == "verify"_L1 && words.size() == 1))
        return tl::unexpected(AuditText::tr("“audit” goes on with “verify”, or with “export” and perhaps a file."));
    if (!arguments.contains("since"_L1))
        return {};
    if (!isExport)
        return tl::unexpected(AuditText::tr("--since goes with “audit export”."));
    if (!QDateTime::fromString(arguments.value("since"_L1).toString(), Qt::ISODate).isValid())
        return tl::unexpected(AuditText::tr("--since takes a time, such as 2026-03-02T08:00:00Z."));
    return {};
}

int runAudit(const ProfileFolder &profile, const Invocation &invocation)
{
    const QJsonArray words = invocation.arguments.value("ids"_L1).toArray();
    if (words.first().toString() == "verify"_L1)
        return verify(profile, invocation.json);
    const auto since = QDateTime::fromString(invocation.arguments.value("since"_L1).toString(), Qt::ISODate);
    if (words.size() > 1)
        return exportToFile(words.at(1).toString(), profile, since);
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return ExitRefused;
    return exportTo(out, profile, since);
}

} // namespace clinicbell

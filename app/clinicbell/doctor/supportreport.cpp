// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/doctor/supportreport.h"

#include "app/clinicbell/accountlifecycle.h"
#include "app/clinicbell/connectionreport.h"
#include "app/clinicbell/doctor/doctorreport.h"
#include "app/clinicbell/doctor/knownwords.h"
#include "app/clinicbell/jsontime.h"
#include "core/sync/syncengine.h"
#include "ui/text/supporttext.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

constexpr qint64 logBytes = 64 * 1024;

/// Settings that say how the program behaves, and nothing of whose it is. Whole groups end in a slash.
constexpr std::array harmlessSettings{"appearance/"_L1, "notifications/"_L1, "sounds/"_L1,
                                      "store/"_L1,      "desktop/"_L1,       "presence/awayAfterMinutes"_L1};

void collectTexts(const QJsonValue &value, QStringList &texts)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            texts.append(member.key());
            collectTexts(*member, texts);
        }
    } else if (value.isArray()) {
        const QJsonArray elements = value.toArray();
        for (const QJsonValue &element : elements)
            collectTexts(element, texts);
    } else if (value.isString()) {
        texts.append(value.toString());
    }
}

QJsonObject fateOf(const QString &file, const std::optional<PersonalTrace> &trace, bool written, const QString &text)
{
    return {{u"written"_s, written},
            {u"file"_s, file},
            {u"rule"_s, trace ? QJsonValue(traceKey(trace->rule)) : QJsonValue()},
            {u"section"_s, trace ? QJsonValue(trace->section) : QJsonValue()},
            {u"text"_s, text}};
}

/// For its owner only, and whole or not at all.
bool writeFile(const QString &file, const QJsonObject &report)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return false;
    out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const QByteArray text = QJsonDocument(report).toJson(QJsonDocument::Indented);
    return out.write(text) == text.size() && out.commit();
}

bool isHarmless(const QString &key)
{
    return std::any_of(harmlessSettings.begin(), harmlessSettings.end(), [&key](QLatin1StringView known) {
        return known.endsWith(u'/') ? key.startsWith(known) : key == known;
    });
}

} // namespace

QList<ReportSection> sectionsOf(const QJsonObject &report)
{
    QList<ReportSection> sections;
    for (auto part = report.begin(); part != report.end(); ++part) {
        QStringList texts;
        collectTexts(*part, texts);
        sections.append({.name = part.key(), .text = texts.join(u'\n')});
    }
    return sections;
}

QString withoutTraces(const QString &line, const QString &home)
{
    static const QRegularExpression hash(u"[0-9a-f]{32,}"_s);
    QString clean = line;
    if (home.size() > 1)
        clean.replace(home, u"~"_s);
    return clean.replace(hash, u"#"_s);
}

SupportReport::SupportReport(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
    connect(&m_parts.doctor.doctor(), &Doctor::finished, this, &SupportReport::onChecked);
}

std::optional<QFuture<ControlAnswer>> SupportReport::answer(const ControlRequest &request)
{
    if (request.command != "support-bundle"_L1)
        return {};
    return save(request.arguments.value("file"_L1).toString());
}

QFuture<ControlAnswer> SupportReport::save(const QString &file)
{
    const Promised<QJsonValue> promised;
    m_orders.append({.file = file, .promised = promised});
    m_parts.doctor.check();
    return promised.future();
}

void SupportReport::onChecked(const QList<CheckResult> &results)
{
    const QList<Order> orders = std::exchange(m_orders, {});
    for (const Order &order : orders)
        lint(order, reportOf(results));
}

void SupportReport::lint(const Order &order, const QJsonObject &report)
{
    const QList<ReportSection> sections = sectionsOf(report);
    const auto settle = [order, report](const Result<std::optional<PersonalTrace>> &trace) {
        const bool isClean = trace && !*trace;
        const bool written = isClean && writeFile(order.file, report);
        const QString text = !trace ? ui::reportUncheckedText()
            : *trace                ? ui::reportRefusedText(**trace)
                                    : ui::reportWrittenText(written);
        order.promised.settle(QJsonValue(fateOf(order.file, trace.value_or(std::nullopt), written, text)));
    };
    if (const auto trace = findByLooks(sections))
        return settle(trace);
    if (!m_parts.lifecycle.account().isValid())
        return settle(std::optional<PersonalTrace>()); // No store is open, so nothing personal is in this program.
    auto *words = new KnownWords(m_parts.store, m_parts.visits, sections, this);
    connect(words, &KnownWords::finished, this, settle);
    words->start(names());
}

QStringList SupportReport::names() const
{
    QStringList names{m_parts.lifecycle.account().name};
    for (const Member &member : m_parts.engine.team().members)
        names.append(member.name);
    return names;
}

QJsonObject SupportReport::reportOf(const QList<CheckResult> &results) const
{
    return {{u"program"_s, programPart()},
            {u"settings"_s, settingsPart()},
            {u"connection"_s, connectionPart()},
            {u"connection_log"_s, connectionLogReport(m_parts.engine.connectionLog())},
            {u"checks"_s, doctorReport(results)},
            {u"log"_s, logPart()}};
}

QJsonObject SupportReport::programPart() const
{
    return {{u"made_at"_s, timeOrNull(m_parts.clock.now())},
            {u"version"_s, QStringLiteral(CLINICBELL_VERSION)},
            {u"qt"_s, QString::fromLatin1(qVersion())},
            {u"system"_s, QSysInfo::prettyProductName()},
            {u"kernel"_s, QString(QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion())},
            {u"processor"_s, QSysInfo::currentCpuArchitecture()},
            {u"desktop"_s, qEnvironmentVariable("XDG_CURRENT_DESKTOP")},
            {u"session"_s, qEnvironmentVariable("XDG_SESSION_TYPE")},
            {u"windows"_s, QGuiApplication::platformName()},
            {u"language"_s, QLocale().name()}};
}

QJsonObject SupportReport::settingsPart() const
{
    QJsonObject part;
    const QStringList keys = m_parts.settings.allKeys();
    for (const QString &key : keys) {
        if (isHarmless(key))
            part.insert(key, m_parts.settings.value(key).toString());
    }
    return part;
}

QJsonObject SupportReport::connectionPart() const
{
    const ConnectionStatus &status = m_parts.engine.status();
    const TrafficCounters counters = m_parts.engine.counters();
    const auto &storeError = m_parts.lifecycle.storeError();
    return {{u"server"_s, m_parts.lifecycle.account().server.host()},
            {u"connection"_s, connectionKey(status.connection)},
            {u"since"_s, timeOrNull(status.since)},
            {u"last_sync"_s, timeOrNull(status.lastSync)},
            {u"last_error"_s, status.lastError ? QJsonValue(errorKey(status.lastError->code)) : QJsonValue()},
            {u"profile"_s, profileReport(m_parts.engine.live())},
            {u"channels"_s, channelReport(m_parts.engine.channels())},
            {u"store"_s, storeKindKey(m_parts.lifecycle.storeKind())},
            {u"store_error"_s, storeError ? QJsonValue(errorKey(storeError->code)) : QJsonValue()},
            {u"counters"_s,
             QJsonObject{{u"frames"_s, counters.frames},
                         {u"bad_frames"_s, counters.badFrames},
                         {u"overrun"_s, counters.overrun},
                         {u"popups"_s, counters.popUps},
                         {u"reconnects"_s, counters.reconnects}}}};
}

QJsonArray SupportReport::logPart() const
{
    QFile file(m_parts.logFile);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const bool isCut = file.size() > logBytes && file.seek(file.size() - logBytes);
    QStringList lines = QString::fromUtf8(file.read(logBytes)).split(u'\n', Qt::SkipEmptyParts);
    if (isCut && !lines.isEmpty())
        lines.removeFirst(); // Half a line.
    QJsonArray part;
    for (const QString &line : std::as_const(lines))
        part.append(withoutTraces(line, QDir::homePath()));
    return part;
}

} // namespace clinicbell

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/redaction.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

constexpr int mostInitials = 3;
constexpr QStringView leftOut = u"…";

/// Mr, Dr and the like before names, in the languages of the program; without their full stop, in lower case.
constexpr std::array titles{u"dr", u"drg",     u"drs",    u"prof", u"mr",    u"mrs",   u"ms",     u"miss",   u"ny",
                            u"tn", u"nn",      u"sdr",    u"bpk",  u"bapak", u"ibu",   u"hj",     u"sp",     u"an",
                            u"by", u"patient", u"pasien", u"د",    u"أ",     u"السيد", u"السيدة", u"الدكتور"};
/// Under which servers send a patient's name (ui/text knows them, too).
constexpr std::array patientKeys{"patient_name"_L1, "patient"_L1};
/// What acts and states go by; nobody's name.
constexpr std::array harmless{"requires_ack"_L1, "escalates_at"_L1, "room"_L1,         "priority"_L1,
                              "starts_at"_L1,    "old_time"_L1,     "scheduled_at"_L1, "new_time"_L1};

/// As it is written: an accent or a vowel sign belongs to it. Empty where there is no letter.
QString firstLetter(const QString &word)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    for (qsizetype from = 0, to = finder.toNextBoundary(); to > 0; from = to, to = finder.toNextBoundary()) {
        const QString letter = word.mid(from, to - from);
        const QList<uint> codes = letter.toUcs4();
        if (!codes.isEmpty() && QChar::isLetterOrNumber(codes.first()))
            return letter.toUpper();
    }
    return {};
}

bool isHarmless(const QString &key, const QJsonValue &value)
{
    if (value.isObject() || value.isArray())
        return false;
    return key.endsWith("_id"_L1) || std::find(harmless.begin(), harmless.end(), key) != harmless.end();
}

template <typename T>
QList<T> each(const QList<T> &values, Redaction level)
{
    QList<T> told;
    told.reserve(values.size());
    for (const T &value : values)
        told.append(redacted(value, level));
    return told;
}

} // namespace

bool isTitle(QString word)
{
    word.remove(u'.');
    word = word.toLower();
    return std::any_of(titles.begin(), titles.end(), [&](const char16_t *title) { return word == QStringView(title); });
}

QString initials(const QString &name)
{
    const QStringList words = name.split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts);
    QStringList letters;
    for (const QString &word : words) {
        const QString letter = isTitle(word) ? QString() : firstLetter(word);
        if (!letter.isEmpty() && letters.size() < mostInitials)
            letters.append(letter + u'.');
    }
    return letters.join(u' ');
}

QString redactedName(const QString &name, Redaction level)
{
    switch (level) {
    case Redaction::Full: return name;
    case Redaction::Initials: return initials(name);
    case Redaction::KindOnly: break;
    }
    return {};
}

Notification redacted(const Notification &notification, Redaction level)
{
    if (level == Redaction::Full)
        return notification;
    Notification told = notification;
    told.title.clear();
    told.message.clear();
    told.actionUrl.clear();
    told.data = {};
    for (auto field = notification.data.begin(); field != notification.data.end(); ++field) {
        if (isHarmless(field.key(), field.value()))
            told.data.insert(field.key(), field.value());
    }
    for (const auto &key : patientKeys) {
        if (told.message.isEmpty())
            told.message = redactedName(notification.data.value(key).toString(), level);
    }
    return told;
}

QList<Notification> redacted(const QList<Notification> &notifications, Redaction level)
{
    return level == Redaction::Full ? notifications : each(notifications, level);
}

ChangeSet redacted(const ChangeSet &changes, Redaction level)
{
    ChangeSet told = changes;
    told.added = redacted(changes.added, level);
    told.updated = redacted(changes.updated, level);
    return told;
}

Appointment redacted(const Appointment &appointment, Redaction level)
{
    Appointment told = appointment;
    told.patientName = redactedName(appointment.patientName, level);
    if (level != Redaction::Full) {
        told.reason.clear();
        told.notes.clear();
    }
    return told;
}

Consultation redacted(const Consultation &consultation, Redaction level)
{
    Consultation told = consultation;
    told.patientName = redactedName(consultation.patientName, level);
    return told;
}

Conversation redacted(const Conversation &conversation, Redaction level)
{
    Conversation told = conversation;
    if (level != Redaction::Full && !told.lastContent.isEmpty())
        told.lastContent = leftOut.toString();
    return told;
}

Message redacted(const Message &message, Redaction level)
{
    Message told = message;
    if (level != Redaction::Full)
        told.content = leftOut.toString();
    return told;
}

ConversationChanges redacted(const ConversationChanges &changes, Redaction level)
{
    ConversationChanges told = changes;
    told.conversations = each(changes.conversations, level);
    told.messages = each(changes.messages, level);
    return told;
}

} // namespace clinicbell

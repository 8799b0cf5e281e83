// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/personalwords.h"

#include "core/base/query.h"
#include "core/base/redaction.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace clinicbell {

namespace {

using Rule = PersonalTrace::Rule;

constexpr qsizetype wordsInARow = 5;
constexpr qsizetype shortestLoneName = 3; ///< Letters.
constexpr int fewestPhoneDigits = 9;

/// Words of the program that somebody may have for a name.
constexpr std::array ownWords{"admin"_L1,  "administrator"_L1, "reception"_L1, "doctor"_L1, "dokter"_L1, "nurse"_L1,
                              "clinic"_L1, "clinicbell"_L1,    "system"_L1,    "server"_L1, "test"_L1,   "user"_L1};

template <typename Words>
bool isAmong(const Words &words, const QString &word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Letters and digits in a row, folded.
QStringList wordsOf(const QString &text)
{
    static const QRegularExpression between(u"[^\\p{L}\\p{N}]+"_s);
    return folded(text).split(between, Qt::SkipEmptyParts);
}

/// Bits a character.
double entropyOf(const QString &text)
{
    QHash<QChar, int> counts;
    for (const QChar character : text)
        ++counts[character];
    double bits = 0;
    for (const int count : std::as_const(counts)) {
        const double share = static_cast<double>(count) / static_cast<double>(text.size());
        bits -= share * std::log2(share);
    }
    return bits;
}

bool isUuid(const QString &text)
{
    static const QRegularExpression form(u"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"_s);
    return form.match(text).hasMatch();
}

/// What nobody writes by hand: long, of every kind of character, in no order.
bool looksRandom(const QString &text)
{
    const auto count = [&text](auto is) { return std::count_if(text.begin(), text.end(), is); };
    const auto digits = count([](QChar c) { return c.isDigit(); });
    const auto upper = count([](QChar c) { return c.isUpper(); });
    const auto lower = count([](QChar c) { return c.isLower(); });
    const bool isHex = text.size() >= 32 && digits >= 6
        && count([](QChar c) { return c.isDigit() || (c.toLower() >= u'a' && c.toLower() <= u'f'); }) == text.size();
    const bool isMixed = digits >= 2 && upper >= 2 && lower >= 2;
    return !isUuid(text) && (isHex || (isMixed && entropyOf(text) > 3.5));
}

bool hasSecret(const QString &text)
{
    static const QRegularExpression named(
        u"\\bBearer\\s+[A-Za-z0-9._~+/|-]{6,}|\\beyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{4,}|-----BEGIN [A-Z ]*PRIVATE KEY"
        "|\\b\\d+\\|[A-Za-z0-9]{20,}"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression run(u"[A-Za-z0-9+/_=-]{24,}"_s);
    if (named.match(text).hasMatch())
        return true;
    for (auto found = run.globalMatch(text); found.hasNext();) {
        if (looksRandom(found.next().captured()))
            return true;
    }
    return false;
}

bool hasEMail(const QString &text)
{
    static const QRegularExpression form(u"[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,}"_s);
    return form.match(text).hasMatch();
}

/// From a plus, or from a nought as numbers within a country begin; times and counts begin otherwise.
bool hasPhone(const QString &text)
{
    static const QRegularExpression form(u"(?<![\\w.:+-])(\\+\\d|\\(?0\\d)[\\d ()/.-]{6,16}\\d(?![\\w:])"_s);
    for (auto found = form.globalMatch(text); found.hasNext();) {
        const QString number = found.next().captured();
        const auto digits = std::count_if(number.begin(), number.end(), [](QChar c) { return c.isDigit(); });
        if (digits >= fewestPhoneDigits)
            return true;
    }
    return false;
}

struct Looks
{
    Rule rule;
    bool (*has)(const QString &text);
};

} // namespace

QString traceKey(PersonalTrace::Rule rule)
{
    static constexpr std::array words{"e-mail"_L1, "phone"_L1, "secret"_L1, "name"_L1, "text"_L1};
    return words.at(static_cast<size_t>(rule));
}

std::optional<PersonalTrace> findByLooks(const QList<ReportSection> &sections)
{
    static constexpr std::array looks{Looks{Rule::EMail, hasEMail}, Looks{Rule::Phone, hasPhone},
                                      Looks{Rule::Secret, hasSecret}};
    for (const ReportSection &section : sections) {
        for (const Looks &each : looks) {
            if (each.has(section.text))
                return PersonalTrace{.rule = each.rule, .section = section.name};
        }
    }
    return {};
}

PersonalWords::PersonalWords(const QList<ReportSection> &sections)
{
    for (const ReportSection &section : sections) {
        const QStringList words = wordsOf(section.text);
        for (qsizetype word = 0; word < words.size(); ++word)
            m_places[words.at(word)].append({.section = m_words.size(), .word = word});
        m_names.append(section.name);
        m_words.append(words);
    }
}

std::optional<qsizetype> PersonalWords::find(const QStringList &words) const
{
    if (words.isEmpty())
        return {};
    const auto places = m_places.constFind(words.first());
    if (places == m_places.constEnd())
        return {};
    for (const Place &place : *places) {
        if (m_words.at(place.section).mid(place.word, words.size()) == words)
            return place.section;
    }
    return {};
}

PersonalTrace PersonalWords::trace(PersonalTrace::Rule rule, qsizetype section) const
{
    return {.rule = rule, .section = m_names.at(section)};
}

std::optional<PersonalTrace> PersonalWords::findName(const QString &name) const
{
    QStringList words = wordsOf(name);
    words.removeIf([](const QString &word) { return isTitle(word); });
    if (words.isEmpty())
        return {};
    if (words.size() == 1 && (words.first().size() < shortestLoneName || isAmong(ownWords, words.first())))
        return {};
    if (const auto section = find(words))
        return trace(Rule::Name, *section);
    std::reverse(words.begin(), words.end());
    const auto section = find(words);
    return section ? std::optional(trace(Rule::Name, *section)) : std::nullopt;
}

std::optional<PersonalTrace> PersonalWords::findText(const QString &text) const
{
    const QStringList words = wordsOf(text);
    if (words.size() < 2)
        return {};
    const qsizetype row = std::min(words.size(), wordsInARow);
    for (qsizetype first = 0; first + row <= words.size(); ++first) {
        if (const auto section = find(words.mid(first, row)))
            return trace(Rule::Text, *section);
    }
    return {};
}

} // namespace clinicbell

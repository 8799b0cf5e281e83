// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

namespace clinicbell {

/// A part of what is to leave this computer.
struct ReportSection
{
    QString name; ///< Stable: "log".
    QString text;
    friend bool operator==(const ReportSection &, const ReportSection &) = default;
};

/// Why a report must not leave. It names the place and never what stands there.
struct PersonalTrace
{
    enum class Rule { EMail, Phone, Secret, Name, Text };

    Rule rule = Rule::EMail;
    QString section;

    friend bool operator==(const PersonalTrace &, const PersonalTrace &) = default;
};

/// The stable word of the command line.
QString traceKey(PersonalTrace::Rule rule);

/// E-mail addresses, telephone numbers, tokens and keys by their looks: the first one that is found.
std::optional<PersonalTrace> findByLooks(const QList<ReportSection> &sections);

/// Looks for names and texts that are known here, whatever their case and punctuation, in time that does not grow with
/// the report.
class PersonalWords
{
public:
    explicit PersonalWords(const QList<ReportSection> &sections);

    /// The whole name, with and without its titles, and in the other order. One word alone counts where it is no word
    /// that the program itself uses ("admin").
    std::optional<PersonalTrace> findName(const QString &name) const;
    /// The whole text where it is short, else any five words of it in a row.
    std::optional<PersonalTrace> findText(const QString &text) const;

private:
    struct Place
    {
        qsizetype section;
        qsizetype word;
    };

    std::optional<qsizetype> find(const QStringList &words) const;
    PersonalTrace trace(PersonalTrace::Rule rule, qsizetype section) const;

    QStringList m_names; ///< Of the sections.
    QList<QStringList> m_words; ///< By section.
    QHash<QString, QList<Place>> m_places; ///< By word.
};

} // namespace clinicbell

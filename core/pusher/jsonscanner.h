// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/pusher/jsonblock.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace pusher {

/// One value inside a JSON text, found and checked but not taken apart.
struct JsonSlice
{
    enum class Kind { String, Number, Word, Object, Array };
    Kind kind;
    QStringView text; ///< As it stands there; a string without its quotes, its escapes unresolved.
    bool hasEscapes = false; ///< Of strings.
};

/// Walks over a JSON text and builds nothing. Strict (RFC 8259): what it has passed is JSON, save that
/// - numbers that no double can hold are refused (QJsonDocument refuses them too),
/// - lone surrogates are let through: a socket's text has none, and a string may name one by an escape anyway.
/// Values nest 1,023 levels deep below what the caller has entered. The text outlives the scanner and its slices.
class JsonScanner
{
public:
    explicit JsonScanner(QStringView text);

    /// Passes @p sign, and space before it; false, at the same place, where something else stands there.
    bool take(char16_t sign)
    {
        skipSpace();
        if (m_next == m_end || *m_next != sign)
            return false;
        ++m_next;
        return true;
    }
    /// Passes a string, or any value. Nothing: there is none, or it is broken; the scanner is of no use any more.
    std::optional<JsonSlice> takeString();
    std::optional<JsonSlice> takeValue();
    /// Nothing but space is left.
    bool isAtEnd();

private:
    /// Has m_block hold what m_next is in; returns where it begins.
    const char16_t *enterBlock();
    /// What lies beyond the end counts as control characters: a string that reaches it is broken.
    void readLastBlock(qsizetype left);
    bool skipString(bool &hasEscapes);
    bool isEscape(const char16_t *afterBackslash) const;
    bool skipKey();
    bool skipNumber();
    bool skipDigits();
    bool skipSign(QStringView signs);
    bool skipWord();
    bool skipScalar();
    bool skipContainer();
    void skipSpace()
    {
        while (m_next != m_end && *m_next <= u' ' && isSpace(*m_next))
            ++m_next;
    }
    static constexpr bool isSpace(char16_t unit)
    {
        return unit == u' ' || unit == u'\n' || unit == u'\r' || unit == u'\t';
    }
    QStringView since(const char16_t *start) const { return QStringView(start, m_next); }

    const char16_t *m_begin;
    const char16_t *m_next;
    const char16_t *m_end;
    JsonBlock m_block; ///< Of the units from m_blockOffset on; short strings share one.
    qsizetype m_blockOffset = -1;
};

/// The text that a JSON string stands for.
QString unescaped(const JsonSlice &string);

} // namespace pusher

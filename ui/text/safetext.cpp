// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/safetext.h"

namespace clinicbell::ui {

namespace {

bool overridesDirection(char16_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool endsALine(char16_t c)
{
    return c == u'\n' || c == u'\v' || c == u'\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool isInvisible(char16_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB);
}

} // namespace

QString safeText(const QString &text, qsizetype limit)
{
    QString safe;
    safe.reserve(qMin(text.size(), limit));
    for (const QChar c : text) {
        if (safe.size() >= limit) {
            if (safe.back().isHighSurrogate())
                safe.chop(1);
            return safe + u'…';
        }
        if (endsALine(c.unicode()))
            safe += u'\n';
        else if (c == u'\t')
            safe += u' ';
        else if (!isInvisible(c.unicode()) && !overridesDirection(c.unicode()))
            safe += c;
    }
    return safe;
}

QString safeLine(const QString &text, qsizetype limit)
{
    return safeText(text, limit).simplified();
}

QString isolated(const QString &text)
{
    const QString line = safeLine(text);
    return line.isEmpty() ? line : QChar(0x2068) + line + QChar(0x2069);
}

} // namespace clinicbell::ui

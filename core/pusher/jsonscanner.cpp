// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/jsonscanner.h"

#include <algorithm>
#include <bit>
#include <bitset>

using namespace Qt::StringLiterals;

namespace pusher {

namespace {

constexpr size_t mostLevels = 1'023;
/// A double has an exponent of three digits; whatever is written shorter and without `e` fits.
constexpr qsizetype longestPlainNumber = 300;

constexpr bool isDigit(char16_t unit)
{
    return unit >= u'0' && unit <= u'9';
}

constexpr bool isHexDigit(char16_t unit)
{
    return isDigit(unit) || (unit >= u'a' && unit <= u'f') || (unit >= u'A' && unit <= u'F');
}

/// What a backslash and @p unit stand for; 0 for `u` and for what stands for nothing.
constexpr char16_t meaning(char16_t unit)
{
    switch (unit) {
    case u'"':
    case u'\\':
    case u'/': return unit;
    case u'b': return u'\b';
    case u'f': return u'\f';
    case u'n': return u'\n';
    case u'r': return u'\r';
    case u't': return u'\t';
    default: return 0;
    }
}

constexpr quint64 lowestBit(quint64 bits)
{
    return bits & (~bits + 1);
}

/// Which units a backslash before them gives another meaning. @p carried: the first one, by the last of the block
/// before; afterwards the same for the next block, 0 or 1.
quint64 escapedUnits(quint64 backslashes, quint64 &carried)
{
    if ((backslashes & (backslashes << 1 | carried)) == 0) { // none escapes another one: nearly always
        const auto escaped = backslashes << 1 | carried;
        carried = backslashes >> 63;
        return escaped;
    }
    auto escaped = carried;
    carried = 0;
    for (auto left = backslashes & ~escaped; left;) {
        const auto backslash = lowestBit(left);
        const auto after = backslash << 1;
        escaped |= after;
        carried = after ? 0 : 1;
        left &= ~(backslash | after);
    }
    return escaped;
}

} // namespace

JsonScanner::JsonScanner(QStringView text)
    : m_begin(text.utf16())
    , m_next(m_begin)
    , m_end(m_begin + text.size())
{ }

std::optional<JsonSlice> JsonScanner::takeString()
{
    if (!take(u'"'))
        return std::nullopt;
    const auto *start = m_next;
    bool hasEscapes = false;
    if (!skipString(hasEscapes))
        return std::nullopt;
    return JsonSlice{JsonSlice::Kind::String, QStringView(start, m_next - 1), hasEscapes};
}

std::optional<JsonSlice> JsonScanner::takeValue()
{
    skipSpace();
    if (m_next == m_end)
        return std::nullopt;
    const auto *start = m_next;
    switch (*m_next) {
    case u'"': return takeString();
    case u'{':
    case u'[': {
        const auto kind = *m_next == u'{' ? JsonSlice::Kind::Object : JsonSlice::Kind::Array;
        return skipContainer() ? std::optional(JsonSlice{kind, since(start)}) : std::nullopt;
    }
    case u't':
    case u'f':
    case u'n': return skipWord() ? std::optional(JsonSlice{JsonSlice::Kind::Word, since(start)}) : std::nullopt;
    default: return skipNumber() ? std::optional(JsonSlice{JsonSlice::Kind::Number, since(start)}) : std::nullopt;
    }
}

bool JsonScanner::isAtEnd()
{
    skipSpace();
    return m_next == m_end;
}

bool JsonScanner::skipString(bool &hasEscapes)
{
    quint64 carried = 0; // the block before ended in a backslash that escapes the first unit of this one
    quint64 allBackslashes = 0;
    for (;;) {
        const auto *start = enterBlock();
        const auto ahead = ~quint64(0) << (m_next - start);
        const auto backslashes = m_block.backslashes & ahead;
        const auto escaped = escapedUnits(backslashes, carried);
        const auto closing = m_block.quotes & ahead & ~escaped;
        const auto inside = ahead & (lowestBit(closing) - 1); // all that is ahead where none closes
        if (m_block.controls & inside)
            return false;
        for (auto others = escaped & inside & ~(m_block.quotes | m_block.backslashes); others; others &= others - 1) {
            if (!isEscape(start + std::countr_zero(others)))
                return false;
        }
        allBackslashes |= backslashes & inside;
        if (closing) {
            hasEscapes = allBackslashes != 0;
            m_next = start + std::countr_zero(closing) + 1;
            return true;
        }
        m_next = start + JsonBlock::size;
    }
}

const char16_t *JsonScanner::enterBlock()
{
    const auto offset = (m_next - m_begin) & ~(JsonBlock::size - 1);
    const auto *start = m_begin + offset;
    if (offset == m_blockOffset)
        return start;
    m_blockOffset = offset;
    const auto left = m_end - start;
    if (left >= JsonBlock::size)
        m_block.read(start);
    else
        readLastBlock(left);
    return start;
}

void JsonScanner::readLastBlock(qsizetype left)
{
    constexpr auto all = ~quint64(0);
    if (left <= 0) {
        m_block = {.quotes = 0, .backslashes = 0, .controls = all};
    } else if (m_end - m_begin >= JsonBlock::size) {
        // Units that were passed make up what is missing, and are shifted out.
        const auto passed = JsonBlock::size - left;
        m_block.read(m_end - JsonBlock::size);
        m_block.quotes >>= passed;
        m_block.backslashes >>= passed;
        m_block.controls = m_block.controls >> passed | all << left;
    } else {
        char16_t padded[JsonBlock::size] = {};
        std::copy(m_begin, m_end, padded);
        m_block.read(padded);
    }
}

bool JsonScanner::isEscape(const char16_t *afterBackslash) const
{
    if (*afterBackslash != u'u')
        return meaning(*afterBackslash) != 0;
    return m_end - afterBackslash > 4 && std::all_of(afterBackslash + 1, afterBackslash + 5, isHexDigit);
}

bool JsonScanner::skipKey()
{
    bool hasEscapes = false;
    return take(u'"') && skipString(hasEscapes) && take(u':');
}

bool JsonScanner::skipDigits()
{
    const auto *start = m_next;
    m_next = std::find_if_not(m_next, m_end, isDigit);
    return m_next != start;
}

bool JsonScanner::skipSign(QStringView signs)
{
    const bool found = m_next != m_end && signs.contains(QChar(*m_next));
    m_next += found ? 1 : 0;
    return found;
}

bool JsonScanner::skipNumber()
{
    const auto *start = m_next;
    skipSign(u"-");
    if (!skipSign(u"0") && !skipDigits())
        return false;
    if (skipSign(u".") && !skipDigits())
        return false;
    const bool hasExponent = skipSign(u"eE");
    if (hasExponent) {
        skipSign(u"+-");
        if (!skipDigits())
            return false;
    }
    bool isDouble = true;
    if (hasExponent || m_next - start > longestPlainNumber)
        static_cast<void>(since(start).toDouble(&isDouble));
    return isDouble;
}

bool JsonScanner::skipWord()
{
    for (const auto word : {QStringView(u"true"), QStringView(u"false"), QStringView(u"null")}) {
        if (QStringView(m_next, m_end).startsWith(word)) {
            m_next += word.size();
            return true;
        }
    }
    return false;
}

bool JsonScanner::skipScalar()
{
    bool hasEscapes = false;
    if (take(u'"'))
        return skipString(hasEscapes);
    if (m_next == m_end)
        return false;
    return isDigit(*m_next) || *m_next == u'-' ? skipNumber() : skipWord();
}

bool JsonScanner::skipContainer()
{
    std::bitset<mostLevels> objects; // at each level: an object, or an array
    size_t level = 0;
    do {
        const bool isObject = take(u'{');
        if (isObject || take(u'[')) {
            if (level == mostLevels)
                return false;
            objects[level++] = isObject;
            if (!take(isObject ? u'}' : u']')) {
                if (isObject && !skipKey())
                    return false;
                continue;
            }
            --level;
        } else if (!skipScalar()) {
            return false;
        }
        while (level > 0 && !take(u',')) {
            if (!take(objects[--level] ? u'}' : u']'))
                return false;
        }
        if (level > 0 && objects[level - 1] && !skipKey())
            return false;
    } while (level > 0);
    return true;
}

QString unescaped(const JsonSlice &string)
{
    if (!string.hasEscapes)
        return string.text.toString();
    QString text(string.text.size(), Qt::Uninitialized);
    auto *out = text.data();
    const auto *end = string.text.utf16() + string.text.size();
    for (const auto *next = string.text.utf16(); next != end;) {
        if (*next != u'\\') {
            *out++ = QChar(*next++);
        } else if (next[1] == u'u') {
            *out++ = QChar(QStringView(next + 2, 4).toUShort(nullptr, 16));
            next += 6;
        } else {
            *out++ = QChar(meaning(next[1]));
            next += 2;
        }
    }
    text.truncate(out - text.constData());
    return text;
}

} // namespace pusher

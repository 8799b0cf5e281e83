// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/jsonblock.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace pusher {

void JsonBlock::readPlainly(const char16_t *text)
{
    *this = {};
    for (qsizetype i = 0; i < size; ++i) {
        const quint64 bit = quint64(1) << i;
        quotes |= text[i] == u'"' ? bit : 0;
        backslashes |= text[i] == u'\\' ? bit : 0;
        controls |= text[i] < u' ' ? bit : 0;
    }
}

#ifdef __SSE2__

namespace {

/// What matters fits into bytes: of sixteen units at @p text each one less 128, those above 255 all 127.
Q_ALWAYS_INLINE __m128i readNarrowed(const char16_t *text)
{
    const auto narrowed = [text](int half) {
        const auto units = _mm_loadu_si128(reinterpret_cast<const __m128i *>(text) + half);
        const auto lessHalfTheRange = _mm_xor_si128(units, _mm_set1_epi16(-0x8000));
        return _mm_adds_epi16(lessHalfTheRange, _mm_set1_epi16(0x8000 - 128));
    };
    return _mm_packs_epi16(narrowed(0), narrowed(1));
}

} // namespace

void JsonBlock::read(const char16_t *text)
{
    const __m128i units[] = {readNarrowed(text), readNarrowed(text + 16), readNarrowed(text + 32),
                             readNarrowed(text + 48)};
    const auto whereOf = [&units](const auto &matches) {
        const auto bits = [&](int i) { return quint64(quint32(_mm_movemask_epi8(matches(units[i])))) << (16 * i); };
        return bits(0) | bits(1) | bits(2) | bits(3);
    };
    quotes = whereOf([](__m128i all) { return _mm_cmpeq_epi8(all, _mm_set1_epi8(u'"' - 128)); });
    backslashes = whereOf([](__m128i all) { return _mm_cmpeq_epi8(all, _mm_set1_epi8(u'\\' - 128)); });
    controls = whereOf([](__m128i all) { return _mm_cmplt_epi8(all, _mm_set1_epi8(u' ' - 128)); });
}

#else

void JsonBlock::read(const char16_t *text)
{
    readPlainly(text);
}

#endif

} // namespace pusher

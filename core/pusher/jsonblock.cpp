// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "core/pusher/jsonblock.h"

#ifdef __SSE2__
#include <immintrin.h>
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

/// Every x86-64 can do it.
void readBySixteen(const char16_t *text, JsonBlock &block)
{
    const __m128i units[] = {readNarrowed(text), readNarrowed(text + 16), readNarrowed(text + 32),
                             readNarrowed(text + 48)};
    const auto whereOf = [&units](const auto &matches) {
        const auto bits = [&](int i) { return quint64(quint32(_mm_movemask_epi8(matches(units[i])))) << (16 * i); };
        return bits(0) | bits(1) | bits(2) | bits(3);
    };
    block.quotes = whereOf([](__m128i all) { return _mm_cmpeq_epi8(all, _mm_set1_epi8(u'"' - 128)); });
    block.backslashes = whereOf([](__m128i all) { return _mm_cmpeq_epi8(all, _mm_set1_epi8(u'\\' - 128)); });
    block.controls = whereOf([](__m128i all) { return _mm_cmplt_epi8(all, _mm_set1_epi8(u' ' - 128)); });
}

// Lambdas do not inherit the target, so what takes vectors is written out.
#define CLINICBELL_AVX2 __attribute__((target("avx2")))

/// Of 32 units at @p text each one, those above 255 all 255.
CLINICBELL_AVX2 inline __m256i readWide(const char16_t *text)
{
    const auto *units = reinterpret_cast<const __m256i *>(text);
    const auto most = _mm256_set1_epi16(255);
    const auto packed = _mm256_packus_epi16(_mm256_min_epu16(_mm256_loadu_si256(units), most),
                                            _mm256_min_epu16(_mm256_loadu_si256(units + 1), most));
    return _mm256_permute4x64_epi64(packed, 0b11'01'10'00); // packing works in halves
}

CLINICBELL_AVX2 inline quint64 bitsOf(__m256i low, __m256i high)
{
    return quint64(quint32(_mm256_movemask_epi8(low))) | quint64(quint32(_mm256_movemask_epi8(high))) << 32;
}

CLINICBELL_AVX2 inline quint64 whereIs(char unit, __m256i low, __m256i high)
{
    const auto all = _mm256_set1_epi8(unit);
    return bitsOf(_mm256_cmpeq_epi8(low, all), _mm256_cmpeq_epi8(high, all));
}

/// Most of today's machines can, in a third of the time.
CLINICBELL_AVX2 void readByThirtyTwo(const char16_t *text, JsonBlock &block)
{
    const auto low = readWide(text);
    const auto high = readWide(text + 32);
    const auto lastControl = _mm256_set1_epi8(u' ' - 1);
    block.quotes = whereIs('"', low, high);
    block.backslashes = whereIs('\\', low, high);
    block.controls = bitsOf(_mm256_cmpeq_epi8(_mm256_min_epu8(low, lastControl), low),
                            _mm256_cmpeq_epi8(_mm256_min_epu8(high, lastControl), high));
}

#undef CLINICBELL_AVX2

} // namespace

void JsonBlock::read(const char16_t *text)
{
    static const bool isWide = __builtin_cpu_supports("avx2");
    isWide ? readByThirtyTwo(text, *this) : readBySixteen(text, *this);
}

#else

void JsonBlock::read(const char16_t *text)
{
    readPlainly(text);
}

#endif

} // namespace pusher

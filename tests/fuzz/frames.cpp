// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

// Any text to the frame decoder, which has to make of it what QJsonDocument does; and any units, which need not be
// text.

#include "core/pusher/frame.h"
#include "tests/support/framecheck.h"

#include <cstring>

using namespace Qt::StringLiterals;
using namespace pusher;

namespace {

void readAll(const Frame &frame)
{
    const auto data = frame.data();
    if (data.isUndefined() && !frame.payload.raw().isNull())
        qFatal("a payload without a value");
    static_cast<void>(idText(data["user_id"_L1]));
    static_cast<void>(encodeFrame(frame.event, data.toObject(), frame.channel));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const auto *start = reinterpret_cast<const char *>(bytes);
    const auto text = QString::fromUtf8(start, static_cast<qsizetype>(size));
    const auto difference = test::disagreement(text);
    if (!difference.isEmpty())
        qFatal("%s", qPrintable(difference));
    FrameDecoder decoder;
    if (const auto frame = decoder.decode(text))
        readAll(*frame);
    for (qsizetype place = 0; place < text.size(); place += 1 + text.size() / 8) { // frames like the one before
        const auto next = QString::fromUtf8(QString(text).remove(place, 1).toUtf8()); // no half of a pair stays
        const auto later = test::disagreement(decoder, next);
        if (!later.isEmpty())
            qFatal("%s after another frame", qPrintable(later));
        static_cast<void>(decoder.decode(text));
    }
    QString units(static_cast<qsizetype>(size / sizeof(char16_t)), Qt::Uninitialized);
    std::memcpy(units.data(), bytes, static_cast<size_t>(units.size()) * sizeof(char16_t));
    if (const auto frame = decoder.decode(units))
        readAll(*frame);
    return 0;
}

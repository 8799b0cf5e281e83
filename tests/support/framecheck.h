// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace pusher {
class FrameDecoder;
}

namespace pusher::test {

/// How decodeFrame() differs from what QJsonDocument makes of @p text; empty: not at all. Both must take or refuse it,
/// and find the same in it. Where QJsonDocument is laxer than RFC 8259 (control characters in strings, `\q`, `1.`,
/// `.5`, a byte order mark), the text has to be refused.
QString disagreement(const QString &text);
/// The same of a decoder that has seen other frames.
QString disagreement(FrameDecoder &decoder, const QString &text);

} // namespace pusher::test

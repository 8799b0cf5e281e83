// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTranslator>

namespace clinicbell::test {

/// Stands for a language whose words are longer than the English ones by two fifths: "[Ħḗŀŀǿ~~]". What is not
/// bracketed on the screen was never given to a translator.
class PseudoLanguage final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *disambiguation, int n) const override;
};

} // namespace clinicbell::test

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace clinicbell::bench {

/// What quality.md asks of a figure.
struct Goal
{
    enum Kind {
        None, ///< Shown for comparison.
        AtMost, ///< The value itself.
        AtLeast,
        RatioAtMost, ///< Value over reference.
        RatioAtLeast,
        AboveAtMost, ///< Value minus reference.
    };
    Kind kind = None;
    double limit = 0;
};

/// Something that was measured, beside what it is compared with in the same run.
struct Figure
{
    QString name;
    double value = 0; ///< A median over the runs unless the name says otherwise.
    QString unit;
    Goal goal = {};
    QString reference = {}; ///< Empty: none.
    double referenceValue = 0;
};

/// One line for stdout.
QByteArray jsonLine(const Figure &figure, bool noisy);

/// Measures and prints. Where other processes used more than a fifth of a core meanwhile it says so on stderr and
/// measures again, CLINICBELL_BENCH_TRIES (3) times at most; figures of a last try that was disturbed too are marked
/// `"noisy": true`. Returns the exit code of a program: 1 where nothing could be measured.
int report(const std::function<QList<Figure>()> &measure);

/// How often to repeat what is measured: CLINICBELL_BENCH_RUNS (5).
int runs();

/// The middle one, and the one that @p share of them do not exceed. 0 for none.
double percentile(QList<double> samples, double share);
double median(const QList<double> &samples);

} // namespace clinicbell::bench

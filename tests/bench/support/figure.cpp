// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/support/figure.h"

#include "tests/bench/support/neighbours.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace clinicbell::bench {

namespace {

constexpr double mostNeighbourhood = 0.2;

double rounded(double value)
{
    return std::round(value * 1000) / 1000;
}

bool isMet(const Figure &figure)
{
    const double limit = figure.goal.limit;
    switch (figure.goal.kind) {
    case Goal::None: return true;
    case Goal::AtMost: return figure.value <= limit;
    case Goal::AtLeast: return figure.value >= limit;
    case Goal::RatioAtMost: return figure.value <= limit * figure.referenceValue;
    case Goal::RatioAtLeast: return figure.value >= limit * figure.referenceValue;
    case Goal::AboveAtMost: return figure.value - figure.referenceValue <= limit;
    }
    return false;
}

QJsonValue goalWords(const Figure &figure)
{
    const QString limit = QString::number(figure.goal.limit);
    const QString unit = figure.unit.isEmpty() ? QString() : u' ' + figure.unit;
    switch (figure.goal.kind) {
    case Goal::None: return QJsonValue::Null;
    case Goal::AtMost: return QString(u"≤ "_s + limit + unit);
    case Goal::AtLeast: return QString(u"≥ "_s + limit + unit);
    case Goal::RatioAtMost: return QString(u"≤ "_s + limit + u"× reference"_s);
    case Goal::RatioAtLeast: return QString(u"≥ "_s + limit + u"× reference"_s);
    case Goal::AboveAtMost: return QString(u"≤ "_s + limit + unit + u" above reference"_s);
    }
    return {};
}

int fromEnvironment(const char *name, int fallback)
{
    const int value = qEnvironmentVariableIntValue(name);
    return value > 0 ? value : fallback;
}

} // namespace

QByteArray jsonLine(const Figure &figure, bool noisy)
{
    const bool compared = !figure.reference.isEmpty() && figure.referenceValue > 0;
    QJsonObject line{
        {u"name"_s, figure.name},
        {u"value"_s, rounded(figure.value)},
        {u"unit"_s, figure.unit},
        {u"reference"_s, compared ? QJsonValue(figure.reference) : QJsonValue::Null},
        {u"reference_value"_s, compared ? QJsonValue(rounded(figure.referenceValue)) : QJsonValue::Null},
        {u"ratio"_s, compared ? QJsonValue(rounded(figure.value / figure.referenceValue)) : QJsonValue::Null},
        {u"goal"_s, goalWords(figure)},
        {u"met"_s, figure.goal.kind == Goal::None ? QJsonValue::Null : QJsonValue(isMet(figure))},
    };
    if (noisy)
        line.insert(u"noisy"_s, true);
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

int report(const std::function<QList<Figure>()> &measure)
{
    const int tries = fromEnvironment("CLINICBELL_BENCH_TRIES", 3);
    QList<Figure> figures;
    double noise = 0;
    for (int attempt = 1; attempt <= tries; ++attempt) {
        const Neighbours neighbours;
        figures = measure();
        noise = neighbours.share();
        if (noise <= mostNeighbourhood)
            break;
        std::fprintf(stderr, "bench: others used %.0f %% of a core meanwhile (try %d of %d)\n", noise * 100, attempt,
                     tries);
    }
    for (const Figure &figure : figures)
        std::fputs(jsonLine(figure, noise > mostNeighbourhood).constData(), stdout);
    std::fflush(stdout);
    return figures.isEmpty() ? 1 : 0;
}

int runs()
{
    return fromEnvironment("CLINICBELL_BENCH_RUNS", 5);
}

double percentile(QList<double> samples, double share)
{
    if (samples.isEmpty())
        return 0;
    std::sort(samples.begin(), samples.end());
    const auto rank = static_cast<qsizetype>(std::ceil(share * static_cast<double>(samples.size())));
    return samples.at(std::clamp<qsizetype>(rank - 1, 0, samples.size() - 1));
}

double median(const QList<double> &samples)
{
    return percentile(samples, 0.5);
}

} // namespace clinicbell::bench

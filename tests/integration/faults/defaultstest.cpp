// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/integration/faults/answers.h"
#include "tests/integration/faults/ordeal.h"
#include "tests/support/eventually.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell::test;

namespace {

constexpr std::chrono::seconds announced = 2s;
constexpr std::chrono::milliseconds atOnce = 100ms;

/// All of them at once: what takes longest is a half-open line, by the seconds that the client waits for a pong.
QList<Trial> trials()
{
    const auto silence = announced + pusher::Options().pongTimeout;
    const auto ofALine = [](const QString &name, const Fault &fault, int pauses, std::chrono::milliseconds within) {
        return Trial{.name = name, .fault = fault, .pauses = pauses, .foundWithin = within};
    };
    const auto ofAttempts = [](const QString &name, const Fault &fault, int pauses) {
        return Trial{.name = name, .fault = fault, .cuts = true, .pauses = pauses};
    };
    return {
        ofALine(u"packets are dropped silently"_s, {.silent = true}, 0, silence),
        ofALine(u"reset between frames"_s, {.resetAfter = 0}, 1, atOnce),
        ofALine(u"reset in the middle of a frame"_s, {.resetAfter = 10}, 1, atOnce),
        ofAttempts(u"reset within the upgrade"_s, {.resetAfter = 20}, 3),
        ofAttempts(u"captive portal, page"_s, {.answer = portalPage}, 3),
        ofAttempts(u"captive portal, redirect"_s, {.answer = portalRedirect}, 3),
        ofAttempts(u"503"_s, {.answer = overload}, 3),
        ofAttempts(u"accepts and says nothing"_s, {.silent = true}, 2),
        ofAttempts(u"slow loris"_s, {.perByte = 100ms}, 2),
        Trial{.name = u"the server restarts"_s, .fault = {}, .cuts = true, .closes = true, .pauses = 3},
    };
}

} // namespace

/// The other tests of faults hurry; here nothing is shortened but the silence that the server itself asks for.
class DefaultsTest : public QObject
{
    Q_OBJECT
private slots:
    void everyFaultIsOutlivedAsSoonAsTheBackoffAllows();
};

void DefaultsTest::everyFaultIsOutlivedAsSoonAsTheBackoffAllows()
{
    std::vector<std::unique_ptr<Ordeal>> ordeals;
    for (const Trial &trial : trials())
        ordeals.push_back(std::make_unique<Ordeal>(trial, announced));
    for (const auto &ordeal : ordeals)
        QVERIFY(ordeal->begin());
    for (const auto &ordeal : ordeals)
        ordeal->strike();
    const auto areOver = [&] { return std::ranges::all_of(ordeals, &Ordeal::isOver); };
    QVERIFY(eventually(areOver, 60s));
    QStringList wrong;
    for (const auto &ordeal : ordeals)
        wrong += ordeal->faults();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u"; "_s)));
}

QTEST_GUILESS_MAIN(DefaultsTest)
#include "defaultstest.moc"

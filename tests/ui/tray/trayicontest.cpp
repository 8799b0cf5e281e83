// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/tray/trayiconpainter.h"

#include <QImage>
#include <QTest>

using namespace clinicbell::ui;
using namespace Qt::StringLiterals;

namespace {

/// How many opaque pixels have exactly this colour.
int pixelsOf(const QImage &image, QRgb color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) == color ? 1 : 0;
    }
    return count;
}

/// What is drawn, whatever the colour.
QImage shape(const TrayState &state, int size, const Tokens &tokens)
{
    return TrayIconPainter(tokens).pixmap(state, size).toImage().convertToFormat(QImage::Format_Alpha8);
}

} // namespace

Q_DECLARE_METATYPE(clinicbell::ui::Tokens)

class TrayIconTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void theBadgeTellsHowManyOrWhyNot_data()
    {
        QTest::addColumn<TrayState>("state");
        QTest::addColumn<QString>("badge");
        QTest::newRow("nothing") << TrayState{} << QString();
        QTest::newRow("one") << TrayState{.unread = 1} << u"1"_s;
        QTest::newRow("99") << TrayState{.unread = 99} << u"99"_s;
        QTest::newRow("100") << TrayState{.unread = 100} << u"99+"_s;
        QTest::newRow("urgent") << TrayState{.unread = 3, .urgent = 1} << u"3"_s;
        QTest::newRow("do not disturb counts on") << TrayState{.unread = 3, .doNotDisturb = true} << u"3"_s;
        QTest::newRow("offline") << TrayState{.unread = 3, .offline = true} << u"×"_s;
        QTest::newRow("signed out") << TrayState{.unread = 3, .offline = true, .signedOut = true} << u"!"_s;
    }

    void theBadgeTellsHowManyOrWhyNot()
    {
        QFETCH(TrayState, state);
        QFETCH(QString, badge);
        QCOMPARE(TrayIconPainter::badgeText(state), badge);
    }

    void somethingUrgentIsRed()
    {
        const TrayIconPainter painter(lightTokens);
        const QImage urgent = painter.pixmap({.unread = 1, .urgent = 1}, 32).toImage();
        QVERIFY(pixelsOf(urgent, lightTokens.critical) > 50);
        QCOMPARE(pixelsOf(urgent, lightTokens.accent), 0);
        const QImage calm = painter.pixmap({.unread = 1}, 32).toImage();
        QCOMPARE(pixelsOf(calm, lightTokens.critical), 0);
        QVERIFY(pixelsOf(calm, lightTokens.accent) > 50);
        // Offline takes the badge, never the red of the bell.
        QVERIFY(pixelsOf(painter.pixmap({.urgent = 1, .offline = true}, 64).toImage(), lightTokens.critical) > 50);
    }

    // Nothing depends on colour alone: every state has a shape of its own.
    void everyStateHasAShapeOfItsOwn_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {12, 16, 22, 24, 32, 64})
            QTest::addRow("%d px", size) << size;
    }

    void everyStateHasAShapeOfItsOwn()
    {
        QFETCH(int, size);
        // A digit is cut out of the badge in another colour, not in another shape, so one count stands for all, and
        // where the badge is large enough to hold them, so are "×" and "!".
        QList<TrayState> states{
            {}, {.unread = 7}, {.unread = 7, .urgent = 1}, {.doNotDisturb = true}, {.unread = 7, .doNotDisturb = true}};
        if (size < TrayIconPainter::leastSizeForNumbers)
            states += {{.unread = 7, .offline = true}, {.unread = 7, .signedOut = true}};
        for (qsizetype a = 0; a < states.size(); ++a) {
            for (qsizetype b = a + 1; b < states.size(); ++b)
                QVERIFY2(shape(states.at(a), size, lightTokens) != shape(states.at(b), size, lightTokens),
                         qPrintable(u"states %1 and %2"_s.arg(a).arg(b)));
        }
        if (size >= 16) // A dot for what is not counted is another shape than a number, and than nothing.
            QVERIFY(shape({.others = true}, size, lightTokens) != shape({}, size, lightTokens)
                    && shape({.others = true}, size, lightTokens) != shape({.unread = 7}, size, lightTokens));
        const TrayIconPainter painter(lightTokens);
        QVERIFY(painter.pixmap({.offline = true}, size).toImage()
                != painter.pixmap({.signedOut = true}, size).toImage());
    }

    void itIsSeenOnDarkAndLightPanels_data()
    {
        QTest::addColumn<Tokens>("tokens");
        QTest::newRow("light") << lightTokens;
        QTest::newRow("dark") << darkTokens;
    }
    void itIsSeenOnDarkAndLightPanels()
    {
        QFETCH(Tokens, tokens);
        for (const TrayState &state : {TrayState{}, TrayState{.unread = 3}, TrayState{.offline = true}}) {
            const QImage image = TrayIconPainter(tokens).pixmap(state, 22).toImage();
            int light = 0;
            int dark = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor color = image.pixelColor(x, y);
                    light += color.alpha() > 200 && color.lightness() > 140 ? 1 : 0;
                    dark += color.alpha() > 200 && color.lightness() < 140 ? 1 : 0;
                }
            }
            QVERIFY2(light > 30 && dark > 30, qPrintable(u"%1 light, %2 dark"_s.arg(light).arg(dark)));
        }
    }

    void belowSixteenPixelsADotStandsForTheNumber()
    {
        const TrayIconPainter painter(lightTokens);
        QCOMPARE(painter.pixmap({.unread = 1}, 12).toImage(), painter.pixmap({.unread = 42}, 12).toImage());
        QVERIFY(painter.pixmap({.unread = 1}, 12).toImage() != painter.pixmap({}, 12).toImage());
        QVERIFY(painter.pixmap({.unread = 1}, 16).toImage() != painter.pixmap({.unread = 42}, 16).toImage());
    }

    void theIconHasTheSizesThatTraysAskFor()
    {
        const QIcon icon = TrayIconPainter(darkTokens).icon({.unread = 5});
        for (const int size : {16, 22, 24, 32, 48})
            QCOMPARE(icon.actualSize({size, size}), QSize(size, size));
    }

    void theTooltipSaysTheSameInWords_data()
    {
        QTest::addColumn<TrayState>("state");
        QTest::addColumn<QString>("words");
        QTest::newRow("idle") << TrayState{} << u"ClinicBell\nNothing new"_s;
        QTest::newRow("unread") << TrayState{.unread = 7} << u"ClinicBell\n7 unread"_s;
        QTest::newRow("not counted") << TrayState{.others = true}
                                     << u"ClinicBell\nSomething new, nothing that counts"_s;
        QTest::newRow("urgent") << TrayState{.unread = 7, .urgent = 1} << u"ClinicBell\n7 unread, 1 urgent"_s;
        QTest::newRow("quiet") << TrayState{.unread = 2, .doNotDisturb = true}
                               << u"ClinicBell\n2 unread\nDo not disturb"_s;
        QTest::newRow("offline") << TrayState{.unread = 2, .offline = true}
                                 << u"ClinicBell\n2 unread\nOffline, showing what was saved"_s;
        QTest::newRow("signed out") << TrayState{.unread = 2, .offline = true, .signedOut = true}
                                    << u"ClinicBell\nSigned out. Sign in so that nothing is missed."_s;
    }

    void theTooltipSaysTheSameInWords()
    {
        QFETCH(TrayState, state);
        QFETCH(QString, words);
        QCOMPARE(trayText(state), words);
    }
};

QTEST_MAIN(TrayIconTest)
#include "trayicontest.moc"

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/theme.h"
#include "ui/inbox/rowacts.h"
#include "ui/sidebar/place.h"
#include "ui/theme/icons.h"
#include "ui/theme/prioritymark.h"
#include "ui/theme/timefield.h"

#include <QtTest>

#include <QApplication>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDirIterator>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::ui;

namespace {

double channel(int value)
{
    const double share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

/// WCAG 2.2, relative luminance.
double luminance(QRgb color)
{
    return 0.2126 * channel(qRed(color)) + 0.7152 * channel(qGreen(color)) + 0.0722 * channel(qBlue(color));
}

double contrast(QRgb a, QRgb b)
{
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return one > other ? one / other : other / one;
}

struct Pair
{
    const char *name;
    QRgb Tokens::*ink;
    QRgb Tokens::*ground;
    double least;
};

constexpr double textLeast = 4.5;
constexpr double iconLeast = 3.0;

constexpr Pair pairs[]{
    {"text on window", &Tokens::text, &Tokens::window, textLeast},
    {"text on surface", &Tokens::text, &Tokens::surface, textLeast},
    {"text on hover", &Tokens::text, &Tokens::hover, textLeast},
    {"text on accent soft", &Tokens::text, &Tokens::accentSoft, textLeast},
    {"muted on window", &Tokens::muted, &Tokens::window, textLeast},
    {"muted on surface", &Tokens::muted, &Tokens::surface, textLeast},
    {"muted on hover", &Tokens::muted, &Tokens::hover, textLeast},
    {"muted on accent soft", &Tokens::muted, &Tokens::accentSoft, textLeast},
    {"accent on window", &Tokens::accent, &Tokens::window, textLeast},
    {"accent on surface", &Tokens::accent, &Tokens::surface, textLeast},
    {"accent on hover", &Tokens::accent, &Tokens::hover, textLeast},
    {"accent on accent soft", &Tokens::accent, &Tokens::accentSoft, textLeast},
    {"on accent", &Tokens::onAccent, &Tokens::accent, textLeast},
    {"critical on window", &Tokens::critical, &Tokens::window, textLeast},
    {"critical on surface", &Tokens::critical, &Tokens::surface, textLeast},
    {"critical on critical soft", &Tokens::critical, &Tokens::criticalSoft, textLeast},
    {"critical on accent soft", &Tokens::critical, &Tokens::accentSoft, iconLeast},
    {"on critical", &Tokens::onCritical, &Tokens::critical, textLeast},
    {"high on window", &Tokens::high, &Tokens::window, textLeast},
    {"high on surface", &Tokens::high, &Tokens::surface, textLeast},
    {"high on high soft", &Tokens::high, &Tokens::highSoft, textLeast},
    {"text on high soft", &Tokens::text, &Tokens::highSoft, textLeast},
    {"text on critical soft", &Tokens::text, &Tokens::criticalSoft, textLeast},
    {"available on window", &Tokens::available, &Tokens::window, iconLeast},
    {"available on surface", &Tokens::available, &Tokens::surface, iconLeast},
    {"busy on window", &Tokens::busy, &Tokens::window, iconLeast},
    {"in consultation on window", &Tokens::inConsultation, &Tokens::window, iconLeast},
    {"away on window", &Tokens::away, &Tokens::window, iconLeast},
    {"offline on window", &Tokens::offline, &Tokens::window, iconLeast},
    {"offline on surface", &Tokens::offline, &Tokens::surface, iconLeast},
    {"busy on accent soft", &Tokens::busy, &Tokens::accentSoft, iconLeast},
    {"in consultation on accent soft", &Tokens::inConsultation, &Tokens::accentSoft, iconLeast},
    {"offline on accent soft", &Tokens::offline, &Tokens::accentSoft, iconLeast},
};

QColor inkOf(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() == 255)
                return image.pixelColor(x, y);
        }
    }
    return {};
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT
private slots:
    void everyPairCanBeRead_data();
    void everyPairCanBeRead();
    void aPaletteLeadsBackToItsTokens();
    void theThemeChangesAtRunTime();
    void aTimeIsTheSameWhereOneReadsFromTheRight();
    void everyKindHasAnIcon();
    void anAppointmentShowsWhetherItStands_data();
    void anAppointmentShowsWhetherItStands();
    void iconsAreSharpAtEveryRatio_data();
    void iconsAreSharpAtEveryRatio();
    void everyIconThatIsNamedIsThere();
    void inHighContrastATagHasAnEdge();
    void fieldsAndButtonsAreOfOneHeight();
    void aMenuWithoutIconsHasNoColumnForThem();
    void anIconFollowsTheTheme();
    void textSizesFollowTheSystemFont();
};

void ThemeTest::everyPairCanBeRead_data()
{
    QTest::addColumn<double>("ratio");
    QTest::addColumn<double>("least");
    for (const Pair &pair : pairs) {
        QTest::addRow("light: %s", pair.name)
            << contrast(lightTokens.*pair.ink, lightTokens.*pair.ground) << pair.least;
        QTest::addRow("dark: %s", pair.name) << contrast(darkTokens.*pair.ink, darkTokens.*pair.ground) << pair.least;
        // Level AAA for text, AA's text for icons.
        const double strong = pair.least == textLeast ? 7 : textLeast;
        QTest::addRow("strong light: %s", pair.name)
            << contrast(strongLightTokens.*pair.ink, strongLightTokens.*pair.ground) << strong;
        QTest::addRow("strong dark: %s", pair.name)
            << contrast(strongDarkTokens.*pair.ink, strongDarkTokens.*pair.ground) << strong;
    }
}

void ThemeTest::everyPairCanBeRead()
{
    QFETCH(double, ratio);
    QFETCH(double, least);
    QVERIFY2(ratio >= least, qPrintable(QString::number(ratio)));
}

void ThemeTest::aPaletteLeadsBackToItsTokens()
{
    QCOMPARE(tokensFor(paletteFor(lightTokens)).window, lightTokens.window);
    QCOMPARE(tokensFor(paletteFor(darkTokens)).window, darkTokens.window);
    QCOMPARE(tokensFor(paletteFor(strongLightTokens)).line, strongLightTokens.line);
    QCOMPARE(tokensFor(paletteFor(strongDarkTokens)).line, strongDarkTokens.line);
}

void ThemeTest::theThemeChangesAtRunTime()
{
    QPushButton button(u"Press"_s);
    button.setDefault(true);
    button.move(400, 400); // Away from the pointer.
    button.show();
    const auto ground = [&] { return button.grab().toImage().pixelColor(button.width() / 2, 4); };
    applyTheme(Theme::Light);
    QTRY_COMPARE(ground(), QColor(lightTokens.accent));
    applyTheme(Theme::Dark);
    QTRY_COMPARE(ground(), QColor(darkTokens.accent));
    applyTheme(Theme::Light);
    QTRY_COMPARE(ground(), QColor(lightTokens.accent));
}

void ThemeTest::everyKindHasAnIcon()
{
    for (int i = 0; i < kindCount; ++i) {
        const QPixmap pixmap = iconPixmap(iconName(static_cast<Kind>(i)), Qt::red, 24, 1);
        QVERIFY2(inkOf(pixmap.toImage()).isValid(), qPrintable(iconName(static_cast<Kind>(i))));
    }
}

void ThemeTest::anAppointmentShowsWhetherItStands_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("icon");
    QTest::newRow("confirmed") << u"appointment_confirmed"_s << u"calendar-check"_s;
    QTest::newRow("cancelled") << u"appointment_cancelled"_s << u"calendar-x"_s;
    QTest::newRow("cancelled, as Laravel names it") << u"App\\Notifications\\AppointmentCancelled"_s << u"calendar-x"_s;
    QTest::newRow("rejected") << u"appointment_rejected"_s << u"calendar-x"_s;
    QTest::newRow("moved") << u"appointment_rescheduled"_s << u"calendar"_s;
}

void ThemeTest::anAppointmentShowsWhetherItStands()
{
    QFETCH(const QString, type);
    QFETCH(const QString, icon);
    Notification notification;
    notification.kind = Kind::Appointment;
    notification.type = type;
    QCOMPARE(iconName(notification), icon);
    QVERIFY(!ui::icon(icon).isNull());
    notification.kind = Kind::Payment;
    QCOMPARE(iconName(notification), iconName(Kind::Payment));
}

void ThemeTest::iconsAreSharpAtEveryRatio_data()
{
    QTest::addColumn<qreal>("ratio");
    QTest::addColumn<int>("pixels");
    QTest::newRow("1") << 1.0 << 18;
    QTest::newRow("1.25") << 1.25 << 23;
    QTest::newRow("1.5") << 1.5 << 27;
    QTest::newRow("2") << 2.0 << 36;
}

void ThemeTest::iconsAreSharpAtEveryRatio()
{
    QFETCH(qreal, ratio);
    QFETCH(int, pixels);
    const QPixmap pixmap = iconPixmap(u"bell"_s, Qt::red, glyphSize, ratio);
    QCOMPARE(pixmap.width(), pixels);
    QCOMPARE(pixmap.devicePixelRatio(), ratio);
    QCOMPARE(icon(u"bell"_s).pixmap(QSize(glyphSize, glyphSize), ratio).width(), pixels);
}

/// Those of a direction or a state that nobody looks at are easily forgotten.
void ThemeTest::everyIconThatIsNamedIsThere()
{
    static const QRegularExpression call(uR"((?:\bicon|iconPixmap|paintIcon|SidebarButton)\([^;]*;)"_s);
    static const QRegularExpression name(uR"x(u"([a-z][a-z0-9-]*)"_s)x"_s);
    QSet<QString> names;
    QDirIterator files(QStringLiteral(UI_SOURCES), {u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (const QRegularExpressionMatch &found : call.globalMatch(text)) {
            for (const QRegularExpressionMatch &named : name.globalMatch(found.captured()))
                names.insert(named.captured(1));
        }
    }
    QVERIFY(names.contains(u"arrow-right"_s) && names.size() > 20);
    for (int kind = 0; kind < kindCount; ++kind)
        names.insert(iconName(static_cast<Kind>(kind)));
    for (const Place place : allPlaces)
        names.insert(placeIcon(place));
    for (int act = 0; act < rowActCount; ++act)
        names.insert(actIcon(static_cast<RowAct>(act)));
    for (const QString &each : std::as_const(names))
        QVERIFY2(QFile::exists(u":/icons/"_s + each + u".svg"_s), qPrintable(each));
}

void ThemeTest::inHighContrastATagHasAnEdge()
{
    QCOMPARE(priorityEdge(Priority::Critical, lightTokens).style(), Qt::NoPen);
    for (const Tokens *tokens : {&strongLightTokens, &strongDarkTokens}) {
        for (const Priority priority : {Priority::Critical, Priority::High})
            QCOMPARE(priorityEdge(priority, *tokens).color(), QColor(priorityColor(priority, *tokens)));
        QCOMPARE(priorityEdge(Priority::Normal, *tokens).style(), Qt::NoPen); // It has a ground.
    }
}

void ThemeTest::fieldsAndButtonsAreOfOneHeight()
{
    applyTheme(Theme::Light);
    QComboBox box;
    box.addItem(u"Comfortable"_s);
    const QPushButton button(u"Comfortable"_s);
    QCOMPARE(box.sizeHint().height(), button.sizeHint().height());
}

void ThemeTest::aMenuWithoutIconsHasNoColumnForThem()
{
    applyTheme(Theme::Light);
    QMenu plain;
    QAction *line = plain.addAction(u"In 1 hour"_s);
    QMenu withIcon;
    QAction *other = withIcon.addAction(icon(u"bell"_s), u"In 1 hour"_s);
    QVERIFY(withIcon.actionGeometry(other).width() > plain.actionGeometry(line).width());
    QVERIFY(plain.actionGeometry(line).height() >= controlHeight);
}

void ThemeTest::anIconFollowsTheTheme()
{
    const QIcon bell = icon(u"bell"_s, Ink::Accent);
    applyTheme(Theme::Light);
    QCOMPARE(inkOf(bell.pixmap(48).toImage()), QColor(lightTokens.accent));
    applyTheme(Theme::Dark);
    QCOMPARE(inkOf(bell.pixmap(48).toImage()), QColor(darkTokens.accent));
}

void ThemeTest::textSizesFollowTheSystemFont()
{
    QFont base;
    base.setPointSizeF(11);
    QCOMPARE(metaFont(base).pointSizeF(), 10.0);
    QCOMPARE(headingFont(base).pointSizeF(), 15.0);
    QCOMPARE(titleFont(base).pointSizeF(), 11.0);
    base.setPointSizeF(30);
    QVERIFY(grown(tileSize, base) > tileSize);
}

void ThemeTest::aTimeIsTheSameWhereOneReadsFromTheRight()
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const auto back = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
    QTimeEdit field(QTime(8, 0));
    setFormat(field, u"hh:mm"_s);
    QCOMPARE(field.text(), u"08:00"_s);
}

QTEST_MAIN(ThemeTest)
#include "themetest.moc"

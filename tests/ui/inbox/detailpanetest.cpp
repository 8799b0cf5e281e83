// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/detailpane.h"
#include "tests/support/fakeclock.h"
#include "tests/ui/inbox/samples.h"
#include "ui/theme/theme.h"

#include <QtTest>

#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using namespace clinicbell::test;
using namespace clinicbell::ui;

class DetailPaneTest : public QObject
{
    Q_OBJECT

    FakeClock m_clock;
    std::unique_ptr<DetailPane> m_pane;

    void show(const Notification &notification)
    {
        m_pane->setNotification(notification);
        m_pane->grab(); // Lays out.
    }
    QAbstractButton *button(const QString &text) const
    {
        for (auto *each : m_pane->findChildren<QAbstractButton *>()) {
            if (each->text() == text && each->isVisible())
                return each;
        }
        return nullptr;
    }
    QLabel *label(const QString &text) const
    {
        for (auto *each : m_pane->findChildren<QLabel *>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }

private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void init()
    {
        m_pane = std::make_unique<DetailPane>(m_clock);
        m_pane->setAbilities({.self = UserId(u"1"_s), .acknowledgements = true, .claims = true, .times = {}});
        m_pane->resize(340, 640);
        m_pane->show();
    }
    void cleanup() { m_pane.reset(); }

    /// However long the words are, and whether somebody has to see to it.
    void theButtonsStandStill()
    {
        Notification emergency = sampleNotification(u"1"_s, m_clock.now());
        emergency.priority = Priority::Critical;
        emergency.message = u"a word "_s.repeated(60);
        show(emergency);
        QVERIFY(button(u"I've got this"_s));
        QVERIFY(button(u"Done"_s));
        const QPoint place = button(u"Done"_s)->mapTo(m_pane.get(), QPoint());
        show(sampleNotification(u"2"_s, m_clock.now()));
        QVERIFY(!button(u"I've got this"_s));
        QCOMPARE(button(u"Done"_s)->mapTo(m_pane.get(), QPoint()), place);
    }

    /// In a language from right to left, words of another one stand beside their labels all the same.
    void valuesStandAtTheLeadingEdge()
    {
        m_pane->setLayoutDirection(Qt::RightToLeft);
        Notification notification = sampleNotification(u"1"_s, m_clock.now());
        notification.message = u"Short"_s;
        show(notification);
        QLabel *message = label(notification.message);
        QVERIFY(message && message->width() > 200);
        const QImage picture = message->grab().toImage();
        const QRgb ground = picture.pixel(0, 0);
        int first = picture.width();
        for (int x = 0; x < picture.width(); ++x) {
            for (int y = 0; y < picture.height(); ++y)
                first = picture.pixel(x, y) != ground ? qMin(first, x) : first;
        }
        QVERIFY2(first > picture.width() / 2 && first < picture.width(), qPrintable(QString::number(first)));
    }
};

QTEST_MAIN(DetailPaneTest)
#include "detailpanetest.moc"

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/text/connectionlogtext.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace clinicbell;
using Kind = ConnectionEvent::Kind;

class ConnectionLogTextTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void anEventIsOneLine_data()
    {
        QTest::addColumn<ConnectionEvent>("event");
        QTest::addColumn<QString>("line");
        const auto row = [](const ConnectionEvent &event, const char *line) {
            QTest::newRow(line) << event << QString::fromUtf8(line);
        };
        row({.kind = Kind::Connected}, "Connected");
        row({.kind = Kind::ServerAsked, .subject = u"socket.clinic.example:443"_s},
            "Live updates come from socket.clinic.example:443");
        row({.kind = Kind::Lost}, "Connection lost");
        row({.kind = Kind::Lost, .code = 4201}, "Connection lost (code 4201)");
        row({.kind = Kind::AttemptFailed, .error = ErrorCode::TimedOut},
            "Could not connect: The server took too long to answer. Try again in a moment.");
        row({.kind = Kind::ChannelFailed, .subject = u"private-x"_s, .code = 403},
            "Not subscribed to private-x (code 403)");
        row({.kind = Kind::RetryPlanned, .span = 1'260ms}, "Trying again in 1.3 s");
        row({.kind = Kind::RetryPlanned, .span = 31s}, "Trying again in 31 s");
        row({.kind = Kind::GapEnded, .span = 7min}, "Heard again after 7 min; asking for what was missed");
        row({.kind = Kind::BadFrame, .times = 3}, "A message could not be read; asking for the list (3 times)");
    }
    void anEventIsOneLine()
    {
        QFETCH(const ConnectionEvent, event);
        QTEST(ui::connectionEventText(event), "line");
    }

    void eachKindHasWords()
    {
        QSet<QString> words;
        for (int kind = 0; kind <= static_cast<int>(Kind::NetworkChanged); ++kind)
            words.insert(ui::connectionEventText({.kind = static_cast<Kind>(kind)}));
        QCOMPARE(words.size(), static_cast<int>(Kind::NetworkChanged) + 1);
        QVERIFY(!words.contains(QString()));
    }

    void aNameFromOutsideStaysOnItsLine()
    {
        const ConnectionEvent event{.kind = Kind::ChannelSubscribed, .subject = u"a\nb\u202Ec"_s};
        QVERIFY(!ui::connectionEventText(event).contains(u'\n'));
        QVERIFY(!ui::connectionEventText(event).contains(QChar(0x202e)));
    }
};

QTEST_MAIN(ConnectionLogTextTest)
#include "connectionlogtexttest.moc"

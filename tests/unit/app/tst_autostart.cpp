// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/platform/autostart.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell;
using clinicbell::platform::Autostart;

/// The entries by which a desktop starts the program.
class TestAutostart : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString own() const { return m_folder->filePath(u"own/autostart"_s); }
    QString ownFile() const { return own() + u"/clinicbell.desktop"_s; }
    Autostart autostart(const QString &program = u"/opt/clinicbell"_s) const
    {
        return Autostart({.own = own(),
                          .shared = {m_folder->filePath(u"first"_s), m_folder->filePath(u"second"_s)},
                          .program = program});
    }
    void write(const QString &folder, const QByteArray &lines) const
    {
        QVERIFY(QDir().mkpath(folder));
        QFile file(folder + u"/clinicbell.desktop"_s);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(lines) == lines.size());
    }
    QByteArray written() const
    {
        QFile file(ownFile());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theOwnEntryGoesBeforeThoseOfEverybody_data()
    {
        QTest::addColumn<QByteArray>("ownEntry");
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<bool>("isOn");
        const QByteArray on = "[Desktop Entry]\nType=Application\nExec=clinicbell --minimized\n";
        const QByteArray off = on + "Hidden=true\n";
        const QByteArray none;
        QTest::newRow("none") << none << none << none << false;
        QTest::newRow("of the package") << none << none << on << true;
        QTest::newRow("of the package, switched off by the person") << off << none << on << false;
        QTest::newRow("of the package, switched off by who looks after it") << none << off << on << false;
        QTest::newRow("of the person alone") << on << none << none << true;
        QTest::newRow("as GNOME switches it off") << on + "X-GNOME-Autostart-enabled = false\n" << none << on << false;
        QTest::newRow("hidden is something else elsewhere") << on + "[Desktop Action Popover]\nHidden=true\n"
                                                            << none << none << true;
        QTest::newRow("no words that are any") << on + "Hidden=\n=true\n\xff\n" << none << none << true;
    }
    void theOwnEntryGoesBeforeThoseOfEverybody()
    {
        QFETCH(QByteArray, ownEntry);
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        if (!ownEntry.isEmpty())
            write(own(), ownEntry);
        if (!first.isEmpty())
            write(m_folder->filePath(u"first"_s), first);
        if (!second.isEmpty())
            write(m_folder->filePath(u"second"_s), second);
        QTEST(autostart().isOn(), "isOn");
    }

    void switchingWritesNoMoreThanItHasTo()
    {
        QVERIFY(autostart().set(false));
        QVERIFY(!QFile::exists(ownFile())); // It was off.
        QVERIFY(autostart().set(true));
        QVERIFY(autostart().isOn());
        QVERIFY(written().contains("\nExec=\"/opt/clinicbell\" --minimized\n"));
        QVERIFY(autostart().set(false));
        QVERIFY(!QFile::exists(ownFile()));

        write(m_folder->filePath(u"second"_s), "[Desktop Entry]\nExec=clinicbell\n");
        QVERIFY(autostart().set(false));
        QVERIFY(!autostart().isOn());
        QVERIFY(autostart().set(true)); // That of everybody counts again, and follows the package.
        QVERIFY(!QFile::exists(ownFile()));
        QVERIFY(autostart().isOn());
    }

    void aFolderWithSpacesAndSignsIsStartedAll()
    {
        QVERIFY(autostart(u"/home/Ann \"$A\" 100%/clinicbell"_s).set(true));
        QVERIFY2(written().contains(R"(Exec="/home/Ann \\"\\$A\\" 100%%/clinicbell" --minimized)"),
                 written().constData());
    }

    void whatCannotBeWrittenIsSaid()
    {
        QFile inTheWay(m_folder->filePath(u"own"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QCOMPARE(autostart().set(true).error().code, ErrorCode::AutostartNotKept);
        QVERIFY(!autostart().isOn());
    }
};

QTEST_GUILESS_MAIN(TestAutostart)
#include "tst_autostart.moc"

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/rowmenu.h"

#include <QDateTimeEdit>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace clinicbell::ui;

/// The question for another time than those on offer.
class RemindDialogTest : public QObject
{
    Q_OBJECT

    const QDateTime m_now{QDate(2026, 3, 2), QTime(7, 30), Qt::UTC};

private slots:
    /// The hour is what mostly differs: the arrows change it at once.
    void theKeysBeginAtTheHour()
    {
        QPointer<RemindDialog> dialog = new RemindDialog(m_now, nullptr); // Deletes itself.
        QSignalSpy chosen(dialog, &RemindDialog::timeChosen);
        dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        auto *time = dialog->findChild<QDateTimeEdit *>();
        QTRY_COMPARE(time->currentSection(), QDateTimeEdit::HourSection);
        const QDateTime before = time->dateTime();
        QTest::keyClick(time, Qt::Key_Up);
        QCOMPARE(time->dateTime(), before.addSecs(3600));
        dialog->accept();
        QCOMPARE(chosen.first().first().toDateTime(), before.addSecs(3600).toUTC());
        QTRY_VERIFY(!dialog);
    }
};

QTEST_MAIN(RemindDialogTest)
#include "reminddialogtest.moc"

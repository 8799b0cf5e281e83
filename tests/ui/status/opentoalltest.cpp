// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/status/noteline.h"
#include "ui/status/opentoallstrip.h"

#include <QAbstractButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clinicbell::ui;

/// The line that says that others can read along.
class OpenToAllTest : public QObject
{
    Q_OBJECT

private slots:
    void itIsThereForAsLongAsItIsSo()
    {
        OpenToAllStrip strip;
        QVERIFY(strip.isHidden());
        strip.setServer(QUrl(u"http://clinic.example:8000/app"_s));
        QVERIFY(!strip.isHidden());
        const QString words = strip.findChild<NoteLine *>()->text();
        QVERIFY2(words.startsWith(u"Not encrypted:"_s) && words.contains(u"clinic.example"_s), qPrintable(words));
        QVERIFY(strip.findChildren<QAbstractButton *>().isEmpty()); // Nobody can put it away.
        strip.setServer({});
        QVERIFY(strip.isHidden());
    }
};

QTEST_MAIN(OpenToAllTest)
#include "opentoalltest.moc"

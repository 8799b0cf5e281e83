// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "app/clinicbell/popupcheck.h"

#include "app/clinicbell/platform/fallbacknotifier.h"

using namespace Qt::StringLiterals;

namespace clinicbell {

QString PopUpCheck::testKey()
{
    return u"test"_s;
}

PopUpCheck::PopUpCheck(platform::FallbackNotifier &popUps, QObject *parent)
    : QObject(parent)
    , m_popUps(popUps)
{
    connect(&popUps, &platform::FallbackNotifier::wentBy, this, &PopUpCheck::onWentBy);
}

PopUp PopUpCheck::sample()
{
    Notification sample;
    sample.id = NotificationId(testKey());
    //: Title of the pop-up that a person asks for to see whether pop-ups work
    sample.title = tr("This is a test");
    //: Text of the pop-up that a person asks for to see whether pop-ups work
    sample.message = tr("Pop-ups look like this.");
    return {.key = testKey(), .about = {sample}};
}

void PopUpCheck::test()
{
    m_popUps.show(sample());
}

void PopUpCheck::onWentBy(const QString &key, PopUpWay way)
{
    if (std::exchange(m_way, way) != way)
        emit wayChanged(way);
    if (key == testKey())
        emit tested(way);
}

} // namespace clinicbell

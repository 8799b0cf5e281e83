// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/notifier.h"

namespace clinicbell::platform {
class FallbackNotifier;
}

namespace clinicbell {

/// Do pop-ups reach the screen? By a test that the person asks for, and by each that does not get there.
class PopUpCheck : public QObject
{
    Q_OBJECT
public:
    static QString testKey();
    /// A pop-up that is about nothing.
    static PopUp sample();

    /// @p popUps outlives this.
    explicit PopUpCheck(platform::FallbackNotifier &popUps, QObject *parent = nullptr);

    /// Shows the sample.
    void test();

signals:
    void tested(clinicbell::PopUpWay way);
    /// Of any pop-up, when it is another way than the last one went. None: it was not shown.
    void wayChanged(clinicbell::PopUpWay way);

private:
    void onWentBy(const QString &key, PopUpWay way);

    platform::FallbackNotifier &m_popUps;
    PopUpWay m_way = PopUpWay::Desktop;
};

} // namespace clinicbell

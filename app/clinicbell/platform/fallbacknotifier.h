// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/notifier.h"

#include <QHash>

#include <memory>

namespace clinicbell::platform {

/// Shows a pop-up by the preferred way, and by the other one where that fails. Chosen anew for each pop-up, because
/// notification daemons come and go.
class FallbackNotifier final : public Notifier
{
    Q_OBJECT
public:
    FallbackNotifier(std::unique_ptr<Notifier> preferred, std::unique_ptr<Notifier> fallback,
                     QObject *parent = nullptr);

    void show(const PopUp &popUp) override;
    void withdraw(const QString &key) override;
    void setOwnSounds(bool own) override;

signals:
    /// How it was shown, or that it was not.
    void wentBy(const QString &key, clinicbell::PopUpWay way);

private:
    void onPreferredFailed(const QString &key);

    std::unique_ptr<Notifier> m_preferred;
    std::unique_ptr<Notifier> m_fallback;
    QHash<QString, PopUp> m_pending; ///< Handed to the preferred one, not answered yet.
};

} // namespace clinicbell::platform

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/policedsettings.h"
#include "core/base/redaction.h"

#include <QObject>

namespace clinicbell {

/// Whether patients can see this screen: what windows are given is redacted then, before they get it. It belongs to the
/// computer, whoever is signed in, and is kept over restarts.
class Facing : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this.
    Facing(QSettings &settings, const Policy &policy, QObject *parent = nullptr);

    /// The organisation has decided.
    bool isFixed() const { return m_isFixed; }
    bool isOn() const { return m_isOn; }
    Redaction level() const { return m_isOn ? Redaction::Initials : Redaction::Full; }
    /// What a window may be given of @p value.
    template <typename T>
    T shown(const T &value) const
    {
        return redacted(value, level());
    }
    template <typename T>
    QList<T> shownAll(QList<T> values) const
    {
        for (T &value : values)
            value = shown(value);
        return values;
    }

public slots:
    /// Nothing where the organisation has decided.
    void toggle();

signals:
    /// What windows show has to be given to them anew.
    void changed();

private:
    PolicedSettings m_settings;
    bool m_isFixed;
    bool m_isOn;
};

} // namespace clinicbell

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/consultation.h"
#include "ui/rowsbyid.h"

namespace clinicbell::ui {

/// Today's consultations and those that are not over, one row each, whatever was told of them: what runs first, then
/// what waits, then what is over.
class ConsultationModel : public RowsById<Consultation>
{
    Q_OBJECT
public:
    using RowsById::RowsById;

    void setConsultations(const QList<Consultation> &all);
    /// The server's time; how long one has been running depends on it.
    void setNow(const QDateTime &now);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    bool isShown(const Consultation &consultation) const;
    void refresh();
    QString note(const Consultation &consultation) const;

    QList<Consultation> m_all;
    QDateTime m_now;
};

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/visitchanges.h"

#include <QWidget>

namespace clinicbell::ui {

class ConsultationModel;
class MinuteTick;
class VisitPane;

/// The consultations of these days, one row each, what runs with its time first.
class ConsultationPage : public QWidget
{
    Q_OBJECT
public:
    /// @p clock outlives the page.
    explicit ConsultationPage(const Clock &clock, QWidget *parent = nullptr);

    void setConsultations(const QList<Consultation> &all);
    void setStatus(const VisitStatus &status);
    /// The server's time minus this computer's.
    void setServerOffset(const std::optional<std::chrono::seconds> &offset);
    VisitPane &pane() { return *m_pane; }
    bool hasHeightForWidth() const override { return false; }

signals:
    void consultationOpened(const clinicbell::ConsultationId &id);
    void retryRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    MinuteTick *m_tick;
    ConsultationModel *m_model;
    VisitPane *m_pane;
};

} // namespace clinicbell::ui

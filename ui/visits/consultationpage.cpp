// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/visits/consultationpage.h"

#include "ui/visits/consultationmodel.h"
#include "ui/visits/minutetick.h"
#include "ui/visits/visitpane.h"

#include <QBoxLayout>
#include <QEvent>
#include <QListView>

using namespace Qt::StringLiterals;

namespace clinicbell::ui {

ConsultationPage::ConsultationPage(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_tick(new MinuteTick(*this, clock))
    , m_model(new ConsultationModel(this))
    , m_pane(new VisitPane(*m_model, clock))
{
    m_model->setNow(m_tick->now());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_pane);
    setFocusProxy(m_pane);
    connect(m_tick, &MinuteTick::ticked, m_model, &ConsultationModel::setNow);
    connect(m_pane, &VisitPane::retryRequested, this, &ConsultationPage::retryRequested);
    connect(m_pane, &VisitPane::opened, this,
            [this](const QString &id) { emit consultationOpened(ConsultationId(id)); });
    retranslate();
}

void ConsultationPage::setConsultations(const QList<Consultation> &all)
{
    m_model->setConsultations(all);
}

void ConsultationPage::setStatus(const VisitStatus &status)
{
    m_pane->setStatus(status);
}

void ConsultationPage::setServerOffset(const std::optional<std::chrono::seconds> &offset)
{
    m_tick->setOffset(offset);
}

void ConsultationPage::retranslate()
{
    //: Name of the list for assistive technology
    m_pane->list().setAccessibleName(tr("Consultations"));
    //: In place of an empty list
    m_pane->setEmptyText(tr("No consultations today."), u"stethoscope"_s);
}

void ConsultationPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/checkup.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace clinicbell::ui {

/// What the doctor found, a line a check: a mark, the outcome in a word, what it means, and who can mend it.
class CheckupList final : public QWidget
{
    Q_OBJECT
public:
    explicit CheckupList(QWidget *parent = nullptr);

    /// Empty: nothing is shown.
    void setResults(const QList<CheckResult> &results);
    /// Sets every word anew.
    void retranslate();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        QLabel *mark = nullptr;
        QLabel *words = nullptr;
    };

    void addLine();
    void show(const Line &line, const CheckResult &result);

    QGridLayout *m_grid;
    QList<Line> m_lines;
    QList<CheckResult> m_results;
};

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/preferences.h"

#include <QWidget>

#include <array>

class QCheckBox;
class QLabel;

namespace clinicbell::ui {

/// A table of kinds: may they pop up, sound, count on the bell? What is urgent always may.
class KindChoicesEdit : public QWidget
{
    Q_OBJECT
public:
    explicit KindChoicesEdit(QWidget *parent = nullptr);

    /// Without a word.
    void setChoices(const ChoicesByKind &choices);
    ChoicesByKind choices() const;

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    static constexpr size_t columnCount = 3;
    struct Row
    {
        QLabel *name = nullptr;
        std::array<QCheckBox *, columnCount> boxes{};
    };

    void retranslate();

    std::array<QLabel *, columnCount> m_heads{};
    std::array<Row, kindCount> m_rows{};
};

} // namespace clinicbell::ui

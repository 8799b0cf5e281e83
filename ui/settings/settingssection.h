// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/policysettings.h"
#include "core/base/preferences.h"

#include <QFormLayout>

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace clinicbell::ui {

class NoteLine;

/// One part of the settings under its heading. It shows its share of the preferences and knows nothing of the rest. No
/// widget of its own: in one layout with the others the heights of wrapped words are right at once.
class SettingsSection : public QObject
{
    Q_OBJECT
public:
    /// @p page owns it, and the widgets once it has taken layout() over.
    explicit SettingsSection(QWidget *page);

    QLayout *layout() const;
    QString title() const;
    /// What gets the focus first; null: nothing.
    virtual QWidget *firstControl() const { return nullptr; }
    /// Sets every word anew; each section calls it once it is built.
    virtual void retranslate() = 0;
    void followFont();

    /// Without a word.
    virtual void showPreferences(const Preferences &preferences);
    /// Puts what is chosen here into @p preferences.
    virtual void writeTo(Preferences &preferences) const;
    /// What the organisation has fixed is shown, says so, and cannot be changed here; in the language of the moment.
    virtual void setFixed(const FixedSettings &fixed);
    /// Labels beside their controls, or above them where there is no room.
    void setWrap(QFormLayout::RowWrapPolicy policy);

signals:
    /// The person chose something here.
    void edited();

protected:
    const QWidget &page() const { return m_page; }
    QFormLayout &form() { return *m_form; }
    QLabel &heading() { return *m_heading; }
    /// A box with its label; choosing in it is an edit.
    QComboBox *addChoice(QLabel *&label);
    /// Words that can be selected, with their label.
    QLabel *addFact(QLabel *&label);
    /// Any control with its label; @p label stands beside its middle.
    void addControl(QLabel *&label, QWidget *control);
    /// @p control, a row of the form, is where @p setting is chosen.
    void follow(PolicySetting setting, QWidget *control);

private:
    struct Followed
    {
        PolicySetting setting;
        QWidget *control;
        NoteLine *note;
    };

    /// Those of all sections stand in one column.
    void alignLabel(QLabel &label) const;

    const QWidget &m_page;
    QLabel *m_heading;
    QFormLayout *m_form;
    QVBoxLayout *m_column;
    QList<QLabel *> m_labels;
    QList<Followed> m_followed;
};

/// Fills @p box anew and keeps what is chosen, in silence; @p choices: the words, and what each means.
void setChoices(QComboBox &box, const QList<std::pair<QString, int>> &choices);
/// Chooses what comes nearest to @p value, in silence.
void choose(QComboBox &box, int value);

} // namespace clinicbell::ui

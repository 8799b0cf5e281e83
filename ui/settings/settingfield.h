// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace clinicbell::ui {

class NoteLine;

/// A line to type in, what is wrong with it below, and for files a button that looks for one.
class SettingField final : public QWidget
{
    Q_OBJECT
public:
    enum class What { Text, File };

    explicit SettingField(What what, QWidget *parent = nullptr);

    /// Without a word.
    void setText(const QString &text);
    QString text() const;
    /// For screen readers.
    void setName(const QString &name);
    /// Empty clears it. Screen readers get it as the line's description.
    void setError(const QString &sentence);
    QString error() const;
    QLineEdit &edit() { return *m_edit; }

signals:
    /// The person has typed something else, or chosen a file, and is done with it.
    void committed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void onEditingFinished();
    void lookForFile();

    QLineEdit *m_edit;
    QPushButton *m_look;
    NoteLine *m_error;
    QString m_told; ///< What is known of outside.
};

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAbstractButton>

namespace clinicbell::ui {

/// One entry of the sidebar: icon, word, and a number at its end, "99+" above 99.
class SidebarButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit SidebarButton(const QString &iconName, QWidget *parent = nullptr);

    /// 0 hides it. @p alarming paints it as a filled badge.
    void setCount(int count, bool alarming = false);
    /// For screen readers, once its text has changed.
    void sayCount();
    int count() const { return m_count; }
    /// Icon and number alone; the word is in the tip.
    void setWordless(bool wordless);
    QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    /// In front of the word.
    virtual void paintGlyph(QPainter &painter, const QRect &rect);

private:
    void paintCount(QPainter &painter, const QRect &rect) const;

    QString m_iconName;
    int m_count = 0;
    bool m_alarming = false;
    bool m_isWordless = false;
};

} // namespace clinicbell::ui

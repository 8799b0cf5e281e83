// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/textfits.h"

#include <QFontMetrics>
#include <QTextOption>

namespace clinicbell::ui {

namespace {

constexpr qsizetype mostRemembered = 1'000; ///< Several screens of rows.

/// What of a font makes a difference here.
size_t faceOf(const QFont &font)
{
    return qHashMulti(0, font.family(), font.pointSizeF(), font.pixelSize(), static_cast<int>(font.weight()));
}

} // namespace

int TextFits::advance(const QString &text, const QFont &font)
{
    const Key key{text, faceOf(font)};
    const auto known = m_advances.constFind(key);
    if (known != m_advances.constEnd())
        return *known;
    makeRoom();
    return *m_advances.insert(key, QFontMetrics(font).horizontalAdvance(text));
}

QString TextFits::elided(const QString &text, const QFont &font, int width)
{
    if (advance(text, font) <= width)
        return text;
    const Key key{text, faceOf(font), width};
    const auto known = m_elided.constFind(key);
    if (known != m_elided.constEnd())
        return *known;
    makeRoom();
    return *m_elided.insert(key, QFontMetrics(font).elidedText(text, Qt::ElideRight, width));
}

const QStaticText &TextFits::shaped(const QString &text, const QFont &font, int width)
{
    const Key key{text, faceOf(font), width};
    const auto known = m_shaped.constFind(key);
    if (known != m_shaped.constEnd())
        return *known;
    QTextOption option;
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::NoWrap);
    QStaticText line(elided(text, font, width));
    line.setTextFormat(Qt::PlainText);
    line.setTextOption(option);
    line.prepare({}, font);
    makeRoom();
    return *m_shaped.insert(key, line);
}

void TextFits::makeRoom()
{
    if (m_advances.size() + m_elided.size() + m_shaped.size() < mostRemembered)
        return;
    m_shaped.clear();
    m_advances.clear();
    m_elided.clear();
}

} // namespace clinicbell::ui

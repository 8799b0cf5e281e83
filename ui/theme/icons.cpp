// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QLoggingCategory>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

// Static libraries have to ask for their resources; the macro must stand outside of every namespace.
static void loadIconResources()
{
    Q_INIT_RESOURCE(clinicbell);
}

namespace clinicbell::ui {

namespace {

Q_LOGGING_CATEGORY(themeLog, "clinicbell.ui", QtInfoMsg)

QColor inkColor(Ink ink, const Tokens &tokens)
{
    switch (ink) {
    case Ink::Text: return tokens.text;
    case Ink::Muted: return tokens.muted;
    case Ink::Accent: return tokens.accent;
    case Ink::OnAccent: return tokens.onAccent;
    case Ink::Critical: return tokens.critical;
    case Ink::OnCritical: return tokens.onCritical;
    case Ink::High: return tokens.high;
    }
    return tokens.text;
}

QPixmap drawn(const QString &name, const QColor &color, int pixels)
{
    loadIconResources();
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QFile file(u":/icons/"_s + name + u".svg"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(themeLog) << "There is no icon" << name;
        return pixmap;
    }
    QSvgRenderer renderer(file.readAll().replace("currentColor", color.name().toLatin1()));
    QPainter painter(&pixmap);
    renderer.render(&painter);
    return pixmap;
}

class IconEngine final : public QIconEngine
{
public:
    IconEngine(QString name, Ink ink)
        : m_name(std::move(name))
        , m_ink(ink)
    { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, rect, m_name, color(mode));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return iconPixmap(m_name, color(mode), std::min(size.width(), size.height()), 1);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        return iconPixmap(m_name, color(mode), std::min(size.width(), size.height()), 1);
    }
    QIconEngine *clone() const override { return new IconEngine(*this); }

private:
    QColor color(QIcon::Mode mode) const
    {
        const Tokens &tokens = tokensFor(QGuiApplication::palette());
        return mode == QIcon::Disabled ? QColor(tokens.offline) : inkColor(m_ink, tokens);
    }

    QString m_name;
    Ink m_ink;
};

constexpr std::array<QLatin1StringView, kindCount> kindIcons{
    "bell"_L1, "calendar"_L1, "alarm-clock"_L1, "stethoscope"_L1, "message-circle"_L1, "receipt-text"_L1,
    "pill"_L1, "star"_L1,     "siren"_L1,       "megaphone"_L1,   "badge-check"_L1,    "info"_L1};

} // namespace

QIcon icon(const QString &name, Ink ink)
{
    return QIcon(new IconEngine(name, ink));
}

QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio)
{
    const int pixels = std::max(1, static_cast<int>(std::lround(size * devicePixelRatio)));
    const QString key = u"clinicbell/%1/%2/%3"_s.arg(name, color.name()).arg(pixels);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = drawn(name, color, pixels);
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

void paintIcon(QPainter &painter, const QRect &rect, const QString &name, const QColor &color)
{
    const int size = std::min(rect.width(), rect.height());
    const QPoint corner(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2);
    painter.drawPixmap(corner, iconPixmap(name, color, size, painter.device()->devicePixelRatioF()));
}

QString iconName(Kind kind)
{
    return kindIcons.at(static_cast<size_t>(kind));
}

QString iconName(const Notification &notification)
{
    const auto tells = [&notification](QLatin1StringView word) {
        return notification.type.contains(word, Qt::CaseInsensitive);
    };
    if (notification.kind == Kind::Appointment && (tells("cancel"_L1) || tells("reject"_L1)))
        return u"calendar-x"_s;
    if (notification.kind == Kind::Appointment && tells("confirm"_L1))
        return u"calendar-check"_s;
    return iconName(notification.kind);
}

} // namespace clinicbell::ui

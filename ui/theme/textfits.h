// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFont>
#include <QHash>
#include <QStaticText>
#include <QString>

namespace clinicbell::ui {

/// How wide texts are and what of them fits, remembered: to shape the words of a list anew for each painting was a
/// sixth of all work while notifications came in. For one painter of lines, which asks for the same few again and
/// again.
class TextFits
{
public:
    /// In pixels.
    int advance(const QString &text, const QFont &font);
    /// @p text, ended by "…" where it is wider than @p width pixels.
    QString elided(const QString &text, const QFont &font, int width);
    /// The same, shaped in the text's own direction: to be painted at once, and before the next question.
    const QStaticText &shaped(const QString &text, const QFont &font, int width);

private:
    struct Key
    {
        QString text;
        size_t face = 0;
        int width = -1; ///< Negative: asked for its advance.
        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed) { return qHashMulti(seed, key.text, key.face, key.width); }
    };

    void makeRoom();

    QHash<Key, int> m_advances;
    QHash<Key, QString> m_elided;
    QHash<Key, QStaticText> m_shaped;
};

} // namespace clinicbell::ui

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/clipping/pseudolanguage.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace clinicbell::test {

namespace {

QChar accented(QChar letter)
{
    static const QHash<QChar, QChar> accents{{u'a', u'á'}, {u'e', u'ë'}, {u'i', u'ï'}, {u'o', u'ö'}, {u'u', u'û'},
                                             {u'A', u'Å'}, {u'E', u'É'}, {u'I', u'Î'}, {u'O', u'Ø'}, {u'U', u'Ü'},
                                             {u'n', u'ñ'}, {u's', u'š'}, {u'c', u'ç'}, {u'y', u'ý'}};
    return accents.value(letter, letter);
}

} // namespace

QString PseudoLanguage::translate(const char *, const char *source, const char *, int) const
{
    QString words = QString::fromUtf8(source);
    const qsizetype more = (words.size() * 2 + 4) / 5;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words.at(i) == u'%' && i + 1 < words.size())
            ++i; // %1, %n, %L1: where something is put in.
        else
            words[i] = accented(words.at(i));
    }
    return u'[' + words + QString(more, u'~') + u']';
}

} // namespace clinicbell::test

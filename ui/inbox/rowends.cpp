// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/rowends.h"

#include <algorithm>

namespace clinicbell::ui {

void RowEnds::reset(int count, const HeightOf &heightOf)
{
    m_ends.clear();
    if (count > 0)
        insert(0, count - 1, heightOf);
}

void RowEnds::insert(int first, int last, const HeightOf &heightOf)
{
    // Rows without a height, until they are measured.
    m_ends.insert(m_ends.begin() + first, static_cast<std::size_t>(last) - static_cast<std::size_t>(first) + 1,
                  top(first));
    measure(first, last, heightOf);
}

void RowEnds::remove(int first, int last)
{
    const int gone = top(last + 1) - top(first);
    m_ends.erase(m_ends.begin() + first, m_ends.begin() + last + 1);
    shift(first, -gone);
}

void RowEnds::measure(int first, int last, const HeightOf &heightOf)
{
    const int before = top(last + 1);
    int end = top(first);
    for (int row = first; row <= last; ++row) {
        end += heightOf(row);
        m_ends[static_cast<std::size_t>(row)] = end;
    }
    shift(last + 1, end - before);
}

int RowEnds::rowAt(int y) const
{
    return static_cast<int>(std::upper_bound(m_ends.begin(), m_ends.end(), y) - m_ends.begin());
}

void RowEnds::shift(int first, int by)
{
    if (by != 0)
        std::for_each(m_ends.begin() + first, m_ends.end(), [by](int &end) { end += by; });
}

} // namespace clinicbell::ui

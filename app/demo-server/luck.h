// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>

#include <random>

namespace clinicbell::demo {

/// Chance that is the same on every computer: the standard's distributions are not, its generator is.
class Luck
{
public:
    explicit Luck(quint32 seed)
        : m_generator(seed)
    { }

    /// 0 to @p limit - 1.
    int below(int limit) { return int(m_generator() % std::mt19937::result_type(limit)); }
    /// @p least to @p most.
    int between(int least, int most) { return least + below(most - least + 1); }
    template <typename Container>
    auto oneOf(const Container &choices)
    {
        return choices[below(int(std::size(choices)))];
    }

private:
    std::mt19937 m_generator;
};

} // namespace clinicbell::demo

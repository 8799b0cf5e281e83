// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/clinicbell/platform/sound/soundplugin.h"

#include <QStringList>

#include <tl/expected.hpp>

#include <memory>

namespace clinicbell::platform {

/// Where a player of sounds comes from.
struct SoundSource
{
    bool isThere = false; ///< There is something to load; whether it loads is not known.
    /// The plugin, or why it does not load, for the log. Called once at most, on the thread that is to play.
    std::function<tl::expected<std::unique_ptr<SoundPlugin>, QString>()> load;
};

/// The plugin's file in the first of @p folders that has it.
SoundSource soundPluginIn(const QStringList &folders);
/// Where the program that runs keeps it: beside itself in a build, below lib/clinicbell where it is installed.
SoundSource installedSounds();

} // namespace clinicbell::platform

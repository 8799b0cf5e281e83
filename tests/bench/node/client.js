// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

// A client of pusher-js as a desk's browser has it, up to its one channel.
'use strict';

const Pusher = require('pusher-js');

/** Connects to `host` and `port` without TLS and answers the channel. */
exports.subscribe = (host, port) =>
  new Pusher('key', {
    wsHost: host,
    wsPort: port,
    forceTLS: false,
    enabledTransports: ['ws'],
    disableStats: true,
    cluster: 'x',
    channelAuthorization: { customHandler: (_, answer) => answer(null, { auth: 'key:signature' }) },
  }).subscribe('private-notifications.2');

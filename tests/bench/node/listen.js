// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

// listen.js PORT COUNT: connects pusher-js to the server on this computer's PORT and prints how many events a second
// came out, from the subscription to event number COUNT. Nothing is stored and nothing is shown.
'use strict';

const Pusher = require('pusher-js');

const [port, count] = process.argv.slice(2).map(Number);
const pusher = new Pusher('key', {
  wsHost: '127.0.0.1',
  wsPort: port,
  forceTLS: false,
  enabledTransports: ['ws'],
  disableStats: true,
  cluster: 'x',
  channelAuthorization: { customHandler: (_, answer) => answer(null, { auth: 'key:signature' }) },
});
const channel = pusher.subscribe('private-notifications.2');
let events = 0;
let began;
channel.bind('pusher:subscription_succeeded', () => {
  began = process.hrtime.bigint();
});
channel.bind('general-notification', (notification) => {
  if (notification.title && ++events === count) {
    console.log(Math.round(count / (Number(process.hrtime.bigint() - began) / 1e9)));
    process.exit(0);
  }
});

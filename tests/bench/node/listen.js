// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

// listen.js PORT COUNT: connects pusher-js to the server on this computer's PORT and prints how many events a second
// came out, from the subscription to event number COUNT. Nothing is stored and nothing is shown.
'use strict';

const { subscribe } = require('./client.js');

const [port, count] = process.argv.slice(2).map(Number);
const channel = subscribe('127.0.0.1', port);
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

// SPDX-FileCopyrightText: 2026 The ClinicBell authors
// SPDX-License-Identifier: Apache-2.0

// parse.js FRAMES: gives pusher-js each line of the file FRAMES as a frame of its socket and prints how many events a
// second came out. Nothing is stored and nothing is shown.
'use strict';

const fs = require('fs');
const Pusher = require('pusher-js');
const { subscribe } = require('./client.js');

class Socket {
  constructor() {
    Socket.latest = this;
    this.readyState = 1;
    setImmediate(() => this.onopen());
  }
  send(text) {
    const { event, data } = JSON.parse(text);
    if (event === 'pusher:subscribe') {
      this.says({ event: 'pusher_internal:subscription_succeeded', channel: data.channel, data: '{}' });
    }
  }
  close() {}
  says(frame) {
    setImmediate(() => this.onmessage({ data: JSON.stringify(frame) }));
  }
}

const frames = fs.readFileSync(process.argv[2], 'utf8').split('\n');
Pusher.Runtime.createWebSocket = () => new Socket();
const channel = subscribe('clinic.example', 80);
let events = 0;
channel.bind('general-notification', (notification) => {
  if (notification.title) ++events;
});
channel.bind('pusher:subscription_succeeded', () => {
  const began = process.hrtime.bigint();
  for (const frame of frames) Socket.latest.onmessage({ data: frame });
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  console.log(events === frames.length ? Math.round(events / seconds) : 0);
  process.exit(0);
});
setImmediate(function greet() {
  if (!Socket.latest) return setImmediate(greet);
  Socket.latest.says({ event: 'pusher:connection_established', data: '{"socket_id":"1.1","activity_timeout":120}' });
});

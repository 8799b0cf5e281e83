# SPDX-FileCopyrightText: 2026 The ClinicBell authors
# SPDX-License-Identifier: Apache-2.0
"""Who listens to a bus, has a panel on it, and opens the keyring: what other programs of the desktop can do."""

import base64
import functools
import hashlib
import json
import os
import subprocess
import tempfile
from bisect import bisect_right

from gi.repository import Gio, GLib

PROPERTIES = "org.freedesktop.DBus.Properties"
MARK = "org.clinicbell.Test"
NO_FLAGS, NO_LIMIT = 0, -1


@functools.cache
def session_bus():
    """Kept: what is told to a bus is forgotten with the connection."""
    return Gio.bus_get_sync(Gio.BusType.SESSION)


def call(service, path, interface, method, arguments=None):
    answer = session_bus().call_sync(service, path, interface, method, arguments, None, NO_FLAGS, NO_LIMIT, None)
    return answer.unpack()


def address_of_accessibility():
    return call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")[0]


class Recording:
    """All that goes over a bus, byte for byte, from what hears() has heard until stop()."""

    def __init__(self, address):
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self._bus = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)
        self._file = tempfile.TemporaryFile()
        self._monitor = subprocess.Popen(["dbus-monitor", "--binary", "--address", address], stdout=self._file)

    def stop(self):
        self._monitor.terminate()
        self._monitor.wait()

    def close(self):
        self.stop()
        self._file.close()
        self._bus.close_sync()

    def data(self):
        return os.pread(self._file.fileno(), os.fstat(self._file.fileno()).st_size, 0)

    def say(self, member, *values):
        """A signal of our own."""
        arguments = GLib.Variant.new_tuple(*[GLib.Variant("ay", value) for value in values])
        self._bus.emit_signal(None, "/", MARK, member, arguments)
        self._bus.flush_sync()

    def hears(self, member):
        """Whether it has got as far as this; to be asked until it has."""
        self.say(member)
        return member.encode() in self.data()

    def messages(self):
        """The place of each in data(), and what it is."""
        data, at, asked = self.data(), 0, {}
        while at < len(data):
            size = Gio.DBusMessage.bytes_needed(data[at : at + 16])
            message = Gio.DBusMessage.new_from_blob(data[at : at + size], Gio.DBusCapabilityFlags.UNIX_FD_PASSING)
            name = f"{message.get_interface()}.{message.get_member()}"
            if message.get_message_type() == Gio.DBusMessageType.METHOD_CALL:
                asked[message.get_sender(), message.get_serial()] = name
            answers = asked.get((message.get_destination(), message.get_reply_serial()), "an unknown call")
            yield at, name if message.get_member() else f"the answer to {answers}"
            at += size

    def finds(self, words):
        """The message, and what it holds."""
        messages = list(self.messages())
        starts = [at for at, _ in messages]
        return {(messages[bisect_right(starts, at) - 1][1], what) for what, at in words.places(self.data())}


class Panel:
    """Shows bells that are told over the bus, as Plasma's does: their tooltips and menus are on it then."""

    SERVICE, PATH = "org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher"
    INTERFACE = f"""<node><interface name="{SERVICE}">
        <method name="RegisterStatusNotifierItem"><arg type="s" direction="in"/></method>
        <property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
        <property name="ProtocolVersion" type="i" access="read"/>
        <property name="RegisteredStatusNotifierItems" type="as" access="read"/>
      </interface></node>"""

    def __init__(self):
        self.bells = []
        interface = Gio.DBusNodeInfo.new_for_xml(self.INTERFACE).interfaces[0]
        self._object = session_bus().register_object(self.PATH, interface, self._on_call, self._on_property, None)
        self._name = Gio.bus_own_name_on_connection(session_bus(), self.SERVICE, Gio.BusNameOwnerFlags.NONE, None, None)

    def close(self):
        Gio.bus_unown_name(self._name)
        session_bus().unregister_object(self._object)

    def _on_call(self, _bus, sender, _path, _interface, _method, _arguments, invocation):
        self.bells.append(sender)
        invocation.return_value(None)

    def _on_property(self, _bus, _sender, _path, _interface, name):
        return {
            "IsStatusNotifierHostRegistered": GLib.Variant("b", True),
            "ProtocolVersion": GLib.Variant("i", 0),
            "RegisteredStatusNotifierItems": GLib.Variant("as", self.bells),
        }[name]

    def read(self):
        """All that the last bell has to say, which a recording hears as well."""
        bell, item, menu = self.bells[-1], "org.kde.StatusNotifierItem", "com.canonical.dbusmenu"
        said = call(bell, "/StatusNotifierItem", PROPERTIES, "GetAll", GLib.Variant("(s)", (item,)))[0]
        whole_menu = GLib.Variant("(iias)", (0, -1, []))
        return said, call(bell, said["Menu"], menu, "GetLayout", whole_menu)


class Keyring:
    """What a profile keeps there, by its name, in clear: whoever runs as this person can ask for it."""

    SERVICE, PATH = "org.freedesktop.secrets", "/org/freedesktop/secrets"

    def __init__(self, profile):
        identity = hashlib.sha256(os.path.realpath(profile).encode()).hexdigest()[:16]
        self._owner = {"server": f"ClinicBell {identity}"}

    def _ask(self, path, interface, method, arguments):
        return call(self.SERVICE, path, interface, method, arguments)

    def secrets(self):
        service = "org.freedesktop.Secret.Service"
        arguments = GLib.Variant("(sv)", ("plain", GLib.Variant("s", "")))
        session = self._ask(self.PATH, service, "OpenSession", arguments)[1]
        items = self._ask(self.PATH, service, "SearchItems", GLib.Variant("(a{ss})", (self._owner,)))[0]
        return dict(self._read(item, session) for item in items)

    def _read(self, item, session):
        interface = "org.freedesktop.Secret.Item"
        attributes = self._ask(item, PROPERTIES, "Get", GLib.Variant("(ss)", (interface, "Attributes")))[0]
        secret = self._ask(item, interface, "GetSecret", GLib.Variant("(o)", (session,)))[0]
        name = attributes["user"].split("/")[0]
        kept = base64.b64decode(bytes(secret[2]))
        return ("token", json.loads(kept)["token"].encode()) if name == "session" else (name, kept)

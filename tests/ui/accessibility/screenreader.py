# SPDX-FileCopyrightText: 2026 The ClinicBell authors
# SPDX-License-Identifier: Apache-2.0
"""What a screen reader knows of a program, over the AT-SPI bus: its windows, what has the focus, what has come up."""

import time
from dataclasses import dataclass

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 10  # s
FOCUSED, SHOWING = "object:state-changed:focused", "object:state-changed:showing"
RENAMED = "object:property-change:accessible-name"
LOOK_EVERY = 20  # ms, besides every event


@dataclass(frozen=True)
class Thing:
    """One accessible object as it was when it was read."""

    role: str
    name: str
    states: frozenset
    parent: object  # the Thing around it
    node: object

    def __str__(self):
        return f"{self.role} “{self.name}”"

    @property
    def is_enabled(self):
        return {"enabled", "sensitive"} <= self.states

    @property
    def is_checked(self):
        return "checked" in self.states

    @property
    def is_selected(self):
        return "selected" in self.states

    @property
    def has_focus(self):
        """Qt calls the current row of a list focused even while the list is not."""
        in_list = self.role == "list item" and self.parent and self.parent.role == "list"
        return "focused" in self.states and (not in_list or self.parent.has_focus)

    @property
    def is_control(self):
        """Something that can be reached or worked."""
        return "focusable" in self.states or ("Action" in self.node.get_interfaces() and self.node.get_n_actions() > 0)

    @property
    def spoken(self):
        """A choice is named by the label beside it; its own name is what is chosen."""
        if self.role != "combo box":
            return self.name
        relations = self.node.get_relation_set()
        labels = [each for each in relations if each.get_relation_type() == Atspi.RelationType.LABELLED_BY]
        return ", ".join([each.get_target(0).get_name() for each in labels])


def read(node, parent=None):
    return Thing(
        role=node.get_role_name(),
        name=node.get_name(),
        states=frozenset(state.value_nick for state in node.get_state_set().get_states()),
        parent=parent,
        node=node,
    )


def read_item(node):
    """With what it is in."""
    around = node.get_parent()
    return read(node, read(around) if around else None)


def read_living(nodes):
    """Of some of them, that they have gone in the meantime."""
    for node in nodes:
        try:
            yield read(node)
        except GLib.Error:
            pass


def walk(node, parent=None):
    """What shows of @p node and below it, in the order in which it is told."""
    thing = read(node, parent)
    if "showing" not in thing.states:
        return
    yield thing
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child:
            yield from walk(child, thing)


class ScreenReader:
    """Follows one program, and listens before that begins: to whom nobody listens yet says nothing, and not later."""

    def __init__(self):
        self._process_id = None
        self._focus = None
        self._came_up = []
        self._renamed = []
        self.focus_changes = 0
        self._listener = Atspi.EventListener.new(self._on_event)
        for event in (FOCUSED, SHOWING, RENAMED):
            self._listener.register(event)

    def follow(self, process_id):
        self._process_id = process_id
        self.until(self.windows, "the program is on the bus")
        self._program().set_cache_mask(Atspi.Cache.NONE)  # What it says now, not what it once said.

    def close(self):
        for event in (FOCUSED, SHOWING, RENAMED):
            self._listener.deregister(event)

    def _on_event(self, event):
        try:
            if event.source.get_process_id() != self._process_id:
                return
        except GLib.Error:  # Of a program that has ended.
            return
        if event.type.startswith(RENAMED):
            self._renamed.append(event.source)
        elif event.type.startswith(FOCUSED) and event.detail1:
            self._focus = event.source
            self.focus_changes += 1
        elif event.detail1:
            self._came_up.append(event.source)

    def _program(self):
        desktop = Atspi.get_desktop(0)
        children = (desktop.get_child_at_index(i) for i in range(desktop.get_child_count()))
        return next((child for child in children if child and child.get_process_id() == self._process_id), None)

    def until(self, condition, what, seconds=PATIENCE):
        """Awaits that @p condition gives something, which is returned; it is asked again after every event."""
        context = GLib.MainContext.default()
        deadline = time.monotonic() + seconds
        ticking = GLib.timeout_add(LOOK_EVERY, lambda: True)
        try:
            while time.monotonic() < deadline:
                try:
                    found = condition()
                except GLib.Error:  # It went while it was looked at.
                    found = None
                if found:
                    return found
                context.iteration(True)
        finally:
            GLib.source_remove(ticking)
        raise AssertionError(f"{what}: that did not come within {seconds} s; the focus is at {self.focus_words()}")

    def settle(self):
        """Everything that the program has said so far is heard: its answer comes behind that."""
        self._program().get_name()
        context = GLib.MainContext.default()
        while context.pending():
            context.iteration(False)

    def _all_windows(self):
        program = self._program()
        children = [program.get_child_at_index(i) for i in range(program.get_child_count())] if program else []
        return [read(child) for child in children if child]

    def windows(self):
        return [window.node for window in self._all_windows() if "showing" in window.states]

    def is_hidden(self):
        """The window; a balloon at the tray may say that the program goes on."""
        return not [w for w in self._all_windows() if "showing" in w.states and w.name.endswith("ClinicBell")]

    def is_active(self):
        """Whether the program holds one of its windows to be the active one, if only because it does not know better."""
        return any("active" in window.states for window in self._all_windows())

    def window(self, name):
        return self.until(
            lambda: next((each for each in self.windows() if each.get_name().endswith(name)), None), f"a window {name}"
        )

    def things(self, window="ClinicBell"):
        """All that shows of it."""
        return list(walk(self.window(window)))

    def find(self, role, name, window="ClinicBell"):
        """The first that shows with that role, whose name begins so; None if there is none."""
        things = walk(self.window(window))
        return next((thing for thing in things if thing.role == role and thing.name.startswith(name)), None)

    def await_thing(self, role, name, window="ClinicBell"):
        return self.until(lambda: self.find(role, name, window), f"{role} “{name}”")

    def rows(self, window="ClinicBell"):
        return [thing for thing in self.things(window) if thing.role == "list item"]

    def focus(self):
        """What the program said last that has the focus, if it still has; None: nothing can be told."""
        self.settle()
        try:
            thing = read_item(self._focus) if self._focus else None
        except GLib.Error:
            return None
        return thing if thing and thing.has_focus else None

    def focus_words(self):
        return str(self.focus() or "nothing")

    def around_focus(self):
        """What is about the focus, from the inside out: for menus and the popover, which are no windows on the bus."""
        node = self._focus
        while node and node.get_role_name() != "application":
            yield node
            node = node.get_parent()

    def came_up(self, role):
        """Things with that role that came up since the last time one asked for them."""
        self.settle()
        nodes, self._came_up = self._came_up, []
        return [thing for thing in read_living(nodes) if thing.role == role]

    def renamed(self):
        """The names of things that were told to have another name since the last time one asked."""
        self.settle()
        nodes, self._renamed = self._renamed, []
        return [thing.name for thing in read_living(nodes)]

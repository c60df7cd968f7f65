"""What a power cut would leave of a database, from an strace of the program that wrote it.

A file holds what it held at the start and what was written to it up to its last fdatasync or fsync; everything written
since is gone. Only files whose path was asked for are followed.
"""

import re

CALLS = "pwrite64,fdatasync,fsync,ftruncate,sendto,recvfrom,write,read"
LINE = re.compile(r"^(\d+) +(.*)$")
CALL = re.compile(r"^(\w+)\((.*)$", re.DOTALL)
FIRST_FILE = re.compile(r"^(\d+)<(.*?)>(?:, |\))")
BYTES = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
RESULT = re.compile(r"\) += (-?\d+)")


def command(output):
    """How the program is started under strace; its own command line follows."""
    return ["strace", "-f", "-yy", "-xx", "-s", "1048576", "-e", f"trace={CALLS}", "-e", "signal=none", "-o", output]


class Event:
    """One call that came to its end, at the place in the trace at which it did."""

    def __init__(self, call, file, data, result, arguments):
        self.call, self.file, self.data, self.result, self.arguments = call, file, data, result, arguments

    @property
    def is_sync(self):
        return self.call in ("fdatasync", "fsync")

    @property
    def is_received(self):
        return self.call in ("recvfrom", "read") and self.file.startswith("TCP")

    @property
    def is_sent(self):
        return self.call in ("sendto", "write") and self.file.startswith("TCP")


def unhex(text):
    return bytes.fromhex(text.replace("\\x", ""))


def event(text):
    call = CALL.match(text)
    result = RESULT.search(text)
    if not call or not result or int(result[1]) < 0:
        return None
    arguments = call[2]
    file = FIRST_FILE.match(arguments)
    data = BYTES.search(arguments[file.end():] if file else arguments)
    name = file[2] if file else ""
    if "\\x" in name:
        name = re.sub(r"(?:\\x[0-9a-f]{2})+", lambda match: unhex(match[0]).decode(), name)
    return Event(call[1], name, unhex(data[1]) if data else b"", int(result[1]), arguments)


def events(trace):
    """The calls of all threads in the order in which they ended, but what is sent where it began: from then on it may
    have arrived."""
    pending = {}
    found = []
    for line in trace.splitlines():
        match = LINE.match(line)
        if not match:
            continue
        thread, text = match.groups()
        if text.endswith(" <unfinished ...>"):
            begun = text[: -len(" <unfinished ...>")]
            place = None
            if begun.startswith(("sendto", "write(")):
                place = len(found)
                found.append(None)
            pending[thread] = (begun, place)
            continue
        place = None
        resumed = re.match(r"^<\.\.\. \w+ resumed>(.*)$", text, re.DOTALL)
        if resumed:
            begun, place = pending.pop(thread, ("", None))
            text = begun + resumed[1]
        item = event(text)
        if place is None:
            found.append(item)
        else:
            found[place] = item
    return [item for item in found if item]


class Disk:
    """The followed files as they would be found after the power came back."""

    def __init__(self, paths, forgets_syncs=False):
        self.forgets_syncs = forgets_syncs
        self.durable = {path: self.content(path) for path in paths}
        self.written = dict(self.durable)

    @staticmethod
    def content(path):
        try:
            with open(path, "rb") as file:
                return file.read()
        except FileNotFoundError:
            return None

    def apply(self, item):
        """- Returns: whether what would survive has changed."""
        path = item.file
        if path not in self.written:
            return False
        if item.call == "pwrite64":
            self._write(path, item)
        elif item.call == "ftruncate":
            length = int(item.arguments.rsplit(", ", 1)[1].split(")")[0])
            self.written[path] = (self.written[path] or b"")[:length].ljust(length, b"\0")
        elif item.is_sync and not self.forgets_syncs and self.written[path] != self.durable[path]:
            self.durable[path] = self.written[path]
            return True
        return False

    def _write(self, path, item):
        offset = int(item.arguments.rsplit(", ", 1)[1].split(")")[0])
        before = (self.written[path] or b"").ljust(offset, b"\0")
        data = item.data[: item.result]
        self.written[path] = before[:offset] + data + before[offset + len(data):]

    def restore(self, places):
        """Writes what survives to other paths."""
        for path, place in places.items():
            if self.durable[path] is not None:
                with open(place, "wb") as file:
                    file.write(self.durable[path])

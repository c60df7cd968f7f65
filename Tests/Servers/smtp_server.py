#!/usr/bin/python3 -B
"""A mail server for tests. Prints its port when ready, ends when standard input closes.

Each accepted message stands in MAILBOX as NNNN.eml (the bytes) and NNNN.json (the envelope), written before the
server answers; every command stands in MAILBOX/commands.log as "CONNECTION COMMAND ARGUMENT".

The recipient's local part chooses a fault; what follows a plus sign is free:
  refuse-rcpt 550      temp-rcpt 450      drop-at-rcpt no answer, line closed
  refuse-data 554      temp-data 451      drop-at-data no answer, line closed
  refuse-text 554      temp-text 451      (after the final dot)
  drop-in-text         354, then the line is closed while the text comes
  drop-after-dot       kept, line closed without an answer
  lose-after-dot       not kept, line closed without an answer
  late-after-dot       kept, answered after --late seconds
  odd-after-dot        kept, answered with a code that is neither yes nor no
  slow-quit            kept and answered, but QUIT is not
"""

import argparse
import asyncio
import itertools
import json
import logging
import os
import warnings

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult

from serving import announce, end_at_once, tls_context, wait_for_end

REFUSED_RECIPIENTS = {"refuse-rcpt": "550 5.1.1 No such mailbox", "temp-rcpt": "450 4.2.1 Mailbox busy"}
REFUSED_DATA = {"refuse-data": "554 5.7.1 No mail from you", "temp-data": "451 4.3.0 Try later"}
REFUSED_TEXTS = {"refuse-text": "554 5.6.0 Text refused", "temp-text": "451-4.3.0 Not now\r\n451 4.3.0 Try later"}


def fault_of(address):
    return address.split("@")[0].split("+")[0]


class Mailbox:
    def __init__(self, folder):
        os.makedirs(folder, exist_ok=True)
        self.folder = folder
        self.numbers = itertools.count(1)
        self.commands = open(os.path.join(folder, "commands.log"), "a", encoding="utf-8", buffering=1)

    def log(self, connection, command, argument):
        self.commands.write(f"{connection} {command} {argument or ''}".rstrip() + "\n")

    def keep(self, text, envelope):
        name = os.path.join(self.folder, f"{next(self.numbers):04}")
        self._write(name + ".eml", text)
        self._write(name + ".json", json.dumps(envelope).encode())

    @staticmethod
    def _write(path, content):
        with open(path + ".part", "wb") as file:
            file.write(content)
        os.rename(path + ".part", path)


class Handler:
    def __init__(self, mailbox, late):
        self.mailbox = mailbox
        self.late = late

    async def handle_RCPT(self, server, session, envelope, address, options):
        fault = fault_of(address)
        if fault == "drop-at-rcpt":
            server.transport.close()
        if fault in REFUSED_RECIPIENTS:
            return REFUSED_RECIPIENTS[fault]
        envelope.rcpt_tos.append(address)
        server.fault = fault
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if server.fault in REFUSED_TEXTS:
            return REFUSED_TEXTS[server.fault]
        if server.fault != "lose-after-dot":
            self.mailbox.keep(
                envelope.original_content,
                {
                    "sender": envelope.mail_from,
                    "recipients": envelope.rcpt_tos,
                    "greeting": session.host_name,
                    "encrypted": server.is_encrypted(),
                    "user": getattr(session, "user", None),
                },
            )
        if server.fault in ("drop-after-dot", "lose-after-dot"):
            server.transport.close()
        if server.fault == "late-after-dot":
            await asyncio.sleep(self.late)
        if server.fault == "odd-after-dot":
            return "399 Neither yes nor no"
        return "250 2.0.0 Kept"


class FaultySMTP(SMTP):
    fault = None
    connections = itertools.count(1)

    def __init__(self, handler, banner_delay, busy, broken, **arguments):
        super().__init__(handler, **arguments)
        self.banner_delay = banner_delay
        self.busy = busy
        self.broken = broken
        self.connection = next(self.connections)
        self._smtp_methods = {name: self.logged(name, method) for name, method in self._smtp_methods.items()}

    def logged(self, name, method):
        async def call(argument):
            shown = argument.split()[0] if name == "AUTH" and argument else argument
            self.event_handler.mailbox.log(self.connection, name, shown)
            return await method(argument)

        call.__dict__.update(getattr(method, "__dict__", {}))
        return call

    def is_encrypted(self):
        return self.session.ssl is not None or self.transport.get_extra_info("sslcontext") is not None

    async def _handle_client(self):
        await asyncio.sleep(self.banner_delay)
        if self.busy:
            await self.push("421 4.3.2 Too busy")
            self.transport.close()
            return
        await super()._handle_client()

    async def smtp_EHLO(self, hostname):
        if self.broken:
            await self.push("502 5.5.1 Not known here")
        else:
            await super().smtp_EHLO(hostname)

    async def smtp_HELO(self, hostname):
        if self.broken:
            self.transport.close()
        else:
            await super().smtp_HELO(hostname)

    async def smtp_DATA(self, argument):
        if self.fault == "drop-at-data":
            self.transport.close()
        elif self.fault in REFUSED_DATA:
            await self.push(REFUSED_DATA[self.fault])
        elif self.fault == "drop-in-text":
            await self.push("354 Go on")
            await self._reader.read(1000)
            self.transport.abort()
        else:
            await super().smtp_DATA(argument)

    async def smtp_QUIT(self, argument):
        if self.fault != "slow-quit":
            await super().smtp_QUIT(argument)


class AnyPortController(Controller):
    def factory(self):
        return FaultySMTP(self.handler, **self.SMTP_kwargs)

    def _trigger_server(self):
        """The base class would connect to port 0; the port that was given is known only now."""
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


def authenticator(user, password):
    def check(server, session, envelope, mechanism, login):
        known = login.login == user.encode() and login.password == password.encode()
        session.user = user if known else None
        # A server that repeats a wrong password, as a client must expect.
        refusal = None if known else f"535 5.7.8 Not known: {login.password.decode()}"
        return AuthResult(success=known, handled=False, message=refusal, auth_data=login)

    return check


def parsed_arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("mailbox")
    parser.add_argument("--identity", help="file with key and certificate")
    parser.add_argument("--encryption", choices=["none", "starttls", "smtps"], default="none")
    parser.add_argument("--user", help="AUTH is required, of this user")
    parser.add_argument("--password", default="")
    parser.add_argument("--banner-delay", type=float, default=0)
    parser.add_argument("--busy", action="store_true", help="greets everybody with 421")
    parser.add_argument("--broken", action="store_true", help="refuses EHLO with 502, closes the line at HELO")
    parser.add_argument("--late", type=float, default=30)
    return parser.parse_args()


def smtp_arguments(arguments):
    settings = {
        "banner_delay": arguments.banner_delay,
        "busy": arguments.busy,
        "broken": arguments.broken,
        "ident": "test server",
    }
    if arguments.encryption == "starttls":
        settings["tls_context"] = tls_context(arguments.identity)
    if arguments.user:
        settings["auth_required"] = True
        settings["auth_require_tls"] = arguments.encryption == "starttls"
        settings["authenticator"] = authenticator(arguments.user, arguments.password)
    return settings


def main():
    arguments = parsed_arguments()
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")  # A password without encryption is what some tests are about.
    controller = AnyPortController(
        Handler(Mailbox(arguments.mailbox), arguments.late),
        hostname="127.0.0.1",
        port=0,
        ssl_context=tls_context(arguments.identity) if arguments.encryption == "smtps" else None,
        **smtp_arguments(arguments),
    )
    controller.start()
    announce(controller.port)
    wait_for_end()
    end_at_once()


main()

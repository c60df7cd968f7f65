#!/usr/bin/python3 -B
"""A web server for tests. Prints its port when ready, ends when standard input closes.

  /plain                 200, "plain text"
  /agent                 200, the request's User-Agent
  /etag                  200 with ETag "v1", or 304 when the request has it
  /dated                 200 with Last-Modified, or 304 when the request repeats it
  /chain/N               N redirects, then /plain; with ?wait=S each after S seconds
  /loop                  redirects to itself
  /to?address=A          redirects to A
  /status/N              an answer with status N; with ?after=S also Retry-After
  /slow                  headers, then a byte every now and then
  /silent                no answer at all
  /huge/N                N bytes, without Content-Length
  /gzip, /deflate        "plain text", compressed
  /bomb/N                N zero bytes, compressed with gzip
  /short                 promises 100 bytes, sends 10 and closes
  /short-chunked         chunks without their end
  /reset                 closes the line with a reset
  /requests              what was asked for so far, one a line; with "304" where the copy was still good

With --folder: any other path is a page of the folder, by the last part of its path, with its digest as ETag;
NAME.status beside it holds another status to answer with.
"""

import argparse
import gzip
import hashlib
import pathlib
import socket
import struct
import sys
import threading
import time
import zlib
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from serving import announce, end_at_once, tls_context, wait_for_end

TEXT = b"plain text"
DATE = "Mon, 02 Nov 2026 08:00:00 GMT"


class Routes(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.server.note(self.path)
        address = urlsplit(self.path)
        self.query = {name: values[0] for name, values in parse_qs(address.query).items()}
        name, _, argument = address.path.strip("/").partition("/")
        route = getattr(self, "route_" + name.replace("-", "_"), None)
        if route is None:
            self.answer_from_folder(address.path.rpartition("/")[2])
        elif argument:
            route(int(argument))
        else:
            route()

    def answer(self, status, body=b"", **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def answer_from_folder(self, name):
        page = pathlib.Path(self.server.folder, name) if self.server.folder and name else None
        if page is None or not page.is_file():
            self.answer(404, b"no such page")
            return
        status = page.with_name(name + ".status")
        if status.is_file():
            self.answer(int(status.read_text()), b"status")
            return
        content = page.read_bytes()
        tag = '"' + hashlib.sha256(content).hexdigest()[:16] + '"'
        if self.headers.get("If-None-Match") == tag:
            self.server.note("304 " + name)
            self.answer(304, ETag=tag)
        else:
            self.answer(200, content, ETag=tag, Content_Type="text/html; charset=utf-8")

    def route_plain(self):
        self.answer(200, TEXT, Content_Type="text/plain; charset=utf-8")

    def route_agent(self):
        self.answer(200, self.headers.get("User-Agent", "").encode())

    def route_etag(self):
        known = self.headers.get("If-None-Match") == '"v1"'
        self.answer(304 if known else 200, b"" if known else TEXT, ETag='"v1"')

    def route_dated(self):
        known = self.headers.get("If-Modified-Since") == DATE
        self.answer(304 if known else 200, b"" if known else TEXT, Last_Modified=DATE)

    def route_chain(self, left):
        wait = self.query.get("wait", "0")
        time.sleep(float(wait))
        self.answer(302, b"moved", Location=f"/chain/{left - 1}?wait={wait}" if left > 1 else "/plain")

    def route_loop(self):
        self.answer(301, b"moved", Location="/loop")

    def route_to(self):
        self.answer(302, b"moved", Location=self.query["address"])

    def route_status(self, status):
        headers = {"Retry_After": self.query["after"]} if "after" in self.query else {}
        self.answer(status, b"status", **headers)

    def route_slow(self):
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        for _ in range(1000):
            self.wfile.write(b".")
            time.sleep(0.2)

    def route_silent(self):
        time.sleep(60)

    def route_huge(self, size):
        self.close_after_body()
        for _ in range(size // 65536 + 1):
            self.wfile.write(bytes(65536))

    def route_gzip(self):
        self.answer(200, gzip.compress(TEXT), Content_Encoding="gzip")

    def route_deflate(self):
        self.answer(200, zlib.compress(TEXT), Content_Encoding="deflate")

    def route_bomb(self, size):
        self.answer(200, gzip.compress(bytes(size)), Content_Encoding="gzip")

    def route_short(self):
        self.send_response(200)
        self.send_header("Content-Length", "100")
        self.end_headers()
        self.wfile.write(TEXT)
        self.close_connection = True

    def route_short_chunked(self):
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        self.wfile.write(b"a\r\n" + TEXT + b"\r\n")
        self.close_connection = True

    def route_reset(self):
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close_connection = True

    def route_requests(self):
        self.answer(200, "\n".join(self.server.noted()).encode())

    def close_after_body(self):
        self.send_response(200)
        self.send_header("Connection", "close")
        self.end_headers()

    def log_message(self, format, *arguments):
        """Standard error is left for faults."""


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, context, folder):
        super().__init__(("127.0.0.1", 0), Routes)
        self.context = context
        self.folder = folder
        self.paths = []
        self.lock = threading.Lock()

    def note(self, path):
        with self.lock:
            self.paths.append(path)

    def noted(self):
        with self.lock:
            return list(self.paths)

    def finish_request(self, request, client_address):
        """The handshake is made on the connection's own thread, so that a client that refuses holds up nobody."""
        if self.context:
            request = self.context.wrap_socket(request, server_side=True)
        super().finish_request(request, client_address)

    def handle_error(self, request, client_address):
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--identity", help="file with key and certificate: the server speaks TLS")
    parser.add_argument("--folder", help="pages to answer with, beside the paths above")
    arguments = parser.parse_args()
    server = Server(tls_context(arguments.identity) if arguments.identity else None, arguments.folder)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    announce(server.server_address[1])
    wait_for_end()
    end_at_once()


main()

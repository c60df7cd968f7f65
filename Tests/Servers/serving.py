"""What the test servers share: announcing the port, and ending with the process that started them."""

import os
import ssl
import sys
import threading


def tls_context(identity_file):
    """The TLS of a server that shows the key and certificate in one file."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(identity_file)
    return context


def announce(port):
    print(port, flush=True)


def wait_for_end():
    """Returns when standard input closes or the parent is gone, whichever comes first."""
    parent = os.getppid()
    closed = threading.Event()

    def read():
        while sys.stdin.buffer.read1(1):
            continue
        closed.set()

    threading.Thread(target=read, daemon=True).start()
    while os.getppid() == parent and not closed.wait(1):
        continue


def end_at_once():
    """Ends without waiting for conversations that a fault has left hanging."""
    sys.stdout.flush()
    os._exit(0)

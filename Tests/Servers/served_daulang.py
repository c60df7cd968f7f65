#!/usr/bin/python3
"""Runs `daulang serve` on a free port until standard input ends, then asks it to stop.

    served_daulang.py FOLDER PROGRAM ARGUMENT…

Prints the port. In the folder it leaves what the program wrote: serve.out, serve.log, its process in serve.pid, and its exit
code in serve.exit.
Settings come from the environment variables that begin with DAULANG_.
"""

import os
import re
import signal
import subprocess
import sys

folder, program, *arguments = sys.argv[1:]
environment = {key: value for key, value in os.environ.items() if key.startswith("DAULANG_")}
environment |= {"PATH": "/usr/bin:/bin", "HOME": folder, "LANG": "C.UTF-8"}
with open(f"{folder}/serve.log", "ab") as log, open(f"{folder}/serve.out", "ab") as out:
    process = subprocess.Popen(
        [program, "serve", "--address", "127.0.0.1:0", *arguments],
        cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log,
    )
    with open(f"{folder}/serve.pid", "w", encoding="ascii") as file:
        file.write(str(process.pid))
    for line in process.stdout:
        out.write(line)
        out.flush()
        found = re.search(rb"http://127\.0\.0\.1:(\d+)", line)
        if found:
            print(int(found[1]), flush=True)
            break
    sys.stdin.buffer.read()
    process.send_signal(signal.SIGTERM)
    try:
        rest, _ = process.communicate(timeout=60)
    except subprocess.TimeoutExpired:
        process.kill()
        rest, _ = process.communicate()
    out.write(rest)
with open(f"{folder}/serve.exit", "w", encoding="ascii") as file:
    file.write(str(process.returncode))

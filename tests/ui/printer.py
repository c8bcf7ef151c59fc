# SPDX-License-Identifier: GPL-3.0-or-later
"""A real IPP printer with a queue of CUPS before it, both on this machine alone and gone afterwards."""

import getpass
import grp
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path

TIMEOUT = 60
QUEUE = "Office"

FILES = """ServerRoot {folder}/etc
CacheDir {folder}/cache
StateDir {folder}/run
RequestRoot {folder}/spool
TempDir {folder}/tmp
AccessLog {folder}/log/access
ErrorLog {folder}/log/error
PageLog {folder}/log/page
User {user}
Group {group}
SystemGroup root
Printcap
Sandboxing relaxed
"""

SERVER = """LogLevel warn
Listen {folder}/run/cups.sock
Browsing Off
DefaultAuthType None
WebInterface No
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
    Allow all
  </Limit>
</Policy>
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait(condition, what):
    deadline = time.monotonic() + TIMEOUT
    while not condition():
        assert time.monotonic() < deadline, f"waited in vain for {what}"
        time.sleep(0.05)


class Printer:
    """Takes PDF, and keeps what it printed in a folder."""

    def __enter__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="lossguard-printer-"))
        self.folder.chmod(0o755)  # CUPS works as somebody else
        for name in ("etc/ppd", "cache", "run", "spool", "tmp", "log", "printed"):
            (self.folder / name).mkdir(parents=True)
        # The printer asks for the system's bus even when it is not to be announced there,
        # and GTK warns of each printer where nothing manages colours.
        self.environment = {
            **os.environ,
            "G_DEBUG": "fatal-criticals",
            "CUPS_SERVER": str(self.folder / "run/cups.sock"),
            "DBUS_SYSTEM_BUS_ADDRESS": os.environ["DBUS_SESSION_BUS_ADDRESS"],
        }
        self.processes = []
        self._start_printer()
        self._start_scheduler()
        self._tool("lpadmin", "-p", QUEUE, "-E", "-v", f"ipp://localhost:{self.port}/ipp/print", "-m", "everywhere")
        return self

    def __exit__(self, *_exception):
        for process in reversed(self.processes):
            process.terminate()
            process.wait(TIMEOUT)
        shutil.rmtree(self.folder)

    def _start(self, *command):
        with open(self.folder / "log/output", "ab") as log:
            self.processes.append(
                subprocess.Popen(list(map(str, command)), env=self.environment, stdout=log, stderr=log)
            )

    def _start_printer(self):
        self.port = free_port()
        self._start("ippeveprinter", "-r", "off", "-p", self.port, "-n", "localhost", "-k", "-d", self.folder / "printed",
                    "-f", "application/pdf", "LossGuard")  # fmt: skip
        wait(self._printer_listens, "the printer")

    def _printer_listens(self):
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def _start_scheduler(self):
        is_root = os.getuid() == 0  # for whom CUPS refuses to print
        values = {
            "folder": self.folder,
            "user": "lp" if is_root else getpass.getuser(),
            "group": "lp" if is_root else grp.getgrgid(pwd.getpwuid(os.getuid()).pw_gid).gr_name,
        }
        files = self.folder / "etc/cups-files.conf"
        server = self.folder / "etc/cupsd.conf"
        files.write_text(FILES.format(**values), encoding="utf-8")
        server.write_text(SERVER.format(**values), encoding="utf-8")
        self._start("/usr/sbin/cupsd", "-f", "-c", server, "-s", files)
        wait(lambda: "is running" in self._tool("lpstat", "-r"), "the scheduler")

    def _tool(self, *command):
        return subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=False, timeout=TIMEOUT
        ).stdout

    def printed(self):
        """The documents that came out, once the queue is empty."""
        if self._tool("lpstat", "-o", QUEUE).strip():
            return []
        return sorted(path for path in (self.folder / "printed").iterdir() if path.stat().st_size > 0)

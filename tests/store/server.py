"""A real SPARQL 1.1 store on a free loopback port, that can be killed and started again."""

from __future__ import annotations

import socket
import subprocess
import sysconfig
import time
from pathlib import Path

import httpx

__all__ = ["Server"]

OXIGRAPH = Path(sysconfig.get_path("scripts"), "oxigraph")


class Server:
    """Oxigraph as a process."""

    def __init__(self, location: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        self.location = location
        self.start()

    @property
    def graphs(self) -> str:
        return f"http://127.0.0.1:{self.port}/store"

    @property
    def queries(self) -> str:
        return f"http://127.0.0.1:{self.port}/query"

    def start(self) -> None:
        command = [OXIGRAPH, "serve", "--location", self.location, "--bind", f"127.0.0.1:{self.port}"]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            try:
                httpx.get(self.graphs, params={"graph": "urn:none"}, timeout=1)
            except httpx.HTTPError:
                time.sleep(0.02)
            else:
                return
        raise TimeoutError(OXIGRAPH)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait(30)

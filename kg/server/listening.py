"""Where the server listens, under which names, and to how many at once."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import ThreadingHTTPServer
from pathlib import Path
from socketserver import TCPServer
from typing import Any, Final

from kg.errors import StoreError
from kg.server.editing import Editing, is_loopback
from kg.server.handling import Handler
from kg.server.limits import Limits
from kg.server.opening import opened, renewed
from kg.server.site import Site
from kg.server.workers import workers

__all__ = ["Server", "listening"]

_LOCAL: Final = frozenset({"localhost", "127.0.0.1", "[::1]"})
_CONNECTIONS: Final = 64


@contextmanager
def listening(
    folder: Path,
    host: str,
    port: int,
    limits: Limits,
    *,
    names: frozenset[str] = frozenset(),
    editing: Editing | None = None,
) -> Iterator[Server]:
    """A server on the graph of a build; `serve_forever` makes it answer.

    Args:
        folder: of the build.
        host: the address to listen at.
        port: 0 for any that is free.
        limits: of each query.
        names: by what other hosts than the address and this machine's own names it may be called.
        editing: who may judge what the graph says, from this machine alone; nobody, unless given.

    Raises:
        StoreError: there is no graph, nothing can listen there, or others than this machine could judge.
    """
    if editing and (names or not is_loopback(host)):
        raise StoreError("what is served to others cannot be judged: leave --host and --allow-host out, or --edit")
    graph = opened(folder)
    with workers(folder, limits) as pool:
        site = Site(folder, graph, pool, editing)
        try:
            server = Server((host, port), site, _LOCAL | names | {f"[{host}]" if ":" in host else host.lower()})
        except OSError as error:
            raise StoreError(f"{host}:{port}: {error.strerror or error}: choose another --host or --port") from error
        with server:
            yield server


class Server(ThreadingHTTPServer):
    """One thread for each connection, up to so many."""

    daemon_threads = True

    def __init__(self, address: tuple[str, int], site: Site, hosts: frozenset[str]) -> None:
        self.site, self.hosts = site, hosts
        self.renewing = threading.Lock()
        self.free = threading.BoundedSemaphore(_CONNECTIONS)
        self.address_family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
        super().__init__(address, Handler)

    def current(self) -> Site:
        """What is served, on the graph that is in the folder now."""
        with self.renewing:
            self.site = replace(self.site, graph=renewed(self.site.graph, self.site.folder))
        return self.site

    def server_bind(self) -> None:
        """Take the address without asking any name server what it is called."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address[:2]  # type: ignore[assignment]

    def process_request(self, request: Any, client_address: Any) -> None:
        """Take a connection, or drop it where there are too many."""
        if self.free.acquire(blocking=False):
            super().process_request(request, client_address)
        else:
            self.shutdown_request(request)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Serve a connection to its end."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self.free.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that goes away is no error; others are answered and logged where they occur."""

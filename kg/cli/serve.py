"""`kg serve`: the graph of a build in a browser, and for programs that speak SPARQL."""

from __future__ import annotations

import argparse
import getpass

from kg.cli.arguments import Commands, command, judgements_option, output_option
from kg.cli.terminal import flush, say

__all__ = ["add"]

_EXAMPLES = """\
  kg serve                                 the graph in output/, at http://127.0.0.1:8765/
  kg serve -o 2019 --port 9000             the one in 2019/
  kg serve --host 0.0.0.0 --allow-host kg.example.org
                                           for others too, who call it kg.example.org
  kg serve --edit --who 王芳               judge statements and names where their sentences stand, into judgements.tsv

/ is for people; /sparql is the endpoint; the IRI of anything in the graph leads to /id/…, as HTML, or with .ttl or .jsonld
behind it as RDF. A query that takes too long is stopped, and after a new build the new graph is served. Ctrl-C ends it.
Nothing can be changed through it; with --edit, which is for this machine alone, its pages write the lines that 'kg reject',
'kg accept', 'kg same', 'kg different' and 'kg unsure' write. The next 'kg build' with the same --judgements follows them.
"""


def add(commands: Commands[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    added = command(commands, "serve", _serve, help="serve the graph of a build over HTTP", examples=_EXAMPLES)
    output_option(added, "where the graph is")
    added.add_argument("--host", default="127.0.0.1", help="the address to listen at (default: 127.0.0.1, this machine alone)")
    added.add_argument("--port", type=int, default=8765, help="the port to listen at, 0 for any that is free (default: 8765)")
    added.add_argument(
        "--allow-host", action="append", default=[], metavar="NAME", help="a name that browsers may call the server by"
    )
    added.add_argument("--edit", action="store_true", help="let whoever sits at this machine judge what the graph says")
    added.add_argument("--who", metavar="NAME", help="who judges (default: the user of this machine)")
    judgements_option(added)
    added.add_argument("--seconds", type=float, default=10.0, metavar="N", help="how long a query may take (default: 10)")
    added.add_argument("--rows", type=int, default=10_000, metavar="N", help="how many rows it may yield (default: 10000)")
    added.set_defaults(usage=added.error)


def _serve(arguments: argparse.Namespace) -> int:
    from kg import server

    if arguments.edit and (arguments.allow_host or not server.is_loopback(arguments.host)):
        arguments.usage("--edit is for this machine alone: leave --host and --allow-host out")
    limits = server.Limits(seconds=arguments.seconds, rows=arguments.rows)
    names = frozenset(name.lower() for name in arguments.allow_host)
    editing = server.Editing(arguments.judgements.resolve(), arguments.who or getpass.getuser()) if arguments.edit else None
    at = (arguments.output, arguments.host, arguments.port)
    with server.listening(*at, limits, names=names, editing=editing) as listening:
        host = f"[{arguments.host}]" if ":" in arguments.host else arguments.host
        say(f"http://{host}:{listening.server_port}/")
        flush()
        listening.serve_forever()
    return 0

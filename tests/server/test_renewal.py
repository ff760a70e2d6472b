"""A server goes on with the graph that a later build puts in the place of the one that it was started on."""

from __future__ import annotations

from pathlib import Path

from tests.server.served import served, write
from tests.stories import BRIEF, REPORT, STORIES

COUNT = "SELECT (COUNT(?article) AS ?n) WHERE { ?article a gh:Article }"


def test_the_graph_of_a_later_build_is_served(tmp_path: Path) -> None:
    write(tmp_path, [REPORT])
    with served(tmp_path) as client:

        def articles() -> tuple[int, int, bool]:
            csv = client.get("/sparql", params={"query": COUNT}, headers={"Accept": "text/csv"}).text
            there = client.get(f"/id/article/{BRIEF.document.id}").status_code
            return int(csv.split()[1]), there, BRIEF.document.headline in client.get("/").text

        assert articles() == (1, 404, False)
        write(tmp_path, STORIES)
        assert articles() == (len(STORIES), 200, True)
        write(tmp_path, [REPORT])
        assert articles() == (1, 404, False)


def test_until_there_is_another_graph_the_old_one_is_served(tmp_path: Path) -> None:
    write(tmp_path, [REPORT])
    with served(tmp_path) as client:
        home = client.get("/").text
        (tmp_path / "graph.ttl").write_text("no Turtle", encoding="utf-8")
        assert client.get("/").text == home
        (tmp_path / "graph.ttl").unlink()
        assert client.get("/").text == home
        assert client.get("/sparql", params={"query": COUNT}, headers={"Accept": "text/csv"}).text.split()[1] == "1"

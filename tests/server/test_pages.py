"""Pages for people: every IRI of the graph has one, its links lead somewhere, and no text of an article is markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import pytest
from lxml import html
from rdflib import RDF, Graph, Literal, URIRef

from kg.graph import build, turtle
from kg.server.links import iri_of, path_of
from kg.vocab import BASE, GH, PROV, SKOS, mint
from tests.server.served import served
from tests.stories import REPORT, STORIES

if TYPE_CHECKING:
    import httpx
    from lxml.html import HtmlElement

GRAPH = build(STORIES)
OURS = sorted({str(term) for triple in GRAPH for term in triple if isinstance(term, URIRef) and term.startswith(BASE)})
UNION = "/id/union/临江县总工会"


def page(client: httpx.Client, path: str) -> HtmlElement:
    reply = client.get(path, headers={"Accept": "text/html"})
    assert reply.status_code == 200, path
    assert reply.headers["content-type"] == "text/html; charset=utf-8"
    return html.fromstring(reply.text)


def texts(element: HtmlElement, path: str) -> list[str]:
    return [" ".join(found.text_content().split()) for found in element.xpath(path)]


@pytest.mark.parametrize("iri", OURS)
def test_every_iri_has_a_page_and_a_path_of_its_own(client: httpx.Client, iri: str) -> None:
    path = path_of(iri, BASE)
    assert path is not None
    page(client, path)
    if "#" not in iri:
        assert iri_of(path, BASE) == iri


@pytest.mark.parametrize(("suffix", "reader"), [("ttl", "turtle"), ("nt", "nt"), ("jsonld", "json-ld"), ("rdf", "xml")])
def test_the_same_as_rdf_by_suffix(client: httpx.Client, suffix: str, reader: str) -> None:
    graph = Graph().parse(data=client.get(f"{UNION}.{suffix}").content, format=reader)
    union = mint("union", "临江县总工会")
    assert set(graph) == {*GRAPH.triples((union, None, None)), *GRAPH.triples((None, None, union))}


def test_the_same_as_rdf_by_what_the_client_takes(client: httpx.Client) -> None:
    for media in ("text/turtle", "application/ld+json"):
        reply = client.get(UNION, headers={"Accept": media})
        assert (reply.headers["content-type"], reply.headers["vary"]) == (media, "Accept")
    assert client.get(UNION, headers={"Accept": "image/png"}).status_code == 406


def test_what_the_graph_does_not_know_is_not_found(client: httpx.Client) -> None:
    for path in ("/id/union/没有这个工会", "/id/union/没有这个工会.ttl", "/id/", "/id/%00", "/id/a b", "/id/%FF"):
        assert client.get(path).status_code in {400, 404}, path


def test_an_entity_shows_names_relations_both_ways_and_figures(client: httpx.Client) -> None:
    shown = page(client, UNION)
    assert texts(shown, "//h1") == ["临江县总工会"]
    assert "又作 县总工会、臨江縣總工會" in " ".join(texts(shown, "//p"))
    assert {"管辖区域", "主办", "帮扶"} <= set(texts(shown, "//dt"))
    assert "河口村" in texts(shown, "//*[@class='other']")
    assert "12.5万元" in texts(shown, "//td[@class='figure']")
    assert set(texts(page(client, "/id/place/江北省临江县青石镇/河口村"), "//td[@class='figure']")) == {"12.5万元"}
    assert "关爱送到车轮边" not in shown.text_content()
    assert "關愛送到車輪邊" in shown.text_content()


def test_a_sentence_leads_to_its_place_in_the_article(client: httpx.Client) -> None:
    [quote] = [a for a in page(client, UNION).xpath("//a[@class='quote']") if "修建文化广场" in a.text][:1]
    shown = page(client, quote.get("href"))
    assert "".join(shown.xpath("//mark//text()")) == quote.text
    assert shown.xpath("//a[@id=$id]", id=quote.get("href").partition("#")[2])
    assert "".join(shown.xpath("//section[@class='text']//text()")) == REPORT.document.text


@pytest.mark.parametrize("chosen", ["", "3", "3,", "a,b", "9,3", "0,99999999", "-1,4", "１,２", "1" * 30 + ",2"])
def test_any_range_shows_the_whole_text(client: httpx.Client, chosen: str) -> None:
    shown = html.fromstring(client.get("/id/article/report", params={"char": chosen}, headers={"Accept": "text/html"}).text)
    assert "".join(shown.xpath("//section[@class='text']//text()")) == REPORT.document.text


def test_an_article_says_what_each_sentence_states(client: httpx.Client) -> None:
    shown = page(client, "/id/article/report")
    statements = texts(shown, "//dl[@class='said-there']/dd")
    assert "临江县总工会 › 帮扶 › 河口村" in statements
    assert "首届职工运动会 › 开始 › 2021-09-03" in statements


def test_all_links_of_all_kinds_of_pages_lead_somewhere(client: httpx.Client) -> None:
    seen: set[str] = set()
    for path in ("/", UNION, "/id/article/report", "/ontology", "/query?named=unions", "/search?q=工会", "/id/unit/元"):
        for link in page(client, path).xpath("//a/@href | //link/@href"):
            seen.add(urljoin(path, link))
    for link in sorted(seen - {"/picture"}):
        assert client.get(link.partition("#")[0]).status_code == 200, link


def test_the_first_page_names_articles_questions_and_classes(client: httpx.Client) -> None:
    shown = page(client, "/").text_content()
    for text in ("情系职工办实事", "所有资金", "工会组织"):
        assert text in shown
    assert "看图" not in shown


@pytest.mark.parametrize(("text", "found"), [("总工会", 1), ("總工會", 1), ("临江", 8), ("没有", 0), ("", 0), (" ", 0), ('"', 0)])
def test_search_looks_at_all_names(client: httpx.Client, text: str, found: int) -> None:
    shown = html.fromstring(client.get("/search", params={"q": text}).text)
    assert (len(shown.xpath("//main//li")) >= found) if found else not shown.xpath("//main//li")


def test_a_question_leads_to_the_query_that_answers_it(client: httpx.Client) -> None:
    reply = client.get("/search", params={"q": "河口村得到了哪些帮扶?"}, follow_redirects=True)
    assert (reply.url.path, dict(reply.url.params)) == ("/query", {"named": "assisted", "place": "河口村"})
    assert "临江县总工会" in texts(html.fromstring(reply.text), "//td")


def test_a_named_query_shows_its_answer_with_links(client: httpx.Client) -> None:
    shown = page(client, "/query?named=unions")
    assert texts(shown, "//h1") == ["有哪些工会"]
    assert "/id/union/" in shown.xpath("//td/a/@href")[0]


def test_a_parameter_narrows_the_answer(client: httpx.Client) -> None:
    everything = page(client, "/query?named=organizers").xpath("//tbody/tr")
    some = page(client, "/query?named=organizers&organization=县教育局").xpath("//tbody/tr")
    assert 0 < len(some) < len(everything)


def test_a_typed_query_stays_in_its_box_and_is_answered(client: httpx.Client) -> None:
    query = "SELECT ?x (1 AS ?n) WHERE { ?x a gh:Province } # </textarea><b>"
    reply = client.get("/query", params={"query": query})
    shown = html.fromstring(reply.text)
    assert shown.xpath("//textarea")[0].text == query
    assert texts(shown, "//td[@class='number']") == ["1"]
    assert not shown.xpath("//b")


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("SELECT", "the query fails"),
        ("CLEAR ALL", "cannot change the graph"),
        ("SELECT * WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a ?d ?g", "was stopped"),
        ("ASK { ?x a gh:Union }", "是"),
        ("ASK { ?x a gh:Site }", "否"),
        ("CONSTRUCT WHERE { ?x a gh:Village }", "河口村"),
    ],
)
def test_every_kind_of_answer_is_shown(client: httpx.Client, query: str, shown: str) -> None:
    assert shown in html.fromstring(client.get("/query", params={"query": query}).text).xpath("//main")[0].text_content()


def test_a_query_that_does_not_exist_is_said(client: httpx.Client) -> None:
    reply = client.get("/query", params={"named": "union"}, headers={"Accept": "text/html"})
    assert (reply.status_code, "did you mean unions" in reply.text) == (400, True)


def test_the_vocabulary(client: httpx.Client) -> None:
    assert page(client, "/ontology").xpath("//dt[@id='assists']")
    assert len(Graph().parse(data=client.get("/ontology", headers={"Accept": "text/turtle"}).text, format="turtle")) > 300


def test_nothing_may_run_and_nothing_is_fetched_from_elsewhere(client: httpx.Client) -> None:
    for path in ("/", UNION, "/id/article/report", "/query?named=money", "/sparql", "/nowhere", "/style.css"):
        reply = client.get(path, headers={"Accept": "text/html"})
        policy = reply.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'")
        assert "unsafe" not in policy
        assert reply.headers["x-content-type-options"] == "nosniff"
        assert not re.search(r"<script|\son\w+=|style=|(?:src|href)=.https?:", reply.text)


EVIL = "</title><script>alert(1)</script><img src=x onerror=alert(2)>\"'&{{7777*7777}}"


@pytest.fixture(scope="module")
def evil(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A graph in which every text is hostile."""
    folder: Path = tmp_path_factory.mktemp("evil")
    graph = Graph()
    for s, p, o in GRAPH:
        graph.add((s, p, Literal(EVIL + o, lang=o.language) if isinstance(o, Literal) and o.language else o))
    (folder / "articles").mkdir()
    (folder / "articles" / "report.txt").write_text(EVIL * 40, encoding="utf-8")
    (folder / "graph.ttl").write_text(turtle(graph), encoding="utf-8")
    with served(folder) as made:
        yield made


@pytest.mark.parametrize(
    "path",
    [
        *("/", UNION, "/id/article/report?char=1,9", "/query?named=unions", "/query?named=people", "/search?q=script"),
        f"/search?q={EVIL}".replace("&", "%26").replace("#", "%23"),
        f"/id/{EVIL}".replace("#", "%23"),
        f"/query?named={EVIL}".replace("&", "%26"),
    ],
)
def test_no_text_is_markup(evil: httpx.Client, path: str) -> None:
    reply = evil.get(path, headers={"Accept": "text/html"})
    shown = html.fromstring(reply.text)
    assert not shown.xpath("//script | //img | //*[@onerror]")
    assert "60481729" not in reply.text
    assert "alert(1)" in reply.text


def test_a_series_is_drawn(tmp_path: Path) -> None:
    graph = build(STORIES)
    [union] = graph.subjects(SKOS.prefLabel, Literal("临江县总工会", lang="zh"))
    [evidence] = list(graph.subjects(RDF.type, GH.Evidence))[:1]
    for number, (year, value) in enumerate([("2019", "100.0"), ("2020", "50.0"), ("2021", "200.0")]):
        node = mint("observation", "report", "9-9", number)
        dates = {GH.periodStart: f"{year}-01-01", GH.periodEnd: f"{year}-12-31"}
        facts = {RDF.type: GH.Observation, GH.actor: union, GH.measure: mint("measure", "会员"), GH.unit: mint("unit", "人")}
        facts |= {GH.bound: GH.exact, GH.surface: Literal(f"{value}人"), PROV.wasDerivedFrom: evidence}
        facts |= {p: Literal(day, datatype=URIRef("http://www.w3.org/2001/XMLSchema#date")) for p, day in dates.items()}
        facts |= {GH.value: Literal(value, datatype=URIRef("http://www.w3.org/2001/XMLSchema#decimal"))}
        for predicate, fact in facts.items():
            graph.add((node, predicate, fact))
    graph.add((mint("measure", "会员"), SKOS.prefLabel, Literal("会员", lang="zh")))
    (tmp_path / "graph.ttl").write_text(turtle(graph), encoding="utf-8")
    with served(tmp_path) as client:
        shown = page(client, UNION)
    assert shown.xpath("//figcaption/text()") == ["会员（人）"]
    assert shown.xpath("//figure//*[local-name()='rect']/@width") == ["90", "45", "180"]
    assert shown.xpath("//figure//*[@class='when']/text()") == ["2019", "2020", "2021"]

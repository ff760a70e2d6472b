"""The page as text: what it asks for, what it lets run, and that it is always the same."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from typing import get_args

import pytest

from kg import graph, view
from kg.model import Kind, Predicate
from kg.view.labels import box, lines
from kg.view.page import asset
from kg.view.words import terms
from tests.view.graphs import TOLD, documents, hostile


class Tags(HTMLParser):
    """What a browser's parser sees: every tag with its attributes, and what stands in scripts and styles."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.inside: list[tuple[str, dict[str, str | None], str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.tags and self.tags[-1][0] in {"script", "style"} and data.strip():
            self.inside.append((*self.tags[-1], data))


@pytest.fixture(scope="module")
def page() -> str:
    return view.html(graph.build(TOLD), documents())


@pytest.fixture(scope="module")
def spoilt() -> str:
    return view.html(hostile(), documents())


def test_the_page_names_no_address_to_load_from(page: str) -> None:
    loading = [
        (tag, name) for tag, attrs in Tags(page).tags for name in attrs if name in {"src", "href", "srcset", "action", "style"}
    ]
    assert loading == []
    assert "sourceMappingURL" not in page
    assert "@import" not in page


def test_only_the_scripts_and_the_style_of_the_page_may_run(page: str) -> None:
    parsed = Tags(page)
    [policy] = [attrs["content"] for tag, attrs in parsed.tags if attrs.get("http-equiv") == "Content-Security-Policy"]
    code = [text for tag, attrs, text in parsed.inside if tag == "style" or "type" not in attrs]
    hashes = {f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in code}
    assert len(code) == 3
    assert policy is not None
    assert set(re.findall(r"'sha256-[^']+'", policy)) == hashes
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy


def test_hostile_text_adds_no_tag_and_changes_no_code(page: str, spoilt: str) -> None:
    good, bad = Tags(page), Tags(spoilt)
    assert [tag for tag, _ in bad.tags] == [tag for tag, _ in good.tags]
    assert [text for _, attrs, text in bad.inside if "type" not in attrs] == [
        text for _, attrs, text in good.inside if "type" not in attrs
    ]


def test_hostile_text_is_in_the_data_as_it_was_written(spoilt: str) -> None:
    [nodes] = [json.loads(text) for _, attrs, text in Tags(spoilt).inside if attrs.get("id") == "nodes"]
    assert any(node["name"].endswith("<script>window.hacked=1</script>") for node in nodes)
    data = [text for _, attrs, text in Tags(spoilt).inside if attrs.get("type") == "application/json"]
    assert not re.search("[<>&\u2028\u2029]", "".join(data))


@pytest.mark.parametrize("seed", ["0", "1", "4711"])
def test_the_same_graph_is_the_same_page(page: str, seed: str) -> None:
    program = (
        "import hashlib; from kg import graph, view; from tests.view.graphs import TOLD, documents;"
        "print(hashlib.sha256(view.html(graph.build(reversed(TOLD)), documents()).encode()).hexdigest())"
    )
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Kathmandu", "LC_ALL": "C"}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == hashlib.sha256(page.encode()).hexdigest()


def test_an_empty_graph_has_a_page() -> None:
    assert "<h1" in view.html(graph.build([]), {})


def test_quotations_stand_without_context_where_the_document_is_missing() -> None:
    page = view.html(graph.build(TOLD), {})
    [context] = [json.loads(text) for _, attrs, text in Tags(page).inside if attrs.get("id") == "context"]
    assert all(quote["range"] == [0, len(context["passages"][quote["in"]])] for quote in context["quotes"])


def test_importing_the_view_does_not_import_pyvis() -> None:
    program = "import sys, kg.view; print([name for name in ('pyvis', 'IPython', 'networkx', 'jinja2') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_every_class_and_relation_has_words_and_a_shape() -> None:
    words, families = terms(), json.loads(asset("families.json"))
    drawn = [kind for family in families for kind in family["kinds"]]
    assert len(drawn) == len(set(drawn))
    assert set(words["kinds"]) == set(drawn) == {*Kind, "Union", "Organization", "Place", "Observation"}
    assert set(words["relations"]) == {*get_args(Predicate), "gh:actor", "gh:about", "gh:place"}
    assert len({family["path"] for family in families}) == len(families)


def test_interface_words_come_in_both_languages() -> None:
    words = json.loads(asset("words.json")) | terms()
    assert all(len(pair) == 2 and all(pair) for pair in (*words["ui"].values(), *words["kinds"].values()))
    assert all(len(forms) == 3 for pair in words["relations"].values() for forms in pair)


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("theme", "grounds"), [("light", ("#faf9f6", "#ffffff")), ("dark", ("#15181b", "#1e2226"))])
def test_colours_pass_wcag_aa_as_text_would(theme: str, grounds: tuple[str, str]) -> None:
    families = json.loads(asset("families.json"))
    weak = [(f["id"], ground) for f in families for ground in grounds if contrast(f[theme], ground) < 4.5]
    assert weak == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("临江县", ["临江县"]),
        ("临江县农民工综合服务", ["临江县农民", "工综合服务"]),
        ("A" * 12, ["A" * 12]),
        ("临江县“安康杯”技能竞赛活动", ["临江县“安康杯”", "技能竞赛活动"]),
        ("县总工会印发《手册》的通知", ["县总工会印发", "《手册》的通知"]),
        ("", [""]),
    ],
)
def test_names_break_into_even_lines(name: str, expected: list[str]) -> None:
    assert lines(name) == expected


def test_a_long_name_is_cut_with_an_ellipsis() -> None:
    short = lines("长" * 60)
    assert len(short) == 3
    assert short[-1].endswith("…")
    assert box(short, 10).width < 160

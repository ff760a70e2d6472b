"""A made-up graph of any size: communities of entities that are tied more among themselves than to others."""

from __future__ import annotations

import random
from collections.abc import Iterator

from rdflib import Graph, Literal, URIRef

from kg.vocab import DCTERMS, GH, PROV, RDF, SCHEMA, SKOS, article_iri, evidence_iri, mint
from kg.vocab import OA as ANNOTATION

__all__ = ["crowd"]

CLASSES = (GH.UnionFederation, GH.GrassrootsUnion, GH.Company, GH.Village, GH.Program, GH.Event, GH.Group, GH.Award)
RELATIONS = (GH.organizer, GH.participant, GH.serves, GH.assists, GH.partOf)
SENTENCE = "这句话说明两者的关系"


def crowd(entities: int, relations: int, communities: int) -> Graph:
    """The graph of one article that names so many entities, with a claim and its evidence for every tenth relation."""
    graph = Graph()
    article = article_iri("crowd")
    graph.add((article, RDF.type, GH.Article))
    graph.add((article, DCTERMS.identifier, Literal("crowd")))
    graph.add((article, SCHEMA.headline, Literal("人群")))
    iris = [mint("entity", f"{number:05}") for number in range(entities)]
    for number, iri in enumerate(iris):
        graph.add((iri, RDF.type, CLASSES[number % len(CLASSES)]))
        graph.add((iri, SKOS.prefLabel, Literal(f"第{number}号", lang="zh")))
        graph.add((article, SCHEMA.mentions, iri))
    for number, (one, other) in enumerate(_pairs(entities, relations, communities)):
        relation = RELATIONS[number % len(RELATIONS)]
        graph.add((iris[one], relation, iris[other]))
        if number % 10 == 0:
            _claim(graph, number, (iris[one], relation, iris[other]))
    return graph


def _pairs(entities: int, relations: int, communities: int) -> Iterator[tuple[int, int]]:
    dice = random.Random(1)
    size = entities // communities
    for _ in range(relations):
        one = dice.randrange(entities)
        near = min(one // size * size + int(size * dice.random() ** 2.5), entities - 1)
        other = near if dice.random() < 0.93 else dice.randrange(entities)
        if one != other:
            yield one, other


def _claim(graph: Graph, number: int, stated: tuple[URIRef, URIRef, URIRef]) -> None:
    claim, evidence = mint("claim", number), evidence_iri("crowd", number, number + len(SENTENCE))
    graph.add((claim, RDF.type, GH.Claim))
    for predicate, term in zip((RDF.subject, RDF.predicate, RDF.object), stated, strict=True):
        graph.add((claim, predicate, term))
    graph.add((claim, PROV.wasDerivedFrom, evidence))
    graph.add((evidence, ANNOTATION.hasSource, article_iri("crowd")))
    graph.add((evidence, GH.start, Literal(number)))
    graph.add((evidence, GH.end, Literal(number + len(SENTENCE))))
    graph.add((evidence, ANNOTATION.exact, Literal(SENTENCE)))

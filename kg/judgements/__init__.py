"""Decisions of people, in one text file -> what they mean for a corpus; take a line back, and the build is as before."""

from kg.judgements.amending import Heard, amend, heard
from kg.judgements.recording import record, withdraw
from kg.judgements.rulings import Rulings, complaints, entity_id, family, rule
from kg.judgements.table import Judgement, Verdict, check, load, parse, row

__all__ = [
    "Heard",
    "Judgement",
    "Rulings",
    "Verdict",
    "amend",
    "check",
    "complaints",
    "entity_id",
    "family",
    "heard",
    "load",
    "parse",
    "record",
    "row",
    "rule",
    "withdraw",
]

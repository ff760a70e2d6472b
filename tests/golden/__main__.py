"""Write the samples' graph anew, after its difference has been read: `python -m tests.golden`."""

from __future__ import annotations

from pathlib import Path

from kg import graph, pipeline, samples

if __name__ == "__main__":
    built = pipeline.assemble(pipeline.take(samples.find()))
    Path(__file__).with_name("samples.ttl").write_text(graph.turtle(built.graph), encoding="utf-8")

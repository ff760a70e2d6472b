"""How well names are told apart across articles, by category: `python -m tests.benchmarks.identity`."""

from __future__ import annotations

from tests.identity import scores


def main() -> None:
    """Print one line for each category of the table."""
    print(f"{'category':<30}{'pairs':>7}{'right':>7}{'precision':>11}{'recall':>8}{'F1':>7}")
    for category, score in scores().items():
        print(f"{category:<30}{score.pairs:>7}{score.right:>7}{score.precision:>11.2f}{score.recall:>8.2f}{score.f1:>7.2f}")


if __name__ == "__main__":
    main()

"""Measurements, run by hand: what a test must not depend on is how fast a machine is."""

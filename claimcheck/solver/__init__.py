"""Interval arithmetic with proofs; knows only the model."""

"""Interval arithmetic with proofs: equations over shared figures, narrowed until nothing moves or nothing is left.

It knows only ``model``: no rule, no language. ``propagate(system)`` narrows, ``explain`` keeps of the steps those that
the result rests on.
"""

from claimcheck.solver.constraints import AtMost, Constraint, Product, Sum, System
from claimcheck.solver.explain import core, steps_to
from claimcheck.solver.propagate import Narrowing, Step, propagate

__all__ = ["AtMost", "Constraint", "Narrowing", "Product", "Step", "Sum", "System", "core", "propagate", "steps_to"]

"""Grouping over the warehouse: places what has no story yet, and writes headline, lead and rank of what changed."""

from __future__ import annotations

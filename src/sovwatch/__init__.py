"""Sovereign AI Watch: a scheduled news monitor for sovereign AI."""

__version__ = "0.1.0"

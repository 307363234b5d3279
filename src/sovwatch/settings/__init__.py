"""Operators' files: YAML in, frozen values out, all faults at once with file and line."""

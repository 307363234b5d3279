"""Pages that would hold the parser up: told by a linear look at the source, before it is parsed.

An HTML parser looks up the stack of open elements for many tags, so its time grows with the square of the nesting:
10,000 nested lists take a second, 20,000 take five. Pages that people read stay below 500.
"""

import re

#: Elements inside one another; browsers stop at 512.
MAX_NESTING = 4_000
#: Tags of one page.
MAX_TAGS = 400_000
#: So few tags cannot nest deep enough to take a noticeable time.
FEW_TAGS = 10_000

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
#: Elements without an end tag, or that end when the next one of their kind begins.
_UNNESTED = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "path",
     "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "tbody", "thead", "tfoot", "rt", "rp", "colgroup")
)  # fmt: skip


def refusal(source: str) -> str | None:
    """Why a page is not parsed, or None for nearly every page."""
    tags = source.count("<")
    if tags <= FEW_TAGS:
        return None
    if tags > MAX_TAGS:
        return f"{tags} tags"
    deepest = nesting(source)
    return f"{deepest} elements inside one another" if deepest > MAX_NESTING else None


def nesting(source: str) -> int:
    """How deep the elements of a page lie at most, by its tags alone; counting stops above `MAX_NESTING`."""
    depth = deepest = 0
    for closing, name in _TAG.findall(source):
        if closing:
            if depth and name.lower() not in _UNNESTED:
                depth -= 1
        elif name.lower() not in _UNNESTED:
            depth += 1
            if depth > deepest:
                deepest = depth
                if deepest > MAX_NESTING:
                    break
    return deepest

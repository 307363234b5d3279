"""One event, one story: places articles one by one into stories, and marks copies."""

from __future__ import annotations

from sovwatch.stories.articles import AnchorFinder, ArticleIn, Placement, no_anchors
from sovwatch.stories.background import BACKGROUND, BACKGROUND_SIZE
from sovwatch.stories.duplicates import CopyIndex, shingles
from sovwatch.stories.join import Model, best_fit, learned
from sovwatch.stories.profiles import profile
from sovwatch.stories.provenance import page_key
from sovwatch.stories.rarity import Frequencies
from sovwatch.stories.signals import DAY_SECONDS, Weighted
from sovwatch.stories.window import Window

WINDOW_DAYS = 10.0
"""How long a story waits for one more article, and how far back a copy is recognised."""
_CANDIDATES = 4
_TITLE_ONLY_WORDS = 12


class Grouper:
    """Decides story and copies of each article on the articles before it; memory is bounded by the window.

    `finder` gives actors, countries, amounts and links of an article; without one, names, numbers and words decide.
    Articles should come by (published, id); late ones are tolerated. Same input, same output, in every process.
    """

    def __init__(
        self,
        finder: AnchorFinder = no_anchors,
        *,
        window_days: float = WINDOW_DAYS,
        model: Model | None = None,
        background: tuple[Frequencies, int] = (BACKGROUND, BACKGROUND_SIZE),
    ) -> None:
        self._finder = finder
        self._model = model or learned()
        self._window = Window(window_days, *background)
        self._copies = CopyIndex()
        self._home: dict[str, tuple[str, str, float]] = {}
        self._pages: dict[str, str] = {}
        self._due: list[tuple[float, str, str | None]] = []

    def __len__(self) -> int:
        """Articles in memory."""
        return len(self._home)

    def add(self, article: ArticleIn) -> Placement:
        """The story and, for a copy, the first copy of an article; both are final. Raises ValueError if the id is live."""
        if article.id in self._home:
            msg = f"article {article.id!r} was placed before"
            raise ValueError(msg)
        weighted = self._weigh(article)
        found = shingles(_copy_text(article))
        placement = self._as_copy(article, weighted.profile.at, found) or self._by_signals(weighted)
        self._hold(article, weighted, found, placement)
        return placement

    def remember(self, article: ArticleIn, placement: Placement) -> None:
        """Take an article with the story it already has: how a later run rebuilds the window from stored rows."""
        weighted = self._weigh(article)
        self._hold(article, weighted, shingles(_copy_text(article)), placement)

    def _weigh(self, article: ArticleIn) -> Weighted:
        made = profile(article, self._finder(article))
        self._window.advance(made.at)
        self._forget()
        return self._window.weigh(made)

    def _as_copy(self, article: ArticleIn, at: float, found: frozenset[int]) -> Placement | None:
        """A second address or version of a known page, or a copy of a known text, within the window."""
        page = self._pages.get(page_key(article.url)) if article.url else None
        near = [(page, "same page")] if page else []
        near += [(copy.of, f"copy {copy.containment:.2f}") for copy in self._copies.find(found)]
        for known, reason in near:
            if known not in self._home:
                continue
            story, first, when = self._home[known]
            if abs(at - when) <= self._window.days * DAY_SECONDS:
                return Placement(article.id, story, first, (reason,))
        return None

    def _by_signals(self, article: Weighted) -> Placement:
        near = self._window.candidates(article, _CANDIDATES)
        best = best_fit(self._model, article, near)
        if best is None:
            return Placement(article.profile.id, article.profile.id)
        return Placement(article.profile.id, best.story, None, best.reasons(self._model))

    def _hold(
        self, article: ArticleIn, weighted: Weighted, found: frozenset[int], placement: Placement
    ) -> None:
        first = placement.duplicate_of or article.id
        self._home[article.id] = (placement.story, first, weighted.profile.at)
        self._copies.add(article.id, found, placement.duplicate_of)
        key = page_key(article.url) if article.url else None
        if key:
            self._pages.setdefault(key, article.id)
        self._due.append((weighted.profile.at, article.id, key))
        self._window.place(weighted, placement.story, stands=placement.duplicate_of is None)

    def _forget(self) -> None:
        """Drop texts and pages older than the window; a sweep now and then keeps the cost per article flat."""
        if len(self._due) < 64 or self._due[len(self._due) // 8][0] >= self._window.horizon:
            return
        old = [one for one in self._due if one[0] < self._window.horizon]
        self._due = [one for one in self._due if one[0] >= self._window.horizon]
        self._copies.forget(one for _, one, _ in old)
        for _, one, key in old:
            self._home.pop(one, None)
            if key and self._pages.get(key) == one:
                del self._pages[key]


def _copy_text(article: ArticleIn) -> str:
    """The text that copies share: titles are rewritten by each outlet and count only where the text is short."""
    if article.text.count(" ") >= _TITLE_ONLY_WORDS:
        return article.text
    return f"{article.title}\n{article.text}".strip()

"""The newsroom as a whole: which pages there are, what they should read as, and the answer to each request."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from sovwatch.newsroom.load import UNREACHABLE, load_articles, load_outlets
from sovwatch.newsroom.render import Rendered, Renderer
from sovwatch.newsroom.values import Article, Gold, Listing, Outlet, Request, Response

HANG_SECONDS = 30.0
CONSENT_PATH = "/privacy/consent"
ROBOTS = {
    "": "User-agent: *\nDisallow: /search\nDisallow: /member/\nAllow: /\n",
    "robots": "User-agent: Googlebot\nAllow: /\n\nUser-agent: GPTBot\nDisallow: /\n\nUser-agent: *\nDisallow: /\n",
}


class Newsroom:
    """Outlets and their articles; answers requests by host name as a `Site` does.

    `hang_seconds` is how long the outlet that hangs keeps a caller waiting.
    """

    def __init__(
        self,
        outlets: Sequence[Outlet],
        articles: Sequence[Article],
        renderer: Renderer,
        hang_seconds: float = HANG_SECONDS,
    ) -> None:
        self.outlets = tuple(outlets)
        self.articles = tuple(articles)
        self.hang_seconds = hang_seconds
        self._renderer = renderer
        self._by_host = {outlet.host: outlet for outlet in self.outlets}
        self._by_url = {article.url: article for article in self.articles}
        self._of_outlet: dict[str, list[Article]] = defaultdict(list)
        for article in self.articles:
            self._of_outlet[article.outlet.id].append(article)

    @classmethod
    def load(cls, folder: Path, *, hang_seconds: float = HANG_SECONDS) -> Newsroom:
        """The newsroom in `folder`: outlets.yaml, events/*.yaml, phrases.yaml, templates/. Raises NewsroomError."""
        outlets = load_outlets(folder / "outlets.yaml")
        return cls(outlets, load_articles(folder / "events", outlets), Renderer(folder), hang_seconds)

    @property
    def host_names(self) -> tuple[str, ...]:
        return tuple(self._by_host)

    @property
    def refused(self) -> frozenset[str]:
        """The hosts at whose address nobody listens."""
        return frozenset(outlet.host for outlet in self.outlets if outlet.trouble == "refuses")

    @property
    def days(self) -> tuple[date, ...]:
        """The days the newsroom plays, oldest first; what a frozen outlet published weeks ago is not among them."""
        living = (a for a in self.articles if a.outlet.trouble != "frozen")
        return tuple(sorted({a.published.date() for a in living}))

    def pages(self, day: date) -> list[Article]:
        """The articles that came out on `day`, by the calendar of each outlet's own zone, in order of publication."""
        return [article for article in self.articles if article.published.date() == day]

    def evening(self, day: date) -> datetime:
        """The first full minute at which all pages of `day` are out (no page of the next day is)."""
        last = max(article.published for article in self.pages(day))
        return last.replace(second=0, microsecond=0) + timedelta(minutes=1)

    def gold(self) -> list[Gold]:
        """For each article what the rest of the program should make of it, in order of publication."""
        return [_gold(article) for article in self.articles]

    def published(self, outlet: Outlet, now: datetime) -> list[Article]:
        """What `outlet` has published by `now`, newest first."""
        return [article for article in reversed(self._of_outlet[outlet.id]) if article.published <= now]

    def respond(self, request: Request, now: datetime) -> Response:
        """The answer of the outlet at `request.host`, by `now` (aware); 404 for hosts and addresses it does not know."""
        outlet = self._by_host.get(request.host)
        if outlet is None:
            return Response(404, b"no such host", "text/plain; charset=utf-8")
        if outlet.trouble == "unavailable":
            return self._notice(outlet, 503, "error", request.path, {"Retry-After": "3600"})
        response = self._answer(outlet, request.path, now)
        if outlet.trouble == "hangs":
            response = replace(response, delay=self.hang_seconds)
        headers = response.headers | ({"tdm-reservation": "1"} if "tdm-reserved" in outlet.traits else {})
        return replace(response, headers=headers, gzip_always=outlet.gzip_always)

    def _answer(self, outlet: Outlet, path: str, now: datetime) -> Response:
        if path == "/robots.txt":
            return Response(200, _robots(outlet).encode(), "text/plain; charset=utf-8")
        listing = next((known for known in outlet.listings if known.path == path), None)
        if listing is not None:
            return self._listing(outlet, listing, now)
        if path == "/":
            return self._ok(self._renderer.home(outlet, self.published(outlet, now)[:30]))
        if urlsplit(path).path == CONSENT_PATH:
            return self._notice(outlet, 200, "consent", path)
        return self._article(outlet, path, now)

    def _listing(self, outlet: Outlet, listing: Listing, now: datetime) -> Response:
        if outlet.trouble == "html-feed" and listing.form != "section":
            return self._notice(outlet, 200, "missing", listing.path)
        articles = self.published(outlet, now)[: listing.limit]
        newest = articles[0].published if articles else None
        return self._ok(self._renderer.listing(outlet, listing, articles), newest)

    def _article(self, outlet: Outlet, path: str, now: datetime) -> Response:
        article = self._by_url.get(f"http://{outlet.host}{_without_tracking(path)}")
        if article is None or article.published > now:
            return self._notice(outlet, 404, "missing", path)
        if outlet.trouble == "consent":
            return Response(302, headers={"Location": f"{CONSENT_PATH}?next={quote(path, safe='')}"})
        if outlet.trouble == "challenge":
            return self._notice(outlet, 200, "challenge", path)
        return self._ok(self._renderer.page(article), article.published)

    def _notice(
        self, outlet: Outlet, status: int, kind: str, path: str, headers: dict[str, str] | None = None
    ) -> Response:
        page = self._renderer.notice(outlet, kind, path)
        return Response(status, page.body, page.content_type, headers or {})

    @staticmethod
    def _ok(page: Rendered, modified: datetime | None = None) -> Response:
        return Response(200, page.body, page.content_type, modified=modified)


def _robots(outlet: Outlet) -> str:
    """The rules for crawlers, with the sitemaps the outlet has."""
    sitemaps = [listing.path for listing in outlet.listings if listing.form in ("sitemap", "index")]
    rules = ROBOTS.get(outlet.trouble, ROBOTS[""])
    return rules + "".join(f"Sitemap: http://{outlet.host}{path}\n" for path in sitemaps[:1])


def _without_tracking(path: str) -> str:
    """`path` without utm_ parameters, percent-escapes undone."""
    base, _, query = path.partition("?")
    kept = "&".join(part for part in query.split("&") if part and not part.startswith("utm_"))
    return unquote(base) + (f"?{kept}" if kept else "")


def _gold(article: Article) -> Gold:
    return Gold(
        id=article.id,
        url=article.url,
        outlet=article.outlet.id,
        language=article.outlet.language,
        title=article.title,
        standfirst=article.standfirst,
        text="\n".join(article.paragraphs),
        date=article.published.isoformat(),
        authors=article.authors,
        event=article.event,
        grade=article.grade,
        relevant=article.grade > 0,
        copy_of=article.copy_of,
        update=article.update,
        reachable=article.outlet.trouble not in UNREACHABLE,
    )

"""Articles and lists -> the bytes a site would send, through the templates of the demo folder."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import escape

from sovwatch.newsroom.dates import feed_date, shown_date
from sovwatch.newsroom.load import read_yaml
from sovwatch.newsroom.values import Article, Listing, Outlet

TEASER_CHARACTERS = 140
XML_TYPES = {"rss": "application/rss+xml", "atom": "application/atom+xml", "rdf": "application/rdf+xml"}


@dataclass(frozen=True)
class Rendered:
    """A body in the outlet's bytes and the Content-Type that goes with it."""

    body: bytes
    content_type: str


class Renderer:
    """The templates under `folder`/templates with the phrases of each language."""

    def __init__(self, folder: Path) -> None:
        loader = FileSystemLoader(folder / "templates")
        self._env = Environment(
            loader=loader,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            autoescape=select_autoescape(("html", "xml")),
        )
        self._phrases: Mapping[str, Mapping[str, str]] = read_yaml(folder / "phrases.yaml")
        self.page = lru_cache(maxsize=1024)(self._page)

    def _page(self, article: Article) -> Rendered:
        """The page of `article` in the markup of its outlet's kind of site."""
        outlet = article.outlet
        context = self._frame(outlet) | {
            "article": article,
            "shown": shown_date(article.published, outlet.shown, outlet.language),
            "iso": article.published.isoformat(),
            "byline": byline(article),
            "dateline": dateline(article),
            "paragraphs": article.paragraphs,
            "caption": article.caption or self._phrases[outlet.language]["caption"],
            "mail": f"desk{article.number % 89}@{outlet.host}",
            "linked_data": linked_data(article),
            "page_data": page_data(article),
        }
        return self._html(outlet, f"page-{outlet.template}.html", context)

    def notice(self, outlet: Outlet, kind: str, path: str = "/") -> Rendered:
        """A page that is no article: consent, challenge, error, missing."""
        return self._html(outlet, f"notice-{kind}.html", self._frame(outlet) | {"path": path})

    def home(self, outlet: Outlet, articles: Sequence[Article]) -> Rendered:
        """The front page: the newest articles and a link to each listing."""
        return self._html(outlet, "list-home.html", self._frame(outlet) | {"articles": articles})

    def listing(self, outlet: Outlet, listing: Listing, articles: Sequence[Article]) -> Rendered:
        """A feed, sitemap or section page that lists `articles`, newest first."""
        if listing.form == "section":
            return self._html(
                outlet, f"list-{outlet.template}.html", self._frame(outlet) | {"articles": articles}
            )
        if listing.form == "jsonfeed":
            return Rendered(json_feed(outlet, listing, articles), "application/feed+json")
        context = self._frame(outlet) | {
            "listing": listing,
            "entries": [entry(article, listing) for article in articles],
            "newest": feed_date(articles[0].published, listing.dates) if articles else "",
        }
        text = self._env.get_template(f"feed-{listing.form}.xml").render(context)
        if "newline-before-xml" in outlet.traits:
            text = "\n" + text
        body = _encode(text, outlet)
        if listing.path.endswith(".gz"):
            return Rendered(gzip.compress(body, mtime=0), "application/gzip")
        return Rendered(body, XML_TYPES.get(listing.form, "application/xml"))

    def _frame(self, outlet: Outlet) -> dict[str, Any]:
        return {"outlet": outlet, "t": self._phrases[outlet.language], "home": f"http://{outlet.host}/"}

    def _html(self, outlet: Outlet, template: str, context: Mapping[str, Any]) -> Rendered:
        text = self._env.get_template(template).render(context)
        silent = "no-header-charset" in outlet.traits
        return Rendered(
            _encode(text, outlet), "text/html" if silent else f"text/html; charset={outlet.charset}"
        )


def _encode(text: str, outlet: Outlet) -> bytes:
    """`text` in the outlet's real encoding; what it lacks becomes a character reference, as old systems do."""
    return text.encode(outlet.encoding, errors="xmlcharrefreplace")


def byline(article: Article) -> str:
    """The by-line as the page prints it: `파리/홍길동 특파원` in Korean with a place, else names and agency."""
    if not article.authors:
        return (
            f"{article.desk} ({article.credit})"
            if article.desk and article.credit
            else article.desk or article.credit
        )
    names = ", ".join(article.authors)
    if article.outlet.language == "ko":
        place = f"{article.place}/" if article.place and article.place != "서울" else ""
        return f"{place}{names} {article.rank}"
    return f"{names} ({article.credit})" if article.credit else names


def dateline(article: Article) -> str:
    """What a Korean agency puts before the first sentence, `(서울=한빛통신) 김도윤 기자 = `; empty elsewhere."""
    if article.outlet.language != "ko" or not article.credit:
        return ""
    names = " ".join(f"{name} {article.rank}" for name in article.authors) or article.desk
    return f"({article.place or '서울'}={article.credit}) {names} = "


def teaser(article: Article, form: str) -> str:
    """The summary in a feed: nothing, the whole text as HTML, or the standfirst cut as feeds cut it."""
    if form == "none":
        return ""
    if form == "full":
        return "".join(f"<p>{escape(paragraph)}</p>" for paragraph in article.paragraphs)
    plain = article.standfirst or article.paragraphs[0]
    if len(plain) > TEASER_CHARACTERS:
        plain = plain[:TEASER_CHARACTERS].rstrip() + "..."
    if form == "html":
        return f'<p><img src="http://{article.outlet.host}/img/{article.number}.jpg" alt=""/></p><p>{escape(plain)}</p>'
    return plain


def entry(article: Article, listing: Listing) -> dict[str, str]:
    """One row of a feed or sitemap, as text. Links carry tracking parameters where the outlet adds them."""
    outlet = article.outlet
    link = article.url
    if "tracking" in outlet.traits:
        link += ("&" if "?" in link else "?") + "utm_source=rss&utm_medium=feed&utm_campaign=news"
    title = str(escape(article.title)) if "double-escape" in outlet.traits else article.title
    return {
        "title": title,
        "link": link,
        "url": article.url,
        "date": feed_date(article.published, listing.dates),
        "summary": teaser(article, listing.summary),
        "author": ", ".join(article.authors),
    }


def json_feed(outlet: Outlet, listing: Listing, articles: Sequence[Article]) -> bytes:
    """JSON Feed 1.1."""
    items = [
        {
            "id": a.url,
            "url": a.url,
            "title": a.title,
            "content_text": teaser(a, listing.summary),
            "date_published": feed_date(a.published, listing.dates),
            "authors": [{"name": name} for name in a.authors],
        }
        for a in articles
    ]
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": outlet.name,
        "language": outlet.language,
        "home_page_url": f"http://{outlet.host}/",
        "feed_url": f"http://{outlet.host}{quote(listing.path)}",
        "items": items,
    }
    return json.dumps(feed, ensure_ascii=False).encode()


def linked_data(article: Article) -> dict[str, Any]:
    """The schema.org NewsArticle; `articleBody` only on sites that carry their text there."""
    outlet = article.outlet
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "mainEntityOfPage": article.url,
        "headline": article.title,
        "description": article.standfirst,
        "datePublished": article.published.isoformat(),
        "dateModified": article.published.isoformat(),
        "inLanguage": outlet.language,
        "author": [{"@type": "Person", "name": name} for name in article.authors],
        "publisher": {"@type": "NewsMediaOrganization", "name": outlet.name, "url": f"http://{outlet.host}/"},
        "isAccessibleForFree": "paywall" not in outlet.traits,
    }
    if outlet.template == "jsonld":
        data["articleBody"] = "\n\n".join(article.paragraphs)
    return data


def page_data(article: Article) -> dict[str, Any]:
    """The JSON a page carries in a script: Arc's globalContent or the props of a Next.js page."""
    if article.outlet.template == "arc":
        return _arc_content(article)
    return {
        "props": {
            "pageProps": {
                "article": {
                    "id": article.number,
                    "title": article.title,
                    "subtitle": article.standfirst,
                    "createDate": f"{article.published:%Y-%m-%d %H:%M}",
                    "publishedAt": article.published.isoformat(),
                    "reporterList": [
                        {"name": name, "email": f"desk@{article.outlet.host}"} for name in article.authors
                    ],
                    "contentHtml": "".join(f"<p>{escape(p)}</p>" for p in article.paragraphs),
                },
                "popular": [{"title": title, "url": url} for title, url in article.earlier],
            }
        },
        "page": "/article/[id]",
        "query": {"id": str(article.number)},
        "buildId": "demo",
    }


def _arc_content(article: Article) -> dict[str, Any]:
    elements: list[dict[str, Any]] = [
        {"type": "image", "caption": article.caption, "url": f"/img/{article.number}.jpg"}
    ]
    elements += [
        {"type": "text", "content": str(escape(p)), "_id": f"E{i}"} for i, p in enumerate(article.paragraphs)
    ]
    return {
        "type": "story",
        "canonical_url": article.path,
        "headlines": {"basic": article.title},
        "subheadlines": {"basic": article.standfirst},
        "description": {"basic": article.standfirst},
        "display_date": feed_date(article.published, "utc"),
        "first_publish_date": feed_date(article.published, "utc"),
        "credits": {
            "by": [{"type": "author", "name": f"{name} {article.rank}".strip()} for name in article.authors]
        },
        "content_elements": elements,
        "taxonomy": {"primary_section": {"_id": "/economy", "name": "경제"}},
    }

"""What sovwatch's crawl is measured beside: a Scrapy spider, and the script that people write first.

    python benchmarks/crawl_peers.py scrapy|plain PORT HOSTS OUT.jsonl

Both read each site's feed, fetch its pages twenty at a time and write headline and text. They neither ask robots.txt,
nor judge, group, or store. Scrapy takes the text with its own selectors; the plain script is httpx in threads,
feedparser and trafilatura.
"""

from __future__ import annotations

import json
import sys
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from crawl_site import FEED, host_name

AT_ONCE = 20


def plain(port: int, hosts: int, out: Path) -> None:
    import feedparser
    import httpx
    import trafilatura

    base = f"http://127.0.0.1:{port}"

    def site(host: str) -> list[dict[str, Any]]:
        headers = {"Host": host}
        feed = feedparser.parse(BytesIO(client.get(base + FEED, headers=headers).content))
        pages = []
        for entry in feed.entries:
            page = client.get(base + urlsplit(entry.link).path, headers=headers).content
            found = trafilatura.bare_extraction(page, url=entry.link, with_metadata=True)
            pages.append({"url": entry.link, "title": entry.title, "text": found.text if found else ""})
        return pages

    with httpx.Client(timeout=20) as client, ThreadPoolExecutor(AT_ONCE) as pool, out.open("w") as file:
        for pages in pool.map(site, map(host_name, range(hosts))):
            file.writelines(json.dumps(page, ensure_ascii=False) + "\n" for page in pages)


def scrapy(port: int, hosts: int, out: Path) -> None:
    from scrapy import Request, Spider
    from scrapy.crawler import CrawlerProcess

    base = f"http://127.0.0.1:{port}"

    class News(Spider):
        name = "news"
        custom_settings = {  # noqa: RUF012 - Scrapy's own form
            "CONCURRENT_REQUESTS": AT_ONCE,
            "CONCURRENT_REQUESTS_PER_DOMAIN": AT_ONCE,
            "DOWNLOAD_DELAY": 0,
            "ROBOTSTXT_OBEY": False,
            "LOG_LEVEL": "ERROR",
            "TELNETCONSOLE_ENABLED": False,
            "DUPEFILTER_CLASS": "scrapy.dupefilters.BaseDupeFilter",
            "FEEDS": {str(out): {"format": "jsonlines"}},
        }

        async def start(self) -> Any:
            for host in map(host_name, range(hosts)):
                yield Request(base + FEED, headers={"Host": host}, callback=self.feed)

        def feed(self, response: Any) -> Any:
            for link in response.xpath("//item/link/text()").getall():
                url = urlsplit(link)
                yield Request(base + url.path, headers={"Host": url.netloc}, callback=self.page)

        def page(self, response: Any) -> Any:
            texts = response.css("article p::text").getall()
            yield {
                "url": response.url,
                "title": response.css("h1::text").get(),
                "text": "\n".join(texts),
            }

    process = CrawlerProcess()
    process.crawl(News)
    process.start()


if __name__ == "__main__":
    {"plain": plain, "scrapy": scrapy}[sys.argv[1]](int(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]))

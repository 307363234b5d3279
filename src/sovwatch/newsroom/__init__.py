"""The bundled newsroom: outlets and articles of our own writing, played on loopback as real news sites behave.

    room = Newsroom.load(Path("demo"))
    with serve(room, now=lambda: room.evening(room.days[0])) as server:
        ...  # give server.hosts to the fetcher: {"hanbit.test": ("127.0.0.1", 40123), ...}

`replay.PagesFolder` plays a folder of recorded pages through the same server.
"""

from sovwatch.newsroom.load import NewsroomError
from sovwatch.newsroom.replay import PagesFolder
from sovwatch.newsroom.room import Newsroom
from sovwatch.newsroom.server import Clock, Server, serve
from sovwatch.newsroom.values import Article, Gold, Listing, Outlet, Request, Response, Site

__all__ = [
    "Article",
    "Clock",
    "Gold",
    "Listing",
    "Newsroom",
    "NewsroomError",
    "Outlet",
    "PagesFolder",
    "Request",
    "Response",
    "Server",
    "Site",
    "serve",
]

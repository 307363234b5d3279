"""All HTTP of the program goes through here: `Fetcher.get` and `Fetcher.post_json`."""

from sovwatch.fetch.fetcher import USER_AGENT, Fetcher, user_agent
from sovwatch.fetch.outcome import Limits, Response
from sovwatch.fetch.robots import KEPT as ROBOTS_KEPT
from sovwatch.fetch.robots import TOKEN, RobotsFile

__all__ = ["ROBOTS_KEPT", "TOKEN", "USER_AGENT", "Fetcher", "Limits", "Response", "RobotsFile", "user_agent"]

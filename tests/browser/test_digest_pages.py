"""The digest's page in a real browser: on a phone and on a desk, by day and by night, and written by enemies."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from sovwatch.digests import render
from sovwatch.digests.values import Digest
from tests.digests.samples import TEMPLATES, hostile, morning, quiet

CHROMIUM = shutil.which("chromium")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed"),
]
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--virtual-time-budget=3000",
)  # fmt: skip

# The page stands in a frame of the phone's width, because a headless window is never narrower than 500 pixels.
FRAME = """<!doctype html><meta charset="utf-8"><body style="margin:0">
<iframe id="f" style="width:{width}px;height:900px;border:0" srcdoc="{page}"></iframe>
<pre id="report"></pre>
<script>
document.getElementById("f").addEventListener("load", (event) => {{
  const inner = event.target.contentDocument, body = inner.body;
  const lightness = (c) => c.match(/[0-9.]+/g).slice(0, 3).reduce((a, b) => a + Number(b), 0) / 3;
  const style = inner.defaultView.getComputedStyle(inner.querySelector("div"));
  document.getElementById("report").textContent = JSON.stringify({{
    width: inner.documentElement.scrollWidth,
    height: inner.documentElement.scrollHeight,
    outside: [...body.querySelectorAll("*")].filter((e) => e.getBoundingClientRect().right > {width} + 1).length,
    smallest: Math.min(...[...body.querySelectorAll("p, h1, h2, li")].filter((e) => e.offsetParent)
      .map((e) => parseFloat(inner.defaultView.getComputedStyle(e).fontSize))),
    scripts: inner.scripts.length,
    contrast: Math.abs(lightness(style.color) - lightness(style.backgroundColor)),
    dark: lightness(style.backgroundColor) < 100,
  }});
}});
</script>"""


def measure(digest: Digest, folder: Path, *, width: int, dark: bool = False) -> dict[str, Any]:
    """What the browser made of the page: its size, what stands out of it, its smallest letters, its contrast."""
    page = render.html(digest, TEMPLATES)
    file = folder / "frame.html"
    file.write_text(FRAME.format(width=width, page=html.escape(page)), "utf-8")
    night = ("--force-dark-mode", "--blink-settings=preferredColorScheme=0") if dark else ()
    command = [
        str(CHROMIUM),
        *FLAGS,
        *night,
        f"--user-data-dir={folder / 'profile'}",
        "--dump-dom",
        file.as_uri(),
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    match = re.search(r'<pre id="report">(.+?)</pre>', done.stdout, re.DOTALL)
    assert match, done.stderr[-500:]
    report: dict[str, Any] = json.loads(html.unescape(match[1]))
    return report


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("width", [380, 700])
def test_nothing_stands_out_of_the_page(language: str, width: int, tmp_path: Path) -> None:
    report = measure(morning(language), tmp_path, width=width)
    assert report["width"] <= width
    assert report["outside"] == 0
    assert report["smallest"] >= 11
    assert report["contrast"] > 150


def test_titles_without_an_end_stay_in_the_page_and_scripts_stay_text(tmp_path: Path) -> None:
    report = measure(hostile("ko"), tmp_path, width=380)
    assert (report["width"], report["outside"], report["scripts"]) == (380, 0, 0)


def test_the_page_is_dark_by_night_and_can_be_read(tmp_path: Path) -> None:
    report = measure(morning("en"), tmp_path, width=380, dark=True)
    assert report["dark"]
    assert report["contrast"] > 150


def test_a_quiet_day_fits_one_look(tmp_path: Path) -> None:
    assert measure(quiet("en"), tmp_path, width=380)["height"] <= 900

"""`sovwatch serve`: a Prefect server on loopback, waited for, and the schedules of this project."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import urllib.error
from collections.abc import Iterator
from contextlib import contextmanager

import click

from sovwatch.cli.run import prepare
from sovwatch.errors import SovwatchError
from sovwatch.settings.project import layout_of, load_project

START_SECONDS = 120.0


@click.command()
@click.option(
    "--port", default=4200, show_default=True, type=click.IntRange(1, 65535), help="Port of the server."
)
@click.pass_obj
def serve(project: str, port: int) -> int:
    """Start a Prefect server and keep the schedules of this project.

    The server listens on 127.0.0.1 only and is waited for; Ctrl-C stops both. With PREFECT_API_URL set, that server is used and none is started.
    """
    layout = layout_of(project)
    load_project(layout)
    prepare(verbose=True)
    command = [sys.executable, str(layout.find("flows/serve.py")), str(layout.folder)]
    if os.environ.get("PREFECT_API_URL"):
        return _until_stopped(command, dict(os.environ))
    url = f"http://127.0.0.1:{port}"
    environment = {
        **os.environ,
        "PREFECT_API_URL": f"{url}/api",
        # Without this the server's own database only grows: about 20 kB for each task run.
        "PREFECT_SERVER_SERVICES_DB_VACUUM_ENABLED": "events,flow_runs",
    }
    with _server(port, environment):
        click.echo(f"Prefect server at {url}; schedules are kept until you stop this with Ctrl-C")
        return _until_stopped(command, environment)


@contextmanager
def _server(port: int, environment: dict[str, str]) -> Iterator[None]:
    prefect = os.path.join(os.path.dirname(sys.executable), "prefect")  # noqa: PTH118, PTH120 - beside our Python
    server = subprocess.Popen(  # noqa: S603 - our own interpreter's command, no shell
        [prefect, "server", "start", "--host", "127.0.0.1", "--port", str(port)],
        env=environment,
        stdout=subprocess.DEVNULL,
    )
    try:
        _wait(server, port)
        yield
    finally:
        server.send_signal(signal.SIGINT)
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            server.kill()


def _wait(server: subprocess.Popen[bytes], port: int) -> None:
    """Returns once the server answers. Raises SovwatchError if it ends, or does not answer in two minutes."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            msg = f"the Prefect server ended at once (exit code {server.returncode}); is port {port} taken?"
            raise SovwatchError(msg)
        if _healthy(port):
            return
        time.sleep(0.5)
    msg = f"the Prefect server did not answer on port {port} within {START_SECONDS:.0f} s"
    raise SovwatchError(msg)


def _healthy(port: int) -> bool:
    import http.client

    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
    try:
        connection.request("GET", "/api/health")
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException, urllib.error.URLError):
        return False
    finally:
        connection.close()


def _until_stopped(command: list[str], environment: dict[str, str]) -> int:
    child = subprocess.Popen(command, env=environment)  # noqa: S603 - our own interpreter, no shell
    try:
        return child.wait()
    except KeyboardInterrupt:
        child.send_signal(signal.SIGINT)
        child.wait(20)
        return 130

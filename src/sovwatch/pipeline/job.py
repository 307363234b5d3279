"""One run of the main job: holds the lease, the database, the fetcher and the workers, and keeps count."""

from __future__ import annotations

import asyncio
import os
import re
import secrets
import socket
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial

from sovwatch import __version__
from sovwatch.fetch import ROBOTS_KEPT, USER_AGENT, Fetcher, RobotsFile, user_agent
from sovwatch.matching.actors import Actor
from sovwatch.model import Delivery, FetchSettings, Harvest, Item, RunReport, Source, SourceReport
from sovwatch.pipeline.alarms import update_alarms
from sovwatch.pipeline.assess import Assessor, PageJob, without_text
from sovwatch.pipeline.crawl import Tools, crawl_source
from sovwatch.pipeline.digest import DigestRun
from sovwatch.pipeline.doors import door_states
from sovwatch.pipeline.feedback import questions_due
from sovwatch.pipeline.group import Grouped, group_items
from sovwatch.pipeline.health import WEIGHTS, Door
from sovwatch.pipeline.lease import lease
from sovwatch.pipeline.operators import OPERATORS, OperatorRun
from sovwatch.pipeline.opinion import second_opinions
from sovwatch.pipeline.pool import Pool, lost
from sovwatch.pipeline.rhythm import ANSWERED, due_sources
from sovwatch.pipeline.tables import judge_of, model_of
from sovwatch.settings.lastgood import load_or_last_good
from sovwatch.settings.opinion import load_opinion
from sovwatch.settings.project import Project, layout_of
from sovwatch.settings.subscriptions import Alerts, channel_addresses
from sovwatch.stories.anchors import finder_of
from sovwatch.stories.grouper import Grouper
from sovwatch.warehouse import Warehouse

_HANGUL = re.compile("[가-힣]")
SOURCE_SECONDS = 300.0  # of one source in one run; what is left over is taken up by the next run
AT_ONCE = 20  # sources at work at the same time: httpx slows down beyond twenty connections


@dataclass(frozen=True)
class JobOptions:
    """What a run is told beside the project's files. `clock` is read once at the start and once at the end.

    `hosts` maps host names to (address, port) instead of DNS and `allow` opens private networks: for the demo,
    tests and operators with sources inside their own network. `environment` holds the channels' addresses.
    """

    clock: Callable[[], datetime]
    base: str | None = None
    hosts: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    allow: tuple[str, ...] = ()
    retry: bool = True
    workers: int = 2
    environment: Mapping[str, str] = field(default_factory=lambda: dict(os.environ))
    on_source: Callable[[SourceReport, int], None] | None = None


_at_work: ContextVar[Job] = ContextVar("sovwatch_job")
_told: ContextVar[JobOptions | None] = ContextVar("sovwatch_options", default=None)


@contextmanager
def told(options: JobOptions) -> Iterator[None]:
    """Options for the jobs that are opened within the block: a flow's own parameters are plain values only."""
    token = _told.set(options)
    try:
        yield
    finally:
        _told.reset(token)


def options_at_hand(clock: Callable[[], datetime]) -> JobOptions:
    """What `told` gave within its block; else the defaults with this clock."""
    return _told.get() or JobOptions(clock)


class Job:
    """The run at work. `Job.current()` is how a task finds it: Prefect's tasks take plain values only."""

    def __init__(
        self,
        project: Project,
        options: JobOptions,
        warehouse: Warehouse,
        fetcher: Fetcher,
        pool: Pool[PageJob, Item],
    ) -> None:
        self.options = options
        self.now = options.clock()
        self.sources = due_sources(
            project.sources, warehouse.watch.standings(self.now, answered=ANSWERED), self.now
        )
        self.run = f"{self.now:%Y%m%dT%H%M%S}-{secrets.token_hex(3)}"
        self._project = project
        self._warehouse = warehouse
        self._pool = pool
        self._gate = asyncio.Semaphore(AT_ONCE)
        self._reports: dict[str, SourceReport] = {}
        self._deliveries = doubtful(warehouse.ledger.doubt(self.now))
        self._grouped = Grouped()
        self.notes: list[str] = []
        judge = judge_of(project)
        self._tools = Tools(fetcher, judge.first_look, self._assess, warehouse.archive.cursors())

    @classmethod
    def current(cls) -> Job:
        """The job of this process."""
        return _at_work.get()

    def time_limit(self, source: Source) -> float:
        """Seconds that one source may take in one run, its waiting for a turn included."""
        return SOURCE_SECONDS * (1 + len(self.sources) / AT_ONCE) + source.timeout

    async def crawl(self, source_id: str, *, store_failure: bool) -> SourceReport | None:
        """Crawls and stores one source; its report, or None for a passing failure that is to be tried again."""
        source = next(s for s in self.sources if s.id == source_id)
        doors: list[Door] = []
        tools = replace(self._tools, on_door=doors.append)
        async with self._gate:
            harvest = await crawl_source(source, tools, self._warehouse.archive.known, now=self.now)
        report = harvest.report
        passing = report.state == "failed" and WEIGHTS.get(report.reason, 1.0) <= 0.25
        if passing and report.reason != "circuit-open" and not store_failure:
            return None
        self._keep(harvest, doors)
        return harvest.report

    def give_up(self, source: Source, kind: str, detail: str) -> None:
        """Records a source whose task was stopped from outside (time limit, crash)."""
        reason = "timeout" if "time" in f"{kind} {detail}".lower() else "internal"
        self._keep(Harvest(SourceReport(source.id, "failed", reason, detail[:300])))

    def _keep(self, harvest: Harvest, doors: Sequence[Door] = ()) -> None:
        """Stores a harvest, where its source's addresses stand, and what sites said of robots, in one transaction."""
        warehouse, source = self._warehouse, harvest.report.source
        robots = [(f.origin, f.status, f.body, f.fetched) for f in self._tools.fetcher.fresh_robots()]
        with warehouse.database.transaction():
            warehouse.archive.store(self.run, harvest, self.now)
            if doors:
                states = door_states(source, doors, warehouse.watch.doors(source), self.now)
                warehouse.watch.keep_doors(source, states)
            if robots:
                warehouse.robots.keep(robots, since=self.now - ROBOTS_KEPT)
        self._reports[harvest.report.source] = harvest.report
        if self.options.on_source:
            self.options.on_source(harvest.report, len(self._reports))

    async def _assess(self, page: PageJob) -> Item:
        try:
            return await asyncio.wrap_future(self._pool.submit(page))
        except Exception as error:
            gone = lost(error)
            if gone is None:
                raise
            return without_text(replace(page, data=None, note=str(gone)), flag="parser-lost")

    def group(self) -> None:
        """Puts every kept item that has no story yet into one, in the order of (published, id)."""
        grouper = Grouper(finder_of(self._project.actors))
        self._grouped = group_items(self._warehouse, grouper, now=self.now)

    def publish(self) -> None:
        """Publishes the analysts' copy."""
        self._warehouse.publish(self._project.layout.published)

    async def ask_opinions(self) -> None:
        """Puts unsure items to the server that opinion.yaml names; without that file nothing happens."""
        settings = load_opinion(self._project.layout)
        if settings is None:
            return
        report = await second_opinions(
            self._warehouse, settings, self.options.environment, now=self.now, hosts=self.options.hosts
        )
        if report.trouble:
            self.notes.append(f"second opinion: {report.unanswered} items stay unsure: {report.trouble}")

    def watch(self) -> None:
        """Decides the alarms about sources; tells the operators' channels what they have not heard, and asks them."""
        news = update_alarms(self._warehouse, self._project.sources, self.now)
        keep = self._project.topics.thresholds.keep
        unsure = questions_due(self._warehouse, self._project.layout, keep=keep, now=self.now)
        if not self._project.alerts.operators:
            return
        needed = needed_alerts(self._project.alerts, digests=False)
        addresses = channel_addresses(needed, self.options.environment)
        operators = OperatorRun(self._warehouse, self._project, addresses, now=self.now)
        self._deliveries += operators.serve(news, unsure)

    async def send_digests(self, *, team: str | None = None, now_please: bool = False) -> None:
        """Composes and sends what is due (or everything, if asked); the outcomes are in the report."""
        alerts = self._project.alerts
        addresses = channel_addresses(alerts, self.options.environment)
        digests = DigestRun(self._warehouse, self._project.layout, addresses, now=self.now)
        for subscription in alerts.subscriptions:
            if team in {None, subscription.team}:
                self._deliveries += digests.serve(subscription, self._reports, now_please=now_please)

    def report(self) -> RunReport:
        """What the run did so far."""
        return RunReport(
            self.run, self.now, self.options.clock(), tuple(self._reports[s.id] for s in self.sources
            if s.id in self._reports), self._grouped.new, self._grouped.updated, tuple(self._deliveries),
            self._warehouse.check(), tuple(self.notes),
        )  # fmt: skip


def actor_row(actor: Actor) -> tuple[str, ...]:
    """(id, name, Korean name or the international one, kind, country, role): a row of store.actors."""
    korean = next((name for name in actor.names if _HANGUL.search(name)), actor.name)
    return actor.id, actor.name, korean, actor.kind, actor.country, actor.role


def needed_alerts(alerts: Alerts, *, digests: bool) -> Alerts:
    """What a job sends to: everybody if it serves digests, else the operators alone."""
    return alerts if digests else replace(alerts, subscriptions=())


def doubtful(rows: Iterable[tuple[str, str, int]]) -> list[Delivery]:
    """The deliveries that the death of a run left in doubt, one for each channel, with what to do about it."""
    parts: dict[tuple[str, str], list[str]] = {}
    for team, channel, part in rows:
        parts.setdefault((team, channel), []).append(str(part + 1))
    return [
        Delivery(
            team,
            channel,
            "in-doubt",
            f"the run died while part {', '.join(numbers)} was being sent; look there, and if it did not arrive: "
            + ("sovwatch sources health" if team == OPERATORS else f"sovwatch digest send {team} --again"),
        )
        for (team, channel), numbers in parts.items()
    ]


def make_fetcher(settings: FetchSettings, options: JobOptions, robots: Iterable[RobotsFile] = ()) -> Fetcher:
    """The fetcher that the project's settings and the run's options ask for; `robots` are those of earlier runs."""
    agent = user_agent(settings.contact) if settings.contact else USER_AGENT
    allow = (*settings.allow, *options.allow)
    return Fetcher(
        hosts=options.hosts,
        allow=allow,
        user_agent=agent,
        proxy=settings.proxy,
        robots=robots,
        now=options.clock(),
    )


def assessor_pool(project: Project, workers: int) -> Pool[PageJob, Item]:
    """Workers that assess pages with the project's tables."""
    assessor = partial(
        Assessor,
        topics=project.topics,
        actors=project.actors,
        model=model_of(project.layout),
        rates=project.rates,
    )
    return Pool(assessor, (), workers)


@asynccontextmanager
async def open_job(folder: str, clock: Callable[[], datetime], *, digests: bool = True) -> AsyncIterator[Job]:
    """A job that holds the lease of its project; `clock` serves where `told` gave no options.

    Nothing is run where a channel that the job will need has no address: all teams' with `digests`, else the
    operators' alone. Raises BadFiles, BadArguments, LeaseHeld, StorageError.
    """
    options = options_at_hand(clock)
    layout = layout_of(folder, options.base)
    project, message = load_or_last_good(layout)
    channel_addresses(needed_alerts(project.alerts, digests=digests), options.environment)
    async with AsyncExitStack() as stack:
        stack.enter_context(lease(layout.data / "run.lock", now=options.clock()))
        warehouse = stack.enter_context(Warehouse(layout.database, layout.find("warehouse")))
        warehouse.archive.declare_sources(project.sources)
        warehouse.archive.declare_actors([actor_row(actor) for actor in project.actors.actors])
        robots = [RobotsFile(*row) for row in warehouse.robots.since(options.clock() - ROBOTS_KEPT)]
        fetcher = await stack.enter_async_context(make_fetcher(project.fetch, options, robots))
        pool = stack.enter_context(assessor_pool(project, options.workers))
        job = Job(project, options, warehouse, fetcher, pool)
        job.notes += [message] if message else []
        warehouse.ledger.begin_run(
            job.run, job.now, pid=os.getpid(), host=socket.gethostname(), version=__version__
        )
        token = _at_work.set(job)
        outcome = "failed"
        try:
            yield job
            outcome = "done"
        except (KeyboardInterrupt, asyncio.CancelledError):
            outcome = "interrupted"
            raise
        finally:
            _at_work.reset(token)
            warehouse.ledger.end_run(job.run, options.clock(), outcome)

"""The command `sovwatch`. Each command lives in its own module and is imported when it is called."""

from __future__ import annotations

import importlib
import sys
from typing import Any

import click

from sovwatch import __version__
from sovwatch.errors import BadArguments, BadFiles, BadStatement, LeaseHeld, SovwatchError, StorageError

# name -> (module:attribute, one line of help). The help stands here so that --help imports nothing else.
COMMANDS = {
    "run": ("run:run", "Crawl, judge, group, publish, and send the digests that are due."),
    "serve": ("serve:serve", "Start a Prefect server and keep the schedules of this project."),
    "demo": ("demo:demo", "The main job, whole, on the bundled newsroom (loopback only)."),
    "sources": ("sources:sources", "Check, try and watch the sources of sources.yaml."),
    "backfill": ("backfill:backfill", "Fetch the articles of past days through the sitemaps of a source."),
    "digest": ("digest:digest", "Preview a team's digest, or send it."),
    "why": ("why:why", "Why an article was kept or dropped."),
    "label": ("label:label", "Say whether an article is relevant; `sovwatch train` learns from it."),
    "train": ("label:train", "Train the classifier with your labels; taken only if the floors hold."),
    "rules": ("rules:rules", "Try a change of topics.yaml or actors.yaml on stored items before it counts."),
    "story": ("story:story", "Show, merge and split stories; every change can be undone."),
    "query": ("query:query", "Run SQL on the published copy."),
    "batch": ("batch:batch", "One stage alone: JSON lines in, JSON lines out."),
}
EXIT_CODES = ((BadFiles, 2), (BadArguments, 2), (LeaseHeld, 3), (BadStatement, 2), (StorageError, 5))
NO_SOURCE_ANSWERED = 4
INTERRUPTED = 130


class LazyGroup(click.Group):
    """A group that imports a command's module when the command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order in which a newcomer meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, or None if there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        module, _, attribute = COMMANDS[cmd_name][0].partition(":")
        command = getattr(importlib.import_module(f"sovwatch.cli.{module}"), attribute)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the list of commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, help_) for name, (_, help_) in COMMANDS.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="sovwatch")
@click.option(
    "--project",
    default=".",
    show_default=True,
    metavar="DIR",
    help="Folder that holds sources.yaml, topics.yaml, ...",
)
@click.pass_context
def cli(ctx: click.Context, project: str) -> None:
    """Sovereign AI Watch: who builds, funds and hosts its own AI, from the primary press of Korea and Europe."""
    ctx.obj = project


def main(arguments: list[str] | None = None) -> None:
    """Runs the command line and exits with the code documented in docs/operating.md."""
    sys.exit(execute(arguments))


def execute(arguments: list[str] | None = None) -> int:
    """Runs the command line; its exit code. Errors meant for users are told in words, without a traceback."""
    try:
        result: Any = cli.main(arguments, prog_name="sovwatch", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return 2
    except (click.Abort, KeyboardInterrupt):
        click.echo("interrupted; the next run goes on from here", err=True)
        return INTERRUPTED
    except SovwatchError as error:
        click.echo(str(error), err=True)
        return next((code for kind, code in EXIT_CODES if isinstance(error, kind)), 1)
    except BrokenPipeError:
        # Who reads our output has gone (`| head`); nothing is wrong.
        sys.stderr.close()
        return 0
    return result if isinstance(result, int) else 0

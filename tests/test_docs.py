"""The documents are true: links lead somewhere, commands parse, keys, targets and variables are described."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
import yaml
from pydantic import BaseModel

from sovwatch.cli import COMMANDS, cli
from sovwatch.settings.actors import ActorsFile, load_actors
from sovwatch.settings.opinion import OpinionFile, load_opinion
from sovwatch.settings.project import Layout
from sovwatch.settings.schemas import MODELS
from sovwatch.settings.sources import SourcesFile, load_sources
from sovwatch.settings.subscriptions import SubscriptionsFile, load_alerts
from sovwatch.settings.topics import TopicsFile, load_topics

ROOT = Path(__file__).parents[1]
FRONT = ("README.md", "CHANGELOG.md", "alerts/README.md", "warehouse/README.md", "demo/README.md")
DOCUMENTS = [ROOT / name for name in FRONT] + sorted((ROOT / "docs").rglob("*.md"))
TEXTS = {str(file.relative_to(ROOT)): file.read_text("utf-8") for file in DOCUMENTS}
ALL = "\n".join(TEXTS.values())
CODE_FILES = [*(ROOT / "src").rglob("*.py"), *(ROOT / "flows").glob("*.py")]
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```", re.M | re.S)
SPAN = re.compile(r"`([^`\n]+)`")

each_document = pytest.mark.parametrize("name", TEXTS)


# ------------------------------------------------------------------ links and files


def anchors_of(text: str) -> set[str]:
    """The anchors that a forge makes of the headings of a page."""
    heads = re.findall(r"^#+ (.+)$", BLOCK.sub("", text), re.M)
    return {re.sub(r"[^\w\- ]", "", head.lower()).strip().replace(" ", "-") for head in heads}


@each_document
def test_links_lead_to_files_and_headings(name: str) -> None:
    here = ROOT / name
    for target in re.findall(r"\]\(([^)\s]+)\)", BLOCK.sub("", TEXTS[name])):
        if "://" in target:
            continue
        path, _, anchor = target.partition("#")
        file = (here.parent / path).resolve() if path else here
        assert file.exists(), f"{name}: {target}"
        assert ROOT in (file, *file.parents), f"{name}: {target} leaves the project"
        if anchor:
            assert anchor in anchors_of(file.read_text("utf-8")), f"{name}: {target}"


def test_anchors_are_made_as_forges_make_them() -> None:
    assert anchors_of("# 1. One wheel, and a checkout\n```\n# none\n```\n## What's new?\n") == {
        "1-one-wheel-and-a-checkout",
        "whats-new",
    }


# Files that exist only on the operator's side, or after a run.
MADE = (
    "data/", "demo/data/", "rates/", "opinion.yaml", "labels.jsonl", "model.json", "live.duckdb", "sovwatch.duckdb", "in.jsonl",
    "out.jsonl", "input.html", "meta.json", "expected.json", "digest.html", "flows/alerts.py",
)  # fmt: skip
FILE = re.compile(r"[\w.*<>-]+(?:/[\w.*<>-]+)*\.(?:py|yaml|md|sql|jsonl|json|j2|toml|lock|npz|html|duckdb)")


def homes(name: str) -> Iterator[Path]:
    """Where a document may mean a file to be: the root, beside itself, or in the package."""
    yield from (ROOT, (ROOT / name).parent, ROOT / "src" / "sovwatch", ROOT / "alerts", ROOT / "warehouse")
    yield from sorted(path for path in (ROOT / "src" / "sovwatch").iterdir() if path.is_dir())


@each_document
def test_files_that_are_mentioned_exist(name: str) -> None:
    for mentioned in SPAN.findall(BLOCK.sub("", TEXTS[name])):
        if not FILE.fullmatch(mentioned) or mentioned.startswith(MADE) or "<" in mentioned:
            continue
        assert any(any(home.glob(mentioned)) for home in homes(name)), f"{name}: {mentioned}"


# ------------------------------------------------------------------ commands


def walk(
    command: click.Command, words: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command below `command` with its words; groups come before what they hold."""
    if words:
        yield words, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner is not None
            yield from walk(inner, (*words, name))


EVERY = dict(walk(cli))


def test_every_command_module_is_a_command() -> None:
    parts = {"health", "proposals", "show", "start", "__init__"}  # used by commands, none themselves
    modules = {file.stem for file in (ROOT / "src/sovwatch/cli").glob("*.py")} - parts
    assert modules == {place.partition(":")[0] for place, _ in COMMANDS.values()}


@pytest.mark.parametrize("words", EVERY, ids=" ".join)
def test_every_command_is_named(words: tuple[str, ...]) -> None:
    assert re.search(rf"sovwatch {re.escape(' '.join(words))}\b", ALL), words


def lines_of_commands(text: str) -> Iterator[str]:
    """Every `sovwatch ...` in code spans, and every line of a shell block that begins with it."""
    for language, block in BLOCK.findall(text):
        if language in {"sh", ""}:
            yield from (line.strip() for line in block.splitlines() if line.strip().startswith("sovwatch "))
    yield from (span for span in SPAN.findall(BLOCK.sub("", text)) if span.startswith("sovwatch "))


LINES = sorted({(name, line) for name, text in TEXTS.items() for line in lines_of_commands(text)})
# A placeholder for a number, a choice or a file stands for a value that parses.
STAND_INS = {
    "N": "2",
    "STAGE": "judge",
    "FILE.opml": str(ROOT / "sources.yaml"),
    "old.yaml": str(ROOT / "topics.yaml"),
}


def arguments_of(line: str) -> list[str]:
    """The words after `sovwatch`, without optional brackets, redirections, comments and dots."""
    plain = re.sub(r"\s[<>|#].*", "", line.removeprefix("sovwatch").replace("[", "").replace("]", ""))
    return [STAND_INS.get(word, word) for word in shlex.split(plain) if word != "..."]


def parse(arguments: list[str], *, whole: bool = True) -> None:
    """Parses as the command line would, without running. Raises click.UsageError.

    With `whole` false the line may leave out arguments that the command needs.
    """
    command: click.Command = cli
    rest = list(arguments)
    while isinstance(command, click.Group):
        context = click.Context(command, resilient_parsing=not whole)
        rest = command.make_parser(context).parse_args(rest)[1]
        if not rest:
            return
        _, inner, rest = command.resolve_command(context, rest)
        assert inner is not None
        command = inner
    command.make_context(command.name, rest, resilient_parsing=not whole)


def alternatives(line: str) -> list[str]:
    """`batch a|b|c` stands for three lines."""
    found = re.search(r"\w+(?:\|\w+)+", line)
    return [line.replace(found[0], word) for word in found[0].split("|")] if found else [line]


@pytest.mark.parametrize(("name", "line"), LINES, ids=[f"{n}: {line}" for n, line in LINES])
def test_command_lines_parse(name: str, line: str) -> None:
    for one in alternatives(line):
        arguments = arguments_of(one)
        # A command's name alone stands for the command; "..." for what is left out.
        parse(arguments, whole=tuple(arguments) not in EVERY and not line.endswith("..."))


def test_a_wrong_option_is_noticed() -> None:
    with pytest.raises(click.NoSuchOption):
        parse(arguments_of("sovwatch sources check --onlime"))
    with pytest.raises(click.UsageError):
        parse(arguments_of("sovwatch sorces check"))
    with pytest.raises(click.BadParameter):
        parse(arguments_of("sovwatch batch juge --jobs 2"))


def test_every_option_in_a_code_span_exists() -> None:
    known = {option for command in (cli, *EVERY.values()) for p in command.params for option in p.opts} | {
        "--help"
    }
    others = {
        "--data",
        "--pages",
        "--train",
        "--type",
        "--pool",
        "--all",
        "--no-prompt",
        "--no-deps",
        "--speed-only",
    }
    found = {
        option
        for span in SPAN.findall(BLOCK.sub("", ALL))
        for option in re.findall(r"(?<![\w-])--[a-z-]+", span)
    }
    assert found <= known | others | {"--require-hashes"}


@pytest.mark.parametrize("target", re.findall(r"^([a-z]+):.*##", (ROOT / "Makefile").read_text(), re.M))
def test_make_targets_are_named(target: str) -> None:
    assert f"make {target}" in ALL


def test_no_other_make_target_is_named() -> None:
    known = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.M))
    assert set(re.findall(r"`make ([a-z]+)", ALL)) <= known


# ------------------------------------------------------------------ operators' keys


def keys_of(model: type[BaseModel]) -> set[str]:
    """Every key of the file that `model` describes, at any depth."""
    found = set()
    for part in _models(model):
        found |= set(part.model_fields)
    return found


def _models(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    yield model
    for info in model.model_fields.values():
        for kind in _inside(info.annotation):
            yield from _models(kind)


def _inside(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from _inside(argument)


@pytest.mark.parametrize(
    ("page", "model"),
    [
        ("docs/adding-a-source.md", SourcesFile),
        ("alerts/README.md", SubscriptionsFile),
        ("docs/topics.md", TopicsFile),
        ("docs/actors.md", ActorsFile),
        ("docs/operating.md", OpinionFile),
    ],
)
def test_every_key_is_described(page: str, model: type[BaseModel]) -> None:
    blocks = "\n".join(block for _, block in BLOCK.findall(TEXTS[page]))
    spans = " ".join(SPAN.findall(TEXTS[page]))
    missing = {
        key
        for key in keys_of(model)
        if not re.search(rf"\b{key}:", blocks)
        and not re.search(rf"(?<![\w-]){key}(?![\w-])", spans)
        and f"**{key}**" not in TEXTS[page]
    }
    assert missing == set()


def test_every_schema_is_committed() -> None:
    assert {file.stem for file in (ROOT / "docs/schemas").glob("*.json")} == set(MODELS)


# ------------------------------------------------------------------ examples of files

YAML_BLOCKS = [
    (name, number, block)
    for name, text in TEXTS.items()
    for number, (language, block) in enumerate(BLOCK.findall(text))
    if language == "yaml"
]
THRESHOLDS = {"fetch": 0.1, "unsure": 0.3, "keep": 0.5}
MARKS = ("ai", "llm", "compute", "sovereign", "tech", "wealthfund")


def loads(data: Any, folder: Path) -> bool:
    """Loads an example through the loader it belongs to, completed where it is a part; whether there is one."""
    keys = set(data) if isinstance(data, dict) else set(data[0])
    if "feeds" in keys:
        load_sources(_written(folder / "sources.yaml", {"sources": data}))
    elif "fetch" in keys and len(keys) == 1:
        example = {"id": "a", "name": "A", "country": "KR", "language": "ko", "kind": "tech", "home": "https://a.example/",
                   "zone": "Asia/Seoul", "feeds": [{"url": "https://a.example/rss"}]}  # fmt: skip
        load_sources(_written(folder / "sources.yaml", {**data, "sources": [example]}))
    elif "team" in keys:
        load_alerts(_written(folder / "subscriptions.yaml", {"subscriptions": data}))
    elif "ambiguous" in keys:
        load_actors(_written(folder / "actors.yaml", _with_company(data)))
    elif "model" in keys:
        _written(folder / "opinion.yaml", data)
        assert load_opinion(Layout(folder, folder)) is not None
    elif keys & set(TopicsFile.model_fields):
        load_topics(_written(folder / "topics.yaml", _with_concepts(data)))
    else:
        return False
    return True


def _written(file: Path, data: Any) -> Path:
    file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")
    return file


def _with_company(data: Any) -> Any:
    parent = {"id": "some-parent", "name": "P", "kind": "company", "country": "FR", "names": ["Parent Group"]}
    return {"company": {"ai": ["AI"]}, "actors": [*data, parent]}


def _with_concepts(data: Any) -> Any:
    mine = data.get("concepts", [])
    have = {one["id"] for one in mine}
    filler = [{"id": n, "about": n, "terms": {"any": [n]}} for n in MARKS if n not in have]
    return {"thresholds": THRESHOLDS, **data, "concepts": [*filler, *mine]}


@pytest.mark.parametrize(
    ("name", "number", "block"), YAML_BLOCKS, ids=[f"{n}-{i}" for n, i, _ in YAML_BLOCKS]
)
def test_yaml_examples_load(name: str, number: int, block: str, tmp_path: Path) -> None:
    data = yaml.safe_load(block)
    assert loads(data, tmp_path) or name == "demo/README.md", f"{name}: no loader knows block {number}"


# ------------------------------------------------------------------ environment variables

VARIABLE = re.compile(r"\b(?:SOVWATCH|PREFECT)_[A-Z_]+[A-Z]\b|\bDO_NOT_TRACK\b")


def test_environment_variables_in_the_documents_and_in_the_code_are_the_same() -> None:
    code = {name for file in CODE_FILES for name in VARIABLE.findall(file.read_text("utf-8"))}
    chosen = set(VARIABLE.findall((ROOT / "alerts/subscriptions.yaml").read_text("utf-8")))
    told = set(VARIABLE.findall(ALL))
    assert code - told == set(), "not in the documents"
    assert told - code - chosen == set(), "not in the code"


# ------------------------------------------------------------------ figures that the README states


def test_counts_of_the_newsroom_and_of_the_operators_files() -> None:
    outlets = yaml.safe_load((ROOT / "demo/outlets.yaml").read_text("utf-8"))
    outlets = outlets["outlets"] if isinstance(outlets, dict) else outlets
    languages = {outlet["language"] for outlet in outlets}
    assert f"{len(outlets)} made-up outlets in {len(languages)} languages" in TEXTS["README.md"]
    sources = load_sources(ROOT / "sources.yaml").sources
    assert f"{len(sources)} Korean and European sources" in TEXTS["CHANGELOG.md"]

"""The command as a user meets it: help, mistakes, exit codes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from sovwatch.cli import COMMANDS, cli, execute

ROOT = Path(__file__).parents[2]


def run(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    code = "from sovwatch.cli import main; main()"
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_help_lists_every_command_and_imports_nothing_slow() -> None:
    done = run("--help")
    assert done.returncode == 0
    assert all(name in done.stdout for name in COMMANDS)
    probe = "import sys; from sovwatch.cli import execute; execute(['--help']); print([m for m in ('prefect', 'duckdb', 'numpy', 'httpx', 'sklearn', 'apprise', 'rich', 'pydantic') if m in sys.modules])"
    loaded = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, check=True, timeout=60
    )
    assert loaded.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("name", list(COMMANDS))
def test_each_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert execute([name, "--help"]) == 0
    out = capsys.readouterr().out
    assert f"sovwatch {name}" in out
    assert len(out.splitlines()) > 4


def test_the_listed_help_is_the_commands_own() -> None:
    for name, (_, told) in COMMANDS.items():
        command = cli.get_command(None, name)  # type: ignore[arg-type]
        assert command is not None
        first = (command.help or "").strip().split("\n\n")[0].replace("\n", " ")
        assert told.split(":")[0].rstrip(".") in first or first.split(":")[0].rstrip(".") in told, (
            name,
            first,
        )


def test_a_slip_of_the_finger_is_exit_2_with_usage() -> None:
    done = run("rnu")
    assert done.returncode == 2
    assert "No such command 'rnu'" in done.stderr


def test_a_folder_without_a_project_is_exit_2_in_one_sentence(tmp_path: Path) -> None:
    done = run("run", cwd=tmp_path)
    assert done.returncode == 2
    assert "holds no sources.yaml; go to the project's folder or name it with --project DIR" in done.stderr
    assert "Traceback" not in done.stderr


def test_wrong_files_are_exit_2_with_all_faults_and_nothing_run(tmp_path: Path) -> None:
    (tmp_path / "sources.yaml").write_text("sources:\n  - id: A B\n    name: x\n", "utf-8")
    done = run("run", cwd=tmp_path)
    assert done.returncode == 2
    assert 'sources.yaml:2: sources[0].id: "A B" is not a slug' in done.stderr
    assert "subscriptions.yaml:1: cannot be read" in done.stderr
    assert not (tmp_path / "data").exists()


def test_a_query_before_the_first_run_is_exit_5(tmp_path: Path) -> None:
    (tmp_path / "sources.yaml").write_text("sources: []\n", "utf-8")
    done = run("query", "SELECT 1", cwd=tmp_path)
    assert done.returncode == 5
    assert "first `sovwatch run`" in done.stderr

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def benchmark_facts() -> ModuleType:
    """benchmarks/facts.py, whose scores the floors are set for."""
    spec = importlib.util.spec_from_file_location("benchmark_facts", ROOT / "benchmarks" / "facts.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def table(benchmark_facts: ModuleType) -> Any:
    return benchmark_facts.Names().table


@pytest.fixture(scope="session")
def lexicon(benchmark_facts: ModuleType) -> Any:
    return benchmark_facts.Names().lexicon

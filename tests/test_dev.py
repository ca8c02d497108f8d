"""dev.py, driven in copies of itself beside a project that needs no network."""

import ast
import importlib.util
import os
import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

DEV = Path(__file__).resolve().parent.parent / "dev.py"

PYPROJECT = """\
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]

[project]
name = "tiny"
version = "1"

[dependency-groups]
test = []
"""

# The least that pip takes for an editable installation.
BACKEND = """\
import zipfile

def build_editable(wheel_directory, config_settings=None, metadata_directory=None):
    with zipfile.ZipFile(f"{wheel_directory}/tiny-1-py3-none-any.whl", "w") as wheel:
        wheel.writestr("tiny-1.dist-info/METADATA", "Metadata-Version: 2.1\\nName: tiny\\nVersion: 1\\n")
        wheel.writestr("tiny-1.dist-info/WHEEL", "Wheel-Version: 1.0\\nTag: py3-none-any\\n")
        wheel.writestr("tiny-1.dist-info/RECORD", "")
    return "tiny-1-py3-none-any.whl"
"""

# Stands in for a tool: tells how it was called, waits if it serves, and fails if a file asks for that.
TOOL = """\
import os, signal, sys, time
from pathlib import Path

def call():
    # Whoever is started in the background ignores Ctrl-C, and so does all that it starts: the tests, then this.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    name = Path(__file__).parent.name
    told = [os.environ.get(variable, "-") for variable in ("NO_MKDOCS_2_WARNING", "JOURNEYSITE_CHROMIUM")]
    try:  # from here on: the signal may come as soon as the test has read the line
        print(name, *sys.argv[1:], *told, flush=True)
        time.sleep(60 if "serve" in sys.argv else 0)
    except KeyboardInterrupt:
        print("stopped", flush=True)
    return 3 if Path(f"fail-{name}").exists() else 0
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "a project"
    root.mkdir()
    shutil.copy(DEV, root)
    (root / "pyproject.toml").write_text(PYPROJECT)
    (root / "backend.py").write_text(BACKEND)
    for name in ("mkdocs", "ruff", "mypy", "pytest", "playwright"):
        (root / name).mkdir()
        (root / name / "__main__.py").write_text(f"{TOOL}\nsys.exit(call())\n")
    (root / "importlinter").mkdir()
    (root / "importlinter/cli.py").write_text(
        f"{TOOL}\ndef lint_imports_command():\n    sys.exit(call())\n",
    )
    return root


@pytest.fixture
def dev(project: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The copy of dev.py in the project, on a machine without a browser."""
    monkeypatch.delenv("JOURNEYSITE_CHROMIUM", raising=False)
    spec = importlib.util.spec_from_file_location("dev", project / "dev.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "BROWSERS_BESIDE_PATH", [])
    return module


@pytest.fixture(scope="module")
def made_venv(tmp_path_factory: pytest.TempPathFactory) -> Path:
    venv = tmp_path_factory.mktemp("made") / ".venv"
    subprocess.run([sys.executable, "-m", "venv", venv], check=True)
    return venv


def put_venv(made_venv: Path, project: Path) -> None:
    shutil.copytree(made_venv, project / ".venv", symlinks=True)


def offline(**variables: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "NO_MKDOCS"))}
    return {**kept, "PIP_NO_INDEX": "1", "PIP_CONFIG_FILE": os.devnull, **variables}


def run_dev(project: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, project / "dev.py", *arguments],
        cwd=project.parent,
        env=offline(**variables),
        capture_output=True,
        encoding="utf-8",
    )


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def program(path: Path, text: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!{sys.executable}\n{text}")
    path.chmod(0o755)
    return path


# The command line


@pytest.mark.parametrize(("arguments", "fault"), [([], "is missing"), (["srve"], "no command 'srve'")])
def test_a_command_line_that_means_nothing(project: Path, arguments: list[str], fault: str) -> None:
    done = run_dev(project, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert fault in done.stderr
    assert "serve, build or test" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("written", [["-a", "{}"], ["-a{}"], ["--dev-addr", "{}"], ["-a", "x", "--dev-addr={}"]])
def test_an_address_that_is_taken_is_told_before_anything_else(project: Path, written: list[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = run_dev(project, "serve", *(one.format(f"127.0.0.1:{port}") for one in written))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"Nothing can be served at 127.0.0.1:{port} (")
    assert "dev.py serve -a 127.0.0.1:" in done.stderr
    assert done.stderr.count("\n") == 1
    assert not (project / ".venv").exists()


@pytest.mark.parametrize(
    ("options", "address"),
    [
        ((), "127.0.0.1:8000"),
        (("--dirty", "-o"), "127.0.0.1:8000"),
        (("-a", "localhost:1", "--dirty"), "localhost:1"),
        (("-a", "localhost:1", "-a[::1]:2"), "[::1]:2"),
        (("--dev-addr",), ""),
    ],
)
def test_the_address_of_mkdocs_own_options(dev: ModuleType, options: tuple[str, ...], address: str) -> None:
    assert dev.address_in(options) == address


@pytest.mark.parametrize("options", [("-a", "localhost"), ("-a", "localhost:99999"), ("-a", ":x"), ("--help",)])
def test_what_is_no_address_is_left_to_mkdocs(dev: ModuleType, options: tuple[str, ...]) -> None:
    dev.check_address(options)


def test_help_names_every_command(project: Path) -> None:
    done = run_dev(project, "--help")
    assert done.returncode == 0
    assert all(f"python dev.py {command}" in done.stdout for command in ("serve", "build", "test"))


def test_an_old_python_can_read_the_script() -> None:
    tree = ast.parse(DEV.read_text(encoding="utf-8"), feature_version=(3, 6))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module == "__future__"]
    annotations = [node.returns for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    annotations += [node.annotation for node in ast.walk(tree) if isinstance(node, ast.arg)]
    assert {type(one) for one in annotations} <= {ast.Name, ast.Constant, type(None)}, "quote what it would work out"


def test_an_old_python_is_told_so(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "OLDEST_PYTHON", (99, 1))
    assert dev.main(["test"]) == 1
    assert capsys.readouterr().err.endswith("run dev.py with Python 99.1 or newer.\n")


# The life of .venv, for real


def test_first_run_remakes_a_half_made_venv_and_second_run_starts_at_once(project: Path) -> None:
    left_behind = project / ".venv/bin/left-behind"
    left_behind.parent.mkdir(parents=True)
    left_behind.touch()

    first = run_dev(project, "build", "--quiet")
    assert first.stderr == "Making .venv …\nInstalling journeysite (first time: about a minute) …\n"
    assert first.stdout.startswith("mkdocs build --strict --quiet 1 ")
    assert first.returncode == 0
    assert not left_behind.exists()

    (project / "fail-mkdocs").touch()
    second = run_dev(project, "build")
    assert (second.stderr, second.returncode) == ("", 3)


def test_the_complete_check_runs_every_step_and_names_those_that_failed(project: Path, made_venv: Path) -> None:
    put_venv(made_venv, project)
    (project / "fail-ruff").touch()
    done = run_dev(project, "test", JOURNEYSITE_CHROMIUM=sys.executable)
    assert done.stdout.splitlines() == [
        f"{call} - {sys.executable}"
        for call in (
            "ruff format --check .",
            "ruff check .",
            "mypy",
            "importlinter",
            "pytest -n 2 --dist worksteal",
        )
    ]
    assert f"Using the browser {sys.executable}\n" in done.stderr
    assert done.stderr.endswith("Failed: ruff format --check, ruff check.\n")
    assert done.returncode == 1


def test_options_of_pytest_run_only_pytest(project: Path, made_venv: Path) -> None:
    put_venv(made_venv, project)
    (project / "fail-ruff").touch()
    done = run_dev(project, "test", "-k", "one thing", JOURNEYSITE_CHROMIUM=sys.executable)
    assert done.stdout == f"pytest -k one thing - {sys.executable}\n"
    assert done.returncode == 0


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no SIGINT to one process")
def test_ctrl_c_reaches_the_server_and_ends_quietly(project: Path, made_venv: Path) -> None:
    put_venv(made_venv, project)
    address = f"127.0.0.1:{free_port()}"
    command = [sys.executable, str(project / "dev.py"), "serve", "-a", address]
    with subprocess.Popen(command, env=offline(), stdout=subprocess.PIPE, stderr=subprocess.PIPE) as server:
        assert server.stdout
        assert server.stderr
        assert server.stdout.readline().startswith(f"mkdocs serve -a {address} 1 ".encode())
        server.send_signal(signal.SIGINT)
        assert server.stdout.read() == b"stopped\n"
        assert server.stderr.read().startswith(b"Installing")
        assert server.wait() == 0


def test_pip_that_fails_is_explained_and_leaves_no_stamp(project: Path, made_venv: Path) -> None:
    put_venv(made_venv, project)
    impossible = PYPROJECT.replace("test = []", 'test = ["no-such-thing-as-this>=1"]')
    (project / "pyproject.toml").write_text(impossible)
    done = run_dev(project, "test")
    assert done.returncode == 1
    assert "no-such-thing-as-this" in done.stderr
    assert done.stderr.splitlines()[-1].startswith("pip could not install journeysite")
    assert "Traceback" not in done.stderr
    assert not (project / ".venv/installed-by-dev").exists()


def test_a_place_where_no_venv_can_be_made(project: Path) -> None:
    (project / ".venv").write_text("a file")
    done = run_dev(project, "build")
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("Python could not make .venv (")
    assert "Traceback" not in done.stderr


def test_a_venv_works_until_its_interpreter_or_its_pip_goes(
    dev: ModuleType, made_venv: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not dev.venv_works()
    put_venv(made_venv, dev.ROOT)
    assert dev.venv_works()

    monkeypatch.setattr(dev, "PYTHON_VERSION", "3.99")
    assert not dev.venv_works(), "made by another version of Python"
    monkeypatch.undo()

    for pip in dev.VENV.rglob("site-packages/pip"):
        shutil.rmtree(pip)
    assert not dev.venv_works(), "interrupted before pip was there"

    dev.VENV_PYTHON.unlink()
    dev.VENV_PYTHON.symlink_to(dev.ROOT / "gone")
    assert not dev.venv_works(), "its Python was removed"


def test_a_python_without_ensurepip_names_the_package(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(dev.Problem, match=rf"apt-get install python{dev.PYTHON_VERSION}-venv"):
        dev.make_venv()


# The stamp


@pytest.fixture
def installed(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A finished installation of the project and its tests, with a pip that only pretends."""
    program(dev.VENV_PYTHON)
    monkeypatch.setattr(dev, "venv_works", lambda: True)
    monkeypatch.setattr(dev, "run", lambda *command: 0)
    dev.install("test")
    return dev


def test_what_the_tests_need_is_enough_for_every_command(installed: ModuleType) -> None:
    assert installed.is_installed("test")
    assert installed.is_installed("")


def test_what_the_project_needs_is_not_enough_for_the_tests(installed: ModuleType) -> None:
    installed.STAMP.write_text(installed.fingerprint(""))
    assert installed.is_installed("")
    assert not installed.is_installed("test")


def test_a_changed_pyproject_is_installed_again(installed: ModuleType) -> None:
    installed.PYPROJECT.write_text(PYPROJECT + "# changed\n")
    assert not installed.is_installed("")
    installed.install("")
    assert installed.is_installed("")


def test_another_python_or_another_place_is_installed_again(
    installed: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    for fact, other in (("PYTHON_VERSION", "3.99"), ("ROOT", Path("elsewhere"))):
        with monkeypatch.context() as patch:
            patch.setattr(installed, fact, other)
            assert not installed.is_installed("test")


def test_a_stamp_without_its_interpreter_counts_for_nothing(installed: ModuleType) -> None:
    installed.VENV_PYTHON.unlink()
    assert not installed.is_installed("test")


# pyproject.toml


@pytest.mark.parametrize("text", ["[dependency-groups", "[project]", "[dependency-groups]\nother = []"])
def test_a_pyproject_without_the_group(dev: ModuleType, text: str) -> None:
    dev.PYPROJECT.write_text(text)
    with pytest.raises(dev.Problem, match="no readable dependency group 'test'"):
        dev.dependency_group("test")


def test_a_project_without_pyproject(dev: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    dev.PYPROJECT.unlink()
    assert dev.main(["test"]) == 1
    assert capsys.readouterr().err.startswith("The system refused (")


# The browser


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder on the PATH."""
    folder = tmp_path / "bin"
    monkeypatch.setenv("PATH", str(folder))
    return folder


def test_the_chosen_browser_comes_first(dev: ModuleType, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(path / "chromium")
    chosen = program(path / "mine")
    monkeypatch.setenv("JOURNEYSITE_CHROMIUM", str(chosen))
    assert dev.browser_environment()["JOURNEYSITE_CHROMIUM"] == str(chosen)


def test_a_chosen_browser_must_exist(dev: ModuleType, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JOURNEYSITE_CHROMIUM", str(path / "gone"))
    with pytest.raises(dev.Problem, match="is no file"):
        dev.browser_environment()


def test_a_browser_on_the_path(dev: ModuleType, path: Path) -> None:
    assert dev.found_browser() is None
    program(path / "msedge")
    chrome = program(path / "google-chrome")
    assert dev.found_browser() == str(chrome)


def test_a_browser_in_a_usual_place(dev: ModuleType, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    places = ["${LOCALAPPDATA}/chrome.exe", "${PROGRAMFILES(X86)}/msedge.exe"]
    monkeypatch.setattr(dev, "BROWSERS_BESIDE_PATH", places)
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    monkeypatch.setenv("PROGRAMFILES(X86)", str(path))
    edge = program(path / "msedge.exe")
    assert dev.found_browser() == str(edge)


@pytest.mark.skipif(sys.platform != "linux", reason="apt-get is Debian's")
def test_root_on_debian_gets_chromium(dev: ModuleType, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    program(
        path / "apt-get",
        "import shutil, sys\n"
        "if 'chromium' in sys.argv:\n"
        "    shutil.copy(__file__, __file__.replace('apt-get', 'chromium'))\n",
    )
    assert dev.browser_environment()["JOURNEYSITE_CHROMIUM"] == str(path / "chromium")


def test_playwright_brings_its_own_where_nothing_else_does(
    dev: ModuleType, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = []

    def run(*command: object) -> int:
        ran.append(command)
        return 0

    monkeypatch.setenv("JOURNEYSITE_CHROMIUM", "")
    monkeypatch.setattr(dev, "run", run)
    assert "JOURNEYSITE_CHROMIUM" not in dev.browser_environment()
    assert ran == [(dev.VENV_PYTHON, "-m", "playwright", "install", "chromium")]


@pytest.mark.skipif(sys.platform != "linux", reason="apt-get is Debian's")
def test_no_browser_to_be_had(dev: ModuleType, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    program(path / "apt-get", "raise SystemExit(100)")
    program(dev.VENV_PYTHON, "raise SystemExit(1)")
    with pytest.raises(dev.Problem, match="install Chromium, Chrome or Edge, or name one in"):
        dev.browser_environment()


@pytest.mark.skipif(sys.platform != "linux", reason="apt-get is Debian's")
def test_root_on_debian_gets_what_the_driver_lacks(
    dev: ModuleType, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    lacks = path / "lacks"
    program(dev.VENV_PYTHON, f"import os\nraise SystemExit(127 if os.path.exists({str(lacks)!r}) else 0)")
    program(path / "apt-get", f"import os, sys\nif 'libatomic1' in sys.argv:\n    os.remove({str(lacks)!r})\n")
    lacks.write_text("")
    dev.make_driver_start()
    assert not lacks.exists()


def test_a_driver_that_does_not_start(dev: ModuleType, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "can_use_apt", lambda: False)
    program(dev.VENV_PYTHON, "raise SystemExit(127)")
    with pytest.raises(dev.Problem, match="playwright --version` tells what it lacks"):
        dev.make_driver_start()

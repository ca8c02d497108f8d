"""A build that fails leaves the site as it was."""

from __future__ import annotations

import errno
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError
from support.building import CONFIG, ENVIRONMENT, MAP, SMALL, Built, build, bytes_of, strictly, write

from journeysite.adapters.staging import publish, stage

HOOKS = "hooks: [hooks.py]\n"
BREAKS = {
    "on_post_page": "def on_post_page(output, page, config):\n    raise ValueError('broken')\n",
    "on_post_build": "def on_post_build(config):\n    raise ValueError('broken')\n",
    "on_env": "def on_env(env, config, files):\n    raise SystemExit('broken')\n",
}
STUCK = """\
import errno, pathlib
replace = pathlib.Path.replace
def unless_stuck(self, target):
    if self.name == "maps" and self.parent.name == "site":
        raise OSError(errno.EBUSY, "Device or resource busy", str(self))
    return replace(self, target)
pathlib.Path.replace = unless_stuck
"""


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that has been built, with a repository in it as `git worktree` would leave one for publishing."""
    folder = write(tmp_path_factory.mktemp("good"))
    strictly(folder)
    (folder / "site" / ".git").mkdir()
    (folder / "site" / ".git" / "HEAD").write_text("ref: refs/heads/gh-pages")
    (folder / "site" / ".nojekyll").write_text("")
    return folder


@pytest.fixture
def site(good: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(good, tmp_path / "copy"))


def _unchanged(folder: Path, good: Path, built: Built) -> None:
    assert built.code != 0
    assert bytes_of(folder / "site") == bytes_of(good / "site")
    assert not (folder / "site" / ".journeysite-building").exists()


@pytest.mark.parametrize("host", ["mkdocs", "properdocs"])
def test_a_fault_in_the_content(site: Path, good: Path, host: str) -> None:
    write(site, {"maps/first-order.md": MAP.replace("[alex]", "[alexa]")})
    built = build(site, "--strict", host=host)
    _unchanged(site, good, built)
    assert "first-order.md:3:12" in built.log
    assert "Traceback" not in built.log


@pytest.mark.parametrize("host", ["mkdocs", "properdocs"])
def test_a_warning_of_the_hosts(site: Path, good: Path, host: str) -> None:
    write(site, {"notes.md": "[nowhere](nowhere.md)\n"})
    _unchanged(site, good, build(site, "--strict", host=host))


@pytest.mark.parametrize(
    ("template", "line", "said"),
    [
        ("\n{{ page.nothing_of_the_kind }}", 2, "has no attribute 'nothing_of_the_kind'"),
        ("{% if %}", 1, "Expected an expression, got 'end of statement block'"),
        ("\n\n{% include 'nowhere.html' %}", 3, "nowhere.html"),
    ],
)
def test_a_template_with_an_error(site: Path, good: Path, template: str, line: int, said: str) -> None:
    folder = site / "overrides" / "journeysite"
    folder.mkdir(parents=True)
    (folder / "map_head.html").write_text(template)
    config = CONFIG.replace("{name: material", "{name: material, custom_dir: overrides")
    built = build(write(site, {}, config))
    _unchanged(site, good, built)
    assert f"map_head.html:{line}: " in built.log
    assert said in built.log
    assert "Traceback" not in built.log


def test_the_plugin_stands_twice(site: Path, good: Path) -> None:
    config = CONFIG.replace("journeysite", "journeysite, journeysite", 1)
    assert config != CONFIG
    built = build(write(site, {}, config))
    _unchanged(site, good, built)
    assert "stands twice" in built.log
    assert "Traceback" not in built.log


@pytest.mark.parametrize("hook", BREAKS)
def test_another_plugin_that_fails(site: Path, good: Path, hook: str) -> None:
    (site / "hooks.py").write_text(BREAKS[hook])
    built = build(write(site, {}, CONFIG + HOOKS))
    if hook == "on_env":  # an exit is no error to the host: nobody tells plugins
        assert built.code != 0
        assert {path: text for path, text in bytes_of(site / "site").items() if not path.startswith(".j")} == bytes_of(
            good / "site"
        )
    else:
        _unchanged(site, good, built)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("{nav_limits: 3}", "There is no option “nav_limits”. Did you mean “nav_limit”?"),
        ("{today: soon}", "“today” must be a date like 2026-09-30"),
        ("{maps_folder: personas}", "cannot both be the folder “personas”."),
        ("{maps_folder: ../maps}", "must be a folder below the content folder"),
        ("{lanes: [{key: x}]}", "mkdocs.yml:4:41: error J602: Lane 1 has no “label”."),
        ("{nav_limit: x, today: soon}", "a whole number from 0, not “x”."),
        ("{nav_limit: x, today: soon}", "“today” must be a date like 2026-09-30"),
    ],
)
def test_a_wrong_option(site: Path, good: Path, options: str, said: str) -> None:
    built = build(write(site, {}, CONFIG.replace("journeysite]", f"journeysite: {options}]")))
    _unchanged(site, good, built)
    assert built.code == 1
    assert built.log.count(said) == 1
    assert "Traceback" not in built.log


def test_a_first_build_that_fails_leaves_no_folder(tmp_path: Path) -> None:
    built = build(write(tmp_path, {"maps/empty.md": ""}), "--strict")
    assert built.code != 0
    assert not (tmp_path / "site").exists()


def test_a_site_that_cannot_be_replaced_is_whole_afterwards(site: Path, good: Path) -> None:
    """As on a disk with a file that is open elsewhere: some of the old files have been moved by then."""
    (site / "hooks.py").write_text(STUCK)
    built = build(write(site, {}, CONFIG + HOOKS))
    _unchanged(site, good, built)
    assert "maps” cannot be written: Device or resource busy." in built.log
    assert "Traceback" not in built.log


def test_what_cannot_be_put_back_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "old.html").write_text("old")
    staged = stage(tmp_path)
    (staged / "new.html").write_text("new")
    replace, moves = Path.replace, []

    def only_once(self: Path, target: Path) -> Path:
        moves.append(self.name)
        if len(moves) > 1:
            raise OSError(errno.EBUSY, "Device or resource busy", str(self))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", only_once)
    with pytest.raises(PluginError, match="What could not be put back is in"):
        publish(staged)
    assert moves == ["old.html", "new.html", "old.html"]
    assert (tmp_path / ".journeysite-previous" / "old.html").read_text() == "old"


@pytest.mark.parametrize("at", ["site", "site/below"])
def test_a_site_folder_that_cannot_be_made(site: Path, at: str) -> None:
    shutil.rmtree(site / "site")
    (site / "site").write_text("a file in the way")
    built = build(write(site, {}, f"{CONFIG}site_dir: {at}\n"))
    assert built.code == 1
    assert "cannot be written: " in built.log
    assert "Traceback" not in built.log
    assert (site / "site").read_text() == "a file in the way"


def test_hidden_files_survive_and_an_interrupted_build_is_cleared_away(site: Path) -> None:
    rest = site / "site" / ".journeysite-building"
    rest.mkdir()
    (rest / "half.html").write_text("half")
    (site / "site" / "old.html").write_text("old")
    strictly(site)
    names = {path.name for path in (site / "site").iterdir()}
    assert {".git", ".nojekyll", "index.html"} <= names
    assert not {".journeysite-building", "old.html", "half.html"} & names
    assert (site / "site" / ".git" / "HEAD").read_text() == "ref: refs/heads/gh-pages"


def test_a_dirty_build_writes_in_place(site: Path) -> None:
    (site / "site" / "mine.html").write_text("mine")
    write(site, {"maps/first-order.md": MAP.replace("Taps the tagged shoes", "Looks twice")})
    built = build(site, "--dirty")
    assert built.code == 0, built.log
    assert (site / "site" / "mine.html").exists()
    assert "Looks twice" in built.read("maps/first-order/index.html")


def test_a_program_that_calls_the_host_gets_its_site_where_it_asked(tmp_path: Path) -> None:
    write(tmp_path)
    program = "from mkdocs.config import load_config\nfrom mkdocs.commands.build import build\nbuild(load_config())\n"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, env=ENVIRONMENT, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert "Taps the tagged shoes" in (tmp_path / "site" / "maps" / "first-order" / "index.html").read_text("utf-8")


def test_front_matter_that_the_host_cannot_use_is_left_out_and_said(tmp_path: Path) -> None:
    wrong = "hide: 5\nsearch: no\ntemplate: nothing.html\nicon: material/nothing-of-the-kind\nsubtitle: [a]\n"
    write(tmp_path, {**SMALL, "maps/first-order.md": MAP.replace("tags:", f"{wrong}tags:")})
    built = build(tmp_path)
    assert built.code == 0, built.log
    assert "Taps the tagged shoes" in built.read("maps/first-order/index.html")
    for key in ("hide", "search", "template", "icon", "subtitle"):
        assert len([line for line in built.warnings if f"“{key}”" in line]) == 1

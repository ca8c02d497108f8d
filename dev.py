"""Work on journeysite with nothing but Python 3.11 and git.

python dev.py serve [options of mkdocs serve]    show the site and follow every change
python dev.py build [options of mkdocs build]    build the site; a warning is an error
python dev.py test  [options of pytest]          run the complete check; with options, only pytest

The first run makes .venv beside this file and installs what is needed; later runs start at once.
"""

# The syntax is that of Python 3.6, so that an older Python gets far enough to say that it is too old: annotations with
# brackets or bars stand in quotes.
import hashlib
import importlib.util
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

OLDEST_PYTHON = (3, 11)
PYTHON_VERSION = "{}.{}".format(*sys.version_info)
ROOT = Path(__file__).resolve().parent
PYPROJECT = ROOT / "pyproject.toml"
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "installed-by-dev"

# Each check and what makes Python run it; pytest comes last, so that its summary closes the output. A process that has
# done its tests takes over some of the other's: else one would have nearly all of those that need a browser.
CHECKS = {
    "ruff format --check": ["-m", "ruff", "format", "--check", "."],
    "ruff check": ["-m", "ruff", "check", "."],
    "mypy": ["-m", "mypy"],
    "lint-imports": ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
    "pytest": ["-m", "pytest", "-n", "2", "--dist", "worksteal"],
}

ADDRESS = "127.0.0.1:8000"
"""Where MkDocs serves unless it is told otherwise."""
LAST_PORT = 65535

BROWSER_VARIABLE = "JOURNEYSITE_CHROMIUM"
BROWSERS = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "msedge",
]
BROWSERS_BESIDE_PATH = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "${LOCALAPPDATA}/Chromium/Application/chrome.exe",
    "${LOCALAPPDATA}/Google/Chrome/Application/chrome.exe",
    "${PROGRAMFILES}/Google/Chrome/Application/chrome.exe",
    "${PROGRAMFILES(X86)}/Google/Chrome/Application/chrome.exe",
    "${PROGRAMFILES(X86)}/Microsoft/Edge/Application/msedge.exe",
]


class Problem(Exception):
    """What went wrong and what to do about it, in one sentence for the person at the keyboard."""


def main(arguments: "list[str]") -> int:
    """Run one command and return the exit status."""
    try:
        if sys.version_info < OLDEST_PYTHON:
            oldest = "{}.{}".format(*OLDEST_PYTHON)
            raise Problem(f"This is Python {PYTHON_VERSION}: run dev.py with Python {oldest} or newer.")
        return obey(*arguments)
    except Problem as problem:
        say(str(problem))
    except OSError as error:
        say(f"The system refused ({error}): check that {ROOT} can be written to and its disk has room.")
    except KeyboardInterrupt:
        return 130
    return 1


def obey(command: str = "", *options: str) -> int:
    """Do what the command says."""
    if command in ("-h", "--help"):
        print(__doc__)
    elif command == "serve":
        check_address(options)
        install()
        become_mkdocs("serve", *options)
    elif command == "build":
        install()
        become_mkdocs("build", "--strict", *options)
    elif command == "test":
        install(group="test")
        make_driver_start()
        check({"pytest": ["-m", "pytest", *options]} if options else CHECKS)
    else:
        fault = f"There is no command {command!r}" if command else "A command is missing"
        say(f"{fault}: use serve, build or test, or --help to see what they do.")
        return 2
    return 0


def install(group: str = "") -> None:
    """Make .venv hold the project and the dependency group, if it does not already."""
    if is_installed(group):
        return
    requirements = ["-e", ".", *(dependency_group(group) if group else [])]
    if not venv_works():
        make_venv()
    STAMP.unlink(missing_ok=True)
    say("Installing journeysite (first time: about a minute) …")
    pip = (VENV_PYTHON, "-m", "pip", "--disable-pip-version-check", "-qq")
    if run(*pip, "install", *requirements) != 0:
        raise Problem(
            "pip could not install journeysite, for the reason it gives above: mend that (most often it is "
            "the network), then run the same command again."
        )
    STAMP.write_text(fingerprint(group), encoding="utf-8")


def is_installed(group: str) -> bool:
    """Whether the last finished installation still holds; the one for the tests is enough for everything."""
    if not (VENV_PYTHON.exists() and STAMP.exists()):
        return False
    return STAMP.read_text(encoding="utf-8") in (fingerprint(group), fingerprint("test"))


def fingerprint(group: str) -> str:
    """Everything that an installation depends on, as one short text."""
    facts = [PYPROJECT.read_bytes(), os.fsencode(ROOT), PYTHON_VERSION.encode(), group.encode()]
    return hashlib.sha256(b"\0".join(facts)).hexdigest()


def dependency_group(name: str) -> "list[str]":
    """The requirements of a group in pyproject.toml; an older pip cannot read them there itself."""
    import tomllib  # here, because an older Python has none

    try:
        groups = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["dependency-groups"]
        return [str(requirement) for requirement in groups[name]]
    except (ValueError, KeyError) as error:
        raise Problem(f"pyproject.toml has no readable dependency group {name!r} ({error}): mend it.") from error


def venv_works() -> bool:
    """Whether .venv was made to the end, by this version of Python, and has its interpreter still."""
    try:
        pip = subprocess.run([VENV_PYTHON, "-m", "pip", "--version"], capture_output=True, text=True)
    except OSError:
        return False
    return pip.returncode == 0 and f"(python {PYTHON_VERSION})" in pip.stdout


def make_venv() -> None:
    """Make .venv anew; what an interrupted or outlived one left there goes."""
    if importlib.util.find_spec("ensurepip") is None:
        raise Problem(
            "This Python comes without the means to make .venv: install them (on Debian and Ubuntu "
            f"`apt-get install python{PYTHON_VERSION}-venv`), then run the same command again."
        )
    say("Making .venv …")
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], capture_output=True, text=True)
    if made.returncode != 0:
        reason = (made.stdout + made.stderr).strip().rpartition("\n")[2]
        raise Problem(
            f"Python could not make .venv ({reason}): check that {ROOT} can be written to and its disk has "
            "room, then run the same command again."
        )


def check(checks: "dict[str, list[str]]") -> None:
    """Run every check, also after one has failed, and name those that did."""
    environment = browser_environment()
    failed = []
    for name, arguments in checks.items():
        say(f"Running {name} …")
        if run(VENV_PYTHON, *arguments, environment=environment) != 0:
            failed.append(name)
    if failed:
        raise Problem(f"Failed: {', '.join(failed)}.")


def browser_environment() -> "dict[str, str]":
    """The environment of the tests: it names the browser to use, or none for Playwright's own."""
    environment = {**os.environ}
    browser = chosen_browser() or found_browser() or (browser_from_apt() if can_use_apt() else None)
    if browser:
        say(f"Using the browser {browser}")
        environment[BROWSER_VARIABLE] = browser
    else:
        install_playwright_browser()
        environment.pop(BROWSER_VARIABLE, None)
    return environment


def chosen_browser() -> "str | None":
    """The browser that the person at the keyboard named."""
    browser = os.environ.get(BROWSER_VARIABLE)
    if browser and not Path(browser).is_file():
        raise Problem(f"{BROWSER_VARIABLE} names {browser}, which is no file: correct it or unset it.")
    return str(Path(browser).absolute()) if browser else None


def found_browser() -> "str | None":
    """A browser that this machine has already."""
    candidates = [*map(shutil.which, BROWSERS), *map(os.path.expandvars, BROWSERS_BESIDE_PATH)]
    return next((browser for browser in candidates if browser and Path(browser).is_file()), None)


def can_use_apt() -> bool:
    """Whether Debian's packages can be installed without asking anyone."""
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def browser_from_apt() -> "str | None":
    """Debian's Chromium, fonts for it and what draws prints; none where apt-get fails, as on Ubuntu, which lacks it."""
    install_packages("chromium", "fonts-liberation", "poppler-utils")
    return found_browser()


def install_packages(*names: str) -> None:
    """Install Debian's packages, as far as apt-get can."""
    say(f"Installing {names[0]} with apt-get …")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    run("apt-get", "-qq", "update", environment=environment)
    run("apt-get", "-qq", "install", "-y", "--no-install-recommends", *names, environment=environment)


def install_playwright_browser() -> None:
    """Playwright's own Chromium, which Playwright finds by itself."""
    say("Using Playwright's own browser (first time: a download) …")
    if run(VENV_PYTHON, "-m", "playwright", "install", "chromium") != 0:
        raise Problem(
            "No browser for the tests was found and none could be installed, for the reason given above: "
            f"install Chromium, Chrome or Edge, or name one in {BROWSER_VARIABLE}."
        )


def make_driver_start() -> None:
    """Let Playwright's driver start, a Node of its own: small Debian systems lack a library that it needs."""
    if driver_starts():
        return
    if can_use_apt():
        install_packages("libatomic1")
    if not driver_starts():
        raise Problem(
            "Playwright, which drives the browser of the tests, does not start: "
            f"`{VENV_PYTHON} -m playwright --version` tells what it lacks (on Debian most often libatomic1)."
        )


def driver_starts() -> bool:
    """Whether Playwright can be used at all."""
    command = (VENV_PYTHON, "-m", "playwright", "--version")
    return subprocess.run(command, cwd=ROOT, capture_output=True).returncode == 0


def check_address(options: "tuple[str, ...]") -> None:
    """Say that the address to serve at is taken; MkDocs finds out after a whole build. What is none is left to it."""
    host, _, port = address_in(options).rpartition(":")
    if not port.isdecimal() or int(port) > LAST_PORT or "--help" in options or "-h" in options:
        return
    try:
        found = socket.getaddrinfo(host.strip("[]"), int(port), type=socket.SOCK_STREAM)[0]
        with socket.socket(*found[:3]) as server:
            if os.name != "nt":  # as MkDocs does: what a server left a moment ago is free; Windows would share it
                server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            server.bind(found[4])
            server.listen()
    except OSError as error:
        other = int(port) + 1 if int(port) < LAST_PORT else 8001
        raise Problem(
            f"Nothing can be served at {host}:{port} ({error.strerror or error}): stop what runs there already, or "
            f"choose another port, as in `python dev.py serve -a {host}:{other}`."
        ) from error


def address_in(options: "tuple[str, ...]") -> str:
    """The address that options of mkdocs serve name: the last counts."""
    address = ADDRESS
    for option, following in zip(options, (*options[1:], ""), strict=False):
        if option in ("-a", "--dev-addr"):
            address = following
        elif option.startswith("--dev-addr="):
            address = option.partition("=")[2]
        elif option.startswith("-a") and option[2:]:
            address = option[2:]
    return address


def become_mkdocs(*arguments: str) -> None:
    """Let MkDocs take over this process, so that Ctrl-C and the exit status are its own."""
    command = [str(VENV_PYTHON), "-m", "mkdocs", *arguments]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    if os.name == "nt":  # where one process cannot take over another
        sys.exit(run(*command, environment=environment))
    os.chdir(ROOT)
    os.execve(VENV_PYTHON, command, environment)


def run(*command: "str | Path", environment: "dict[str, str] | None" = None) -> int:
    """Run a program in the project's folder and return its exit status."""
    with subprocess.Popen(command, cwd=ROOT, env=environment) as process:
        try:
            return process.wait()
        except KeyboardInterrupt:
            process.wait()  # Ctrl-C has reached it too: let it end in its own way
            raise


def say(message: str) -> None:
    """Tell the person at the keyboard; on stderr, which shows it at once and in any encoding."""
    print(message, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

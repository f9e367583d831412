"""Fixtures that every test may ask for: the repository, the shared material beside it, a browser without a network."""

from pathlib import Path

import hypothesis
import pytest

from tests import chromium

ROOT = Path(__file__).resolve().parent.parent
# Every name is unknown but this machine's own, so a page that reaches for the network fails at once.
NO_NETWORK = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1"
AT_HOME = ("file://", "data:", "blob:", "about:", "http://localhost:", "http://127.0.0.1:")

hypothesis.settings.register_profile("kadesh", derandomize=True, deadline=None, database=None)
hypothesis.settings.load_profile("kadesh")


def pytest_collection_modifyitems(items):
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item):
    report = yield
    if report.skipped and chromium.in_ci() and item.get_closest_marker("browser"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped; where CI=true every browser test must run. {chromium.HOW}"
    return report


@pytest.fixture(scope="session")
def root():
    """The repository's folder."""
    return ROOT


@pytest.fixture(scope="session")
def shared():
    """Material that is kept beside the repository and not in it."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("needs ../shared, which is not beside this checkout")
    return folder


@pytest.fixture(scope="session")
def browser():
    """Chromium, started once, in a profile of its own."""
    executable = chromium.find()
    if not executable:
        pytest.skip(f"no browser. {chromium.HOW}")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=executable, args=[*chromium.FLAGS, NO_NETWORK])
        yield started
        started.close()


@pytest.fixture
def page(browser):
    """A fresh tab; the test fails if the page asked for anything from the network."""
    strays = []
    context = browser.new_context()
    context.on("request", lambda request: request.url.startswith(AT_HOME) or strays.append(request.url))
    yield context.new_page()
    context.close()
    assert not strays, f"the page reached for the network: {strays}"

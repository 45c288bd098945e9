# Tries the preview and its edit view in Chromium as a person would, and holds every state against axe.
#
# Run:   make browser   (or: python3 Tests/Browser/preview.py PROGRAM BOOK PICTURES)
# Needs: Chromium of the system; playwright and axe-playwright-python from PyPI.
import atexit
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

import axe_playwright_python
from playwright.sync_api import expect, sync_playwright

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class Preview:
    """The program at work on a copy of a book."""

    def __init__(self, program, book):
        self.folder = tempfile.TemporaryDirectory()
        self.book = pathlib.Path(self.folder.name) / "book"
        for part in ("content", "site"):
            shutil.copytree(pathlib.Path(book) / part, self.book / part)
        self.draft = self.book / "content/policies/social-media/draft.md"
        self.program = program

    def start(self):
        self.process = subprocess.Popen(
            [self.program, "preview", "--book", str(self.book)],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        atexit.register(self.process.kill)  # also where an expectation fails
        self.address = self.process.stdout.readline().strip()
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/[0-9a-f]{32}/", self.address), self.address

    def stop(self):
        self.process.terminate()
        assert self.process.wait(10) == 0


class Checker:
    """Takes a picture of each state, and asks axe about it in both widths and both schemes."""

    def __init__(self, page, pictures):
        self.page, self.pictures, self.violations = page, pictures, 0

    def look(self, name):
        for width, scheme in [(1280, "light"), (1280, "dark"), (390, "light"), (390, "dark")]:
            self.page.set_viewport_size({"width": width, "height": 900})
            self.page.emulate_media(color_scheme=scheme)
            self.page.wait_for_timeout(50)
            if scheme == "light":
                self.page.screenshot(path=f"{self.pictures}/preview-{name}-{width}.png")
            wide = self.page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert wide <= 0, f"{name} at {width}: {wide} pixels too wide"
            self.page.evaluate(AXE)
            result = self.page.evaluate(
                "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})", TAGS)
            for item in result["violations"]:
                self.violations += 1
                targets = ", ".join(str(node["target"]) for node in item["nodes"])
                print(f"{name} {width} {scheme}: {item['id']}: {item['help']}: {targets}")
        self.page.set_viewport_size({"width": 1280, "height": 900})
        self.page.emulate_media(color_scheme="light")
        print(f"looked at {name}")


def told(step, since):
    print(f"{step}: {1000 * (time.monotonic() - since):.0f} ms")


def follow_saves(preview, page, checker):
    """A page follows a save, shows what is wrong at its paragraph, and survives broken files."""
    text = preview.draft.read_text()
    page.goto(preview.address + "policies/social-media/draft/")
    expect(page.get_by_role("complementary", name="Preview")).to_be_visible()
    broken = text.replace("1.2 Within this scope", "1.2 <b>Within</b> this scope, see paragraph 9.9,")
    assert broken != text
    start = time.monotonic()
    preview.draft.write_text(broken)
    mark = page.locator('[id="1.2"] .preview-finding')
    expect(mark.first).to_be_visible()
    told("from the save to the marked page", start)
    expect(page.locator('[id="1.2"]')).to_contain_text("9.9")
    checker.look("draft-with-errors")
    page.goto(preview.address)
    expect(page.locator("#page-preview summary")).to_contain_text("error")
    start = time.monotonic()
    preview.draft.write_text(text)
    expect(page.locator("#page-preview summary")).not_to_contain_text("error")
    told("from the mending to the page without errors", start)
    settings = preview.book / "site/site.yml"
    kept = settings.read_text()
    settings.write_text("title: [\n")
    expect(page.locator("#page-preview summary")).to_contain_text("error")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    settings.write_text(kept)
    expect(page.locator("#page-preview summary")).not_to_contain_text("error")


def type_and_save(preview, page, checker):
    """Type a mistake, see it marked, mend it, save, see the page change: with the keyboard alone."""
    page.goto(preview.address + "policies/social-media/draft/")
    link = page.get_by_role("link", name="Edit this draft")
    link.focus()
    page.keyboard.press("Enter")
    text = page.get_by_label("Text of the draft, in Markdown")
    expect(page.locator("#page-article")).to_contain_text("North Lincolnshire Council is committed")
    expect(page.locator("#page-show-changes")).to_contain_text("obligation")
    checker.look("edit")
    page.locator("#page-show-changes").click()
    expect(page.locator("#page-changes")).to_contain_text("Class: obligation")
    checker.look("edit-changes")
    page.locator("#page-show-page").click()
    text.focus()
    page.keyboard.press("Control+End")
    page.keyboard.type("\n9.1 <i>Loud</i> words, see paragraph 2.99.\n\n9.2 A second one.\n")
    start = time.monotonic()
    expect(page.locator("#page-findings")).to_contain_text("2.99")
    told("from the last key to the finding", start)
    expect(page.locator(".edit-marks mark.preview-error").first).to_be_attached()
    expect(page.locator('#page-article [id="9.1"] .preview-finding').first).to_be_visible()
    expect(page.locator("#page-state")).to_have_text("Not saved yet.")
    checker.look("edit-with-errors")
    # Enter on a finding puts the caret on its words.
    page.get_by_role("button", name=re.compile(r"paragraph 9\.1")).first.focus()
    page.keyboard.press("Enter")
    chosen = page.evaluate(
        "() => { const t = document.getElementById('page-text');"
        " return t === document.activeElement && t.value.slice(t.selectionStart, t.selectionEnd) }")
    assert chosen, "the caret is not in the text"
    print(f"the caret is on {chosen!r}")
    whole = text.input_value()
    # A fix-it mends the text, and the browser's own undo takes it back.
    text.press("Control+End")
    page.keyboard.type("\n2.5 million people live here.\n")
    page.get_by_role("button", name="Mend it: “2\\.5”").click()
    assert text.input_value().endswith("\n2\\.5 million people live here.\n")
    page.keyboard.press("Control+z")
    assert text.input_value().endswith("\n2.5 million people live here.\n")
    text.fill(whole[:whole.index("\n9.1 <i>")] + "\n5.9 A mended paragraph.\n")
    expect(page.locator("#page-sum")).not_to_contain_text("error")
    text.focus()
    page.keyboard.press("Control+s")
    expect(page.locator("#page-state")).to_have_text("Saved.")
    assert preview.draft.read_text().endswith("\n5.9 A mended paragraph.\n")
    other = page.context.new_page()
    other.goto(preview.address + "policies/social-media/draft/")
    expect(other.locator('[id="5.9"]')).to_contain_text("A mended paragraph.")
    other.close()


def refuse_conflict(preview, page, checker):
    """A save over a file that changed is refused; nothing is lost on either side."""
    text = page.get_by_label("Text of the draft, in Markdown")
    mine = text.input_value() + "\n5.10 Mine.\n"
    text.fill(mine)
    theirs = preview.draft.read_text() + "\n5.11 Theirs.\n"
    preview.draft.write_text(theirs)
    page.keyboard.press("Control+s")
    expect(page.locator("#page-conflict")).to_be_visible()
    expect(page.locator("#page-state")).to_contain_text("Not saved")
    assert preview.draft.read_text() == theirs
    assert text.input_value() == mine
    assert page.locator("#page-other").input_value() == theirs
    expect(page.locator("#page-conflict-head")).to_be_focused()
    checker.look("edit-conflict")
    page.get_by_role("button", name="Edit what the file says now; keep mine here").click()
    assert text.input_value() == theirs
    assert page.locator("#page-mine").input_value() == mine
    expect(page.locator("#page-conflict")).to_be_hidden()
    page.get_by_role("button", name="I need it no more").click()
    # The other way round: what was seen may be saved over, and whoever types is not interrupted.
    text.fill(mine)
    text.focus()
    later = theirs + "\n5.12 Theirs again.\n"
    preview.draft.write_text(later)
    expect(page.locator("#page-conflict")).to_be_visible()
    expect(text).to_be_focused()
    assert text.input_value() == mine
    page.get_by_role("button", name="Save mine over it").click()
    expect(page.locator("#page-state")).to_have_text("Saved.")
    assert preview.draft.read_text() == mine
    # Without changes here, the file's new text is simply shown.
    preview.draft.write_text(theirs)
    expect(text).to_have_value(theirs)
    # Whoever leaves with unsaved words is asked.
    text.press("Control+End")
    page.keyboard.type("Unsaved.")
    asked = []
    page.once("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.goto(preview.address)
    assert asked == ["beforeunload"], asked


def refuse_strangers(preview, page):
    """Another page can neither read the preview nor send it a text."""
    stranger = page.context.new_page()
    stranger.goto("data:text/html,<h1>Another page</h1>")
    save = preview.address + "-/save/social-media"
    before = preview.draft.read_text()
    outcome = stranger.evaluate(
        """async address => {
          const results = [];
          for (const [mode, headers] of [
            ['no-cors', {'Content-Type': 'text/plain'}],
            ['cors', {'Content-Type': 'application/json', 'X-Policybook': '1'}]]) {
            try {
              const body = JSON.stringify({text: 'x', sha256: '0'.repeat(64)});
              const answer = await fetch(address, {method: 'POST', mode, headers, body});
              results.push(answer.type + ' ' + answer.status);
            } catch (error) { results.push('refused'); }
          }
          return results;
        }""", save)
    assert outcome[1] == "refused", outcome
    assert preview.draft.read_text() == before
    print(f"another page got {outcome}")
    stranger.close()


def begin_broken(preview, page, checker):
    """A book that is broken from the start lists its errors, and is shown once it is mended."""
    settings = preview.book / "site/site.yml"
    kept = settings.read_text()
    settings.write_text("title: [\n")
    preview.start()
    page.goto(preview.address)
    expect(page.get_by_role("heading", level=1)).to_have_text("This book has errors")
    checker.look("broken-book")
    settings.write_text(kept)
    expect(page.locator("#page-preview summary")).not_to_contain_text("error")
    expect(page.get_by_role("heading", name="This book has errors")).to_have_count(0)


def main(program, book, pictures):
    pathlib.Path(pictures).mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        page = context.new_page()
        faults = []
        page.on("console", lambda message: faults.append(message.text)
                if message.type == "error" and "409" not in message.text
                and "404" not in message.text else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        checker = Checker(page, pictures)
        preview = Preview(program, book)
        preview.start()
        follow_saves(preview, page, checker)
        type_and_save(preview, page, checker)
        refuse_conflict(preview, page, checker)
        refuse_strangers(preview, page)
        preview.stop()
        page.goto("about:blank")
        preview = Preview(program, book)
        begin_broken(preview, page, checker)
        preview.stop()
        browser.close()
    # The preview was stopped while a page waited for it.
    faults = [fault for fault in faults if "ERR_CONNECTION_" not in fault]
    assert not faults, faults
    assert checker.violations == 0, f"{checker.violations} violations"
    print("The preview holds.")


if __name__ == "__main__":
    main(*sys.argv[1:])

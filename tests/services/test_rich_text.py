"""Text with a little form: whatever is typed has a reading, and comes back as it was."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.services import rich_text
from app.services.rich_text import Block, Run

LETTERS = st.text(st.sampled_from("ab *\\-#.1 \n\t<&é"), max_size=12)
RUNS = st.lists(st.builds(Run, LETTERS, st.booleans(), st.booleans()), max_size=5).map(tuple)
BLOCKS = st.lists(
    st.builds(Block, st.sampled_from(["text", "heading", "bullet", "number"]), RUNS, st.integers(-2, 1200)), max_size=6
)


@given(BLOCKS)
def test_what_was_written_is_read_as_it_was(blocks: list[Block]) -> None:
    assert rich_text.read(rich_text.write(blocks)) == rich_text.normal(blocks)


@given(st.one_of(st.text(), st.text(st.sampled_from("a *\\-#.1\n"), max_size=60)))
def test_every_text_has_a_reading_that_lasts(source: str) -> None:
    blocks = rich_text.read(source)
    assert rich_text.read(rich_text.write(blocks)) == blocks
    assert rich_text.normal(blocks) == blocks
    assert isinstance(rich_text.plain(source) + rich_text.to_html(blocks), str)


def test_text_stored_before_reads_as_it_was_meant() -> None:
    old = "Dear Nora,\nour fee is 5 * 3 * 100.\n\nPrices* exclude VAT.\nC:\\temp stays"
    assert rich_text.plain(old) == old
    assert all(not run.bold and not run.italic for block in rich_text.read(old) for run in block.runs)


def test_looks_lists_and_headings_are_read() -> None:
    source = "# Fees\n\nPay **soon**, *please*, ***now***\n\n- one\n- two\n\n3. three\n4. four"
    heading, text, *lines = rich_text.read(source)
    assert heading == Block("heading", (Run("Fees"),))
    assert text.runs == (
        Run("Pay "),
        Run("soon", bold=True),
        Run(", "),
        Run("please", italic=True),
        Run(", "),
        Run("now", bold=True, italic=True),
    )
    assert [(line.kind, line.number, line.text) for line in lines] == [
        ("bullet", 0, "one"),
        ("bullet", 0, "two"),
        ("number", 3, "three"),
        ("number", 4, "four"),
    ]
    assert rich_text.write(rich_text.read(source)) == source


def test_a_text_mail_reads_lists_without_marks_of_looks() -> None:
    assert rich_text.plain("# Fees\nPay **soon**\n- one\n- two") == "Fees\n\nPay soon\n\n- one\n- two"


def test_a_mail_shows_what_was_typed_and_never_makes_a_link_or_a_tag() -> None:
    html = rich_text.to_html(rich_text.read('<b>x</b> **"a" & b**\nhttps://example.com\n\n2. two\n3. three\n- x'))
    assert html == (
        "<p>&lt;b&gt;x&lt;/b&gt; <strong>&quot;a&quot; &amp; b</strong><br>https://example.com</p>"
        '<ol start="2"><li>two</li><li>three</li></ol><ul><li>x</li></ul>'
    )


def test_a_text_without_end_takes_no_time() -> None:
    for source in ("*a " * 30_000, "***a" * 20_000, "\\" * 60_000, "- \n" * 30_000):
        rich_text.read(source)
        assert rich_text.too_long(source + "a" * rich_text.MAX_CHARACTERS)

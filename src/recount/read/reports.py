"""A raw report becomes a document, or an issue that says why it does not."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from recount.lexicon.languages import read_languages
from recount.lexicon.limits import read_limits
from recount.read.clean import clean_text, squeeze
from recount.read.decode import declared_in_page, decode_bytes, refuse_binary
from recount.read.language import guess_language, parse_tag
from recount.read.layout import lay_out
from recount.read.markdown import split_front_matter, strip_markdown
from recount.read.page import read_page
from recount.read.pdf import read_pdf
from recount.read.published import Stated, find_published, read_stated
from recount.records.document import Document, Published
from recount.records.issue import InputError, Issue, Severity
from recount.records.raw import NOTHING_GIVEN, Given, Raw, RawKind


@dataclass(frozen=True, slots=True)
class Defaults:
    """What fills in for a report that does not say it itself."""

    publisher: str | None = None
    published: Published | None = None


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a report with what its own file says of it; ``stated`` is None where only the text can tell the day."""

    text: str
    given: Given = NOTHING_GIVEN
    stated: Stated | None = None
    warnings: tuple[str, ...] = ()


def read_report(raw: Raw, defaults: Defaults) -> tuple[Document | None, tuple[Issue, ...]]:
    """The document of a raw report with warnings, or None with the one error that lost it. Never raises on any bytes."""
    try:
        words = _READERS[raw.kind](raw)
        return _make_document(raw, words, defaults)
    except InputError as trouble:
        return None, (Issue(Severity.ERROR, raw.where, str(trouble)),)


def _make_document(raw: Raw, words: _Words, defaults: Defaults) -> tuple[Document, tuple[Issue, ...]]:
    """What the input gives wins over what the file states, and that over what the text shows."""
    cleaned = clean_text(words.text)
    given, own = raw.given, words.given
    layout = lay_out(cleaned.text, _clean_line(given.title) or _clean_line(own.title))
    text = layout.text()
    _refuse(text)
    stated = _state(given, words.stated, text)
    language = parse_tag(given.language or own.language or "") or guess_language(text)
    warnings = [*words.warnings, *([stated.trouble] if stated.trouble is not None else [])]
    if cleaned.replaced:
        warnings.append(f"unreadable characters were replaced ({cleaned.replaced}); check the text")
    if given.language and parse_tag(given.language) is None:
        warnings.append(f'"{squeeze(given.language)[:40]}" is no language tag (like "en"); the language was taken from the text')
    if language is not None and language.partition("-")[0] not in read_languages().coded:
        warnings.append(f'its language is "{language}", and only English is coded so far; it is kept, and little or nothing of it is found')
    document = Document(
        id=raw.identity(),
        title=layout.title,
        text=text,
        sha256=raw.sha256(),
        path=raw.path,
        source_id=_clean_line(given.id),
        published=stated.published or defaults.published,
        publisher=_clean_line(given.publisher) or _clean_line(own.publisher) or defaults.publisher,
        url=_clean_line(given.url) or _clean_line(own.url),
        language=language,
    )
    return document, tuple(Issue(Severity.WARNING, raw.where, warning) for warning in warnings)


def _clean_line(words: str | None) -> str | None:
    """A field on one line, without controls; None where nothing is left."""
    return None if words is None else squeeze(clean_text(words).text) or None


def _refuse(text: str) -> None:
    """InputError for a text that is none, or too long for one report."""
    if not any(c.isalnum() for c in text):
        raise InputError("holds no words; give a file with a report")
    if len(text) > read_limits().characters:
        raise InputError(f"has more than {read_limits().characters:,} characters; split it into single reports")


def _state(given: Given, stated: Stated | None, text: str) -> Stated:
    """The day of publication: from the input, or else the file, or else the text."""
    if given.published is not None:
        words = squeeze(given.published)
        found = read_stated(words)
        if found.published is not None or found.trouble is not None:
            return found
        return Stated(None, f'the field "published" holds "{words[:40]}", which is no date with a year; write it as 2025-05-14')
    if stated is not None and (stated.published is not None or stated.trouble is not None):
        return stated
    return find_published(text)


def _decode(raw: Raw, declared: str | None) -> tuple[str, tuple[str, ...]]:
    """The text of a file, with a warning where its encoding was guessed."""
    decoded = decode_bytes(raw.data, declared)
    refuse_binary(decoded.text)
    if decoded.guessed is None:
        return decoded.text, ()
    return decoded.text, (f"is not UTF-8; read as {decoded.guessed}, a guess; save it as UTF-8 to be sure",)


def _read_text(raw: Raw) -> _Words:
    text, warnings = _decode(raw, raw.charset)
    return _Words(text, warnings=warnings)


def _read_markdown(raw: Raw) -> _Words:
    text, warnings = _decode(raw, raw.charset)
    fields, body = split_front_matter(clean_text(text).text)
    published = fields.pop("published", None)
    return _Words(strip_markdown(body), Given(**fields), None if published is None else read_stated(published), warnings)


def _read_html(raw: Raw) -> _Words:
    text, warnings = _decode(raw, raw.charset or declared_in_page(raw.data))
    page = read_page(clean_text(text).text)
    return _Words(page.body, page.given, page.stated, warnings)


def _read_pdf(raw: Raw) -> _Words:
    return _Words(read_pdf(raw.data))


def _read_row(raw: Raw) -> _Words:
    return _Words(raw.data.decode("utf-8", "surrogatepass"))


_READERS: Mapping[RawKind, Callable[[Raw], _Words]] = {
    RawKind.TEXT: _read_text,
    RawKind.MARKDOWN: _read_markdown,
    RawKind.HTML: _read_html,
    RawKind.PDF: _read_pdf,
    RawKind.ROW: _read_row,
}

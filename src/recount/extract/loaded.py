"""Partisan words of a report, with what they say in neutral words."""

from collections.abc import Callable, Iterator

from recount.lexicon.actor_names import NameUse, fold_token
from recount.lexicon.actors import Registry
from recount.lexicon.loaded import Loaded, LoadedWords
from recount.records.wording import Wording
from recount.text.phrases import Match
from recount.text.reading import BlockKind, Reading, Sentence

SKIPPED = frozenset({BlockKind.NOISE, BlockKind.DATE_LINE})


def make_loaded_finder(words: LoadedWords, registry: Registry) -> Callable[[Reading], tuple[Wording, ...]]:
    """A finder of words that take sides, by the lists and by the loaded names of the registry."""
    named = (words[0] for words, naming in registry.words.names.entries.items() if naming.use is NameUse.LOADED)
    openers = words.phrases.openers | frozenset(named)

    def find_loaded(reading: Reading) -> tuple[Wording, ...]:
        folded = tuple(map(fold_token, reading.tokens.lowers))
        return tuple(
            Wording(reading.span(match.first, match.last), match.value)
            for sentence in reading.sentences
            if reading.blocks[sentence.block].kind not in SKIPPED
            if not openers.isdisjoint(folded[sentence.first : sentence.last])
            for match in _find_in(reading, folded, sentence, words, registry)
        )

    return find_loaded


def _find_in(reading: Reading, folded: tuple[str, ...], sentence: Sentence, words: LoadedWords, registry: Registry) -> Iterator[Match[str]]:
    """Loaded phrases of a sentence from left to right, the longest at each token."""
    at, phrases, names = sentence.first, words.phrases.openers, registry.words.names.openers
    while at < sentence.last:
        if folded[at] not in phrases and folded[at] not in names:
            at += 1
            continue
        found = [m for m in (_word(reading, folded, sentence, at, words), _name(reading, folded, sentence, at, registry)) if m is not None]
        if found:
            best = max(found, key=lambda match: match.last)
            yield best
            at = best.last
        else:
            at += 1


def _word(reading: Reading, folded: tuple[str, ...], sentence: Sentence, at: int, words: LoadedWords) -> Match[str] | None:
    """A listed word at a token, unless its neighbours make it plain."""
    match = words.phrases.at(folded, at, sentence.last)
    if match is None or _is_in_name(reading, sentence, at):
        return None
    while match is not None and _is_plain(folded, sentence, match):
        match = words.phrases.at(folded, at, match.last - 1) if match.last - at > 1 else None
    return None if match is None else Match(match.first, match.last, match.value.neutral)


def _is_in_name(reading: Reading, sentence: Sentence, at: int) -> bool:
    """Whether a capital within running text makes a word part of a name ("the Martyrs' school")."""
    word = reading.tokens.words[at]
    running = reading.blocks[sentence.block].kind in {BlockKind.BODY, BlockKind.LIST_ITEM}
    opens = at == sentence.first or not reading.tokens.words[at - 1][0].isalnum()
    return running and not opens and word[0].isupper() and not word.isupper()


def _is_plain(folded: tuple[str, ...], sentence: Sentence, match: Match[Loaded]) -> bool:
    """Whether the words around make a loaded word plain ("counter-terrorism law")."""
    before = folded[match.first - 1] if match.first > sentence.first else ""
    if before == "-" and match.first - 1 > sentence.first:
        before = folded[match.first - 2]
    if before in match.value.unless_before:
        return True
    return any(folded[match.last : min(match.last + len(phrase), sentence.last)] == phrase for phrase in match.value.unless_after)


def _name(reading: Reading, folded: tuple[str, ...], sentence: Sentence, at: int, registry: Registry) -> Match[str] | None:
    """A loaded name of an actor at a token."""
    match = registry.words.names.at(folded, at, sentence.last)
    if match is None or match.value.use is not NameUse.LOADED or match.value.neutral is None:
        return None
    if not match.value.common and not any(c.isupper() for w in reading.tokens.words[at : match.last] for c in w):
        return None
    return Match(match.first, match.last, match.value.neutral)

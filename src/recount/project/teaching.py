"""What a file of events teaches a project, each file once."""

from dataclasses import dataclass
from pathlib import Path

from recount.atlas.effects import BadRow
from recount.atlas.examples import Example, read_examples
from recount.atlas.importing import digest_of
from recount.atlas.learning import learn, read_learnt, write_learnt
from recount.lexicon.gazetteer import open_gazetteer
from recount.project.folder import Project

#: The digests of the files that were learnt from.
LESSONS = "learnt_from.txt"


@dataclass(frozen=True, slots=True)
class Lesson:
    """What a file taught: places known now, events read, names whose events lie apart, bad rows."""

    places: int
    events: int
    apart: int
    bad: tuple[BadRow, ...]
    was_done: bool = False


def teach(project: Project, path: Path, by: str) -> Lesson:
    """Learn from a file, and write what is known now; a file that was learnt from before teaches nothing new."""
    digest, lessons = digest_of(path), project.folder / LESSONS
    done = lessons.read_text(encoding="utf-8").splitlines() if lessons.exists() else []
    known = read_learnt(project.learnt)
    if any(line.split(" ", 1)[0] == digest for line in done):
        return Lesson(len(known), 0, 0, (), was_done=True)
    read = tuple(read_examples(path, by, open_gazetteer()))
    examples = tuple(example for example in read if isinstance(example, Example))
    places, apart = learn(examples, known)
    write_learnt(project.learnt, places)
    lessons.write_text("\n".join((*done, f"{digest} {path.name}")) + "\n", encoding="utf-8")
    return Lesson(len(places), len(examples), apart, tuple(row for row in read if isinstance(row, BadRow)))

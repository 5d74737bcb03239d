"""The selector: linear models that pick incident types and role fillers, trained on documents with a key."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from .documents import ROLES
from .entities import Key
from .key import Answers, find_answers, kinds_of
from .linear import Features, Linear, train
from .naming import find_namings
from .views import View

#: Types that have enough documents to learn from.
KINDS = ("attack", "bombing", "kidnapping", "arson", "robbery")
ANY = "any"
#: Parts for features that are predictions of other models: each part is predicted by models that have not seen it.
PARTS = 3
#: How closely each model fits (see ``linear.train``), from five-fold runs on the training documents.
OF_WHOLE, OF_SENTENCE, OF_KIND, OF_FIT, OF_ENTITY, OF_NAME = 0.02, 0.1, 0.05, 0.05, 0.1, 0.3
FITTING = ("sk=", "hc=", "kl=", "kr=", "gk=", "wm=")

Models = dict[str, Linear]
#: Examples, their answers, and how closely to fit them.
Job = tuple[Sequence[Features], Sequence[bool], float]
#: Trains a model for each job, in order: ``map``, or something that spreads the work over processes.
Run = Callable[[Callable[[Job], Linear], Sequence[Job]], Iterator[Linear]]


@dataclass(frozen=True, slots=True)
class Guess:
    """What the models say of one report: the odds of types, and for each role the odds of each entity, all in logarithms."""

    kinds: dict[str, float]
    sentences: tuple[dict[str, float], ...]
    entities: dict[str, dict[Key, float]]


@dataclass(frozen=True, slots=True)
class Selector:
    """All models; the names of the models are types and roles."""

    whole: Models
    sentences: Models
    kinds: Models
    fit: Linear
    entities: Models
    names: Models

    def guess(self, view: View) -> Guess:
        """The odds of everything in one report."""
        kinds = _score_all(self.whole, view.whole)
        sentences = tuple(_score_all(self.sentences, _with_kinds(features, kinds)) for features in view.sentences)
        entities: dict[str, dict[Key, float]] = {role: {} for role in ROLES}
        for key in view.entities:
            features = entity_features(view, key, kinds, sentences)
            for role in ROLES:
                entities[role][key] = self.entities[role].score(features)
        features = kind_features(kinds, sentences)
        return Guess({name: (kinds[name] + self.kinds[name].score(features)) / 2 for name in kinds}, sentences, entities)

    def name(self, view: View, guess: Guess, key: Key, role: str) -> str | None:
        """The string that an entity is best given under."""
        model, namings = self.names[role], find_namings(view, key, [scores[role] for scores in guess.sentences])
        return max(sorted(namings), key=lambda name: model.score(namings[name]), default=None)


def train_selector(views: Sequence[View], run: Run = map) -> Selector:
    """Models from reports with a key; ``run`` does the training."""
    answers = [find_answers(view) for view in views]
    whole, kinds = _train_whole(views, run)
    sentences, beside = _train_sentences(views, answers, kinds, run)
    examples, owners = [], []
    for number, view in enumerate(views):
        for key in view.entities:
            examples.append(entity_features(view, key, kinds[number], beside[number]))
            owners.append((number, key))
    jobs = [(examples, [key in answers[n].entities[role] for n, key in owners], OF_ENTITY) for role in ROLES]
    entities = dict(zip(ROLES, run(_train_job, jobs), strict=True))
    again = [kind_features(kinds[n], beside[n]) for n in range(len(views))]
    kinds_again = {name: train(again, truth, OF_KIND) for name, truth in _kind_answers(views).items()}
    fit = train(*_fit_examples(views, answers), OF_FIT)
    names = dict(zip(ROLES, run(_train_job, [_name_examples(views, answers, beside, role) for role in ROLES]), strict=True))
    return Selector(whole, sentences, kinds_again, fit, entities, names)


def _train_job(job: Job) -> Linear:
    return train(*job)


def _score_all(models: Models, features: Features) -> dict[str, float]:
    return {name: model.score(features) for name, model in models.items()}


def _train_whole(views: Sequence[View], run: Run) -> tuple[Models, list[dict[str, float]]]:
    """Models of types, and for each report the odds from models that have not seen it."""
    return _cross(_kind_answers(views), [view.whole for view in views], list(range(len(views))), OF_WHOLE, run)


def _kind_answers(views: Sequence[View]) -> dict[str, list[bool]]:
    """For each type and for any: whether each report has it."""
    truth = [kinds_of(view.coded.document) for view in views]
    return {name: [bool(kinds) if name == ANY else name in kinds for kinds in truth] for name in (*KINDS, ANY)}


def _train_sentences(
    views: Sequence[View], answers: Sequence[Answers], kinds: Sequence[dict[str, float]], run: Run
) -> tuple[Models, list[tuple[dict[str, float], ...]]]:
    """Models of sentences that name a filler of a role, or of any; and odds from models that have not seen the report."""
    owners = [(n, s) for n, view in enumerate(views) for s in range(len(view.sentences))]
    features = [_with_kinds(views[n].sentences[s], kinds[n]) for n, s in owners]
    truth = {role: [s in answers[n].sentences[role] for n, s in owners] for role in ROLES}
    truth[ANY] = [any(column) for column in zip(*truth.values(), strict=True)]
    models, odds = _cross(truth, features, [n for n, _ in owners], OF_SENTENCE, run)
    per_view: list[list[dict[str, float]]] = [[] for _ in views]
    for (n, _), scores in zip(owners, odds, strict=True):
        per_view[n].append(scores)
    return models, [tuple(scores) for scores in per_view]


def _cross(
    answers: dict[str, list[bool]], features: Sequence[Features], owners: Sequence[int], bound: float, run: Run
) -> tuple[Models, list[dict[str, float]]]:
    """Models on everything, and scores of each example by models of the other parts."""
    jobs: list[Job] = []
    for truth in answers.values():
        jobs.append((features, truth, bound))
        for part in range(PARTS):
            kept = [n for n, owner in enumerate(owners) if owner % PARTS != part]
            jobs.append(([features[n] for n in kept], [truth[n] for n in kept], bound))
    trained = iter(run(_train_job, jobs))
    models, scores = {}, [dict[str, float]() for _ in features]
    for name in answers:
        models[name], parts = next(trained), [next(trained) for _ in range(PARTS)]
        for own, example, owner in zip(scores, features, owners, strict=True):
            own[name] = parts[owner % PARTS].score(example)
    return models, scores


def _step(score: float, lowest: int = -7, highest: int = 7) -> int:
    return max(lowest, min(highest, round(score)))


def _with_kinds(features: Features, kinds: dict[str, float]) -> frozenset[str]:
    return frozenset(features) | {f"p{name}={_step(score)}" for name, score in kinds.items()}


def entity_features(view: View, key: Key, kinds: dict[str, float], sentences: Sequence[dict[str, float]]) -> frozenset[str]:
    """All clues of the nouns of an entity, how often and where it stands, and the odds of its sentences and of the report."""
    numbers = view.entities[key]
    found = {clue for number in numbers for clue in view.clues[number]}
    classes = sorted(clue for clue in found if clue[:2] == "C:")
    found.update((f"n={min(6, len(numbers))}", f"first={min(6, view.nouns[numbers[0]].group.sentence // 2)}", f"key={key[1]}"))
    for name, score in kinds.items():
        found.add(f"p{name}={_step(score)}")
        found.update(f"{own}p{name}={_step(score)}" for own in classes)
    places = [view.nouns[number].group.sentence for number in numbers]
    own = view.clues[numbers[0]][0]
    for name in (*ROLES, ANY):
        best = max(sentences[place][name] for place in places)
        for bar in range(-5, 4):
            if best > bar:
                found.update((f"s{name}>{bar}", f"s{name}>{bar}{own}"))
    return frozenset(found)


def kind_features(kinds: dict[str, float], sentences: Sequence[dict[str, float]]) -> frozenset[str]:
    """What the odds of types and of the best two sentences say of the types of a report, as steps passed."""
    found = {f"{name}>{bar}" for name, score in kinds.items() for bar in range(-8, 9) if score * 2 > bar}
    for role in (*ROLES, ANY):
        first, second = sorted((*(scores[role] for scores in sentences), -9.0, -9.0), reverse=True)[:2]
        found.update(f"s{role}>{bar}" for bar in range(-8, 6) if first * 2 > bar)
        found.update(f"t{role}>{bar}" for bar in range(-8, 6) if second * 2 > bar)
    found.add(f"ln={min(8, len(sentences) // 4)}")
    return frozenset(found)


def fit_features(view: View, key: Key, role: str, kind: str) -> frozenset[str]:
    """What speaks for an entity being part of an incident of a type."""
    found = {f"{role}|{kind}", role}
    for clue in (clue for number in view.entities[key] for clue in view.clues[number]):
        if clue[:3] in FITTING or clue[:4] in ("lvk=", "rvk=") or clue[:2] in ("h=", "g="):
            found.update((f"{kind}|{clue}", f"{role}|{kind}|{clue}"))
    return frozenset(found)


def _fit_examples(views: Sequence[View], answers: Sequence[Answers]) -> tuple[list[Features], list[bool]]:
    """Entities of reports with several types, with each of the types."""
    examples: list[Features] = []
    truth: list[bool] = []
    for view, answer in zip(views, answers, strict=True):
        document = view.coded.document
        kinds = [kind for kind in KINDS if kind in kinds_of(document)]
        for role, key, names in ((r, k, n) for r in ROLES for k, n in answer.entities[r].items() if len(kinds) > 1):
            for kind in kinds:
                examples.append(fit_features(view, key, role, kind))
                truth.append(any(kind in t.kind and any(names.intersection(e) for e in t.roles[role]) for t in document.key))
    return examples, truth


def _name_examples(views: Sequence[View], answers: Sequence[Answers], beside: Sequence[Sequence[dict[str, float]]], role: str) -> Job:
    """Strings of entities that the key has, right where the key has the string too."""
    examples: list[Features] = []
    truth: list[bool] = []
    for view, answer, sentences in zip(views, answers, beside, strict=True):
        likely = [scores[role] for scores in sentences]
        for key, names in answer.entities[role].items():
            namings = find_namings(view, key, likely)
            if names & namings.keys():
                for name in sorted(namings):
                    examples.append(namings[name])
                    truth.append(name in names)
    return examples, truth, OF_NAME

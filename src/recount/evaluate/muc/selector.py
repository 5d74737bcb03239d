"""The selector: linear models that pick incident types and role fillers, trained on documents with a key."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from .documents import KINDS, ROLES
from .entities import Key
from .evidence import ANY, TOPICS, Company, entity_features, fit_features, kind_features, with_kinds
from .key import Answers, find_answers, kinds_of
from .linear import Features, Linear, train
from .naming import find_namings
from .views import View

#: Parts for features that are predictions of other models: each part is predicted by models that have not seen it.
PARTS = 3
#: How closely each model fits (see ``linear.train``), from five-fold runs on the training documents.
OF_WHOLE, OF_SENTENCE, OF_KIND, OF_FIT, OF_ENTITY, OF_COMPANY, OF_NAME = 10.0, 0.1, 0.02, 0.05, 0.1, 0.02, 0.3
#: Entities with first odds below this are not judged again.
HOPELESS = -5.0

Models = dict[str, Linear]
#: Odds of each entity by role, in logarithms.
EntityOdds = dict[str, dict[Key, float]]


@dataclass(frozen=True, slots=True)
class Job:
    """Examples, their answers, how closely to fit them, and whether long examples count as much as short ones."""

    examples: Sequence[Features]
    truth: Sequence[bool]
    bound: float
    even: bool = False


#: Trains a model for each job, in order: ``map``, or something that spreads the work over processes.
Run = Callable[[Callable[[Job], Linear], Sequence[Job]], Iterator[Linear]]


@dataclass(frozen=True, slots=True)
class Guess:
    """What the models say of one report: the odds of types, and for each role the odds of each entity, all in logarithms."""

    kinds: dict[str, float]
    sentences: tuple[dict[str, float], ...]
    entities: EntityOdds


@dataclass(frozen=True, slots=True)
class Selector:
    """All models; the names of the models are types and roles."""

    whole: Models
    sentences: Models
    kinds: Models
    fit: Linear
    entities: Models
    company: Models
    names: Models

    def guess(self, view: View) -> Guess:
        """The odds of everything in one report."""
        kinds = _score_all(self.whole, view.whole)
        sentences = tuple(_score_all(self.sentences, with_kinds(features, kinds)) for features in view.sentences)
        first: EntityOdds = {role: {} for role in ROLES}
        for key in view.entities:
            features = entity_features(view, key, kinds, sentences)
            for role in ROLES:
                first[role][key] = self.entities[role].score(features)
        company = Company(view, kinds, first)
        entities = {
            role: {key: self.company[role].score(company.features(key, role)) for key, odds in first[role].items() if odds > HOPELESS}
            for role in ROLES
        }
        features = kind_features(kinds, sentences)
        return Guess({name: (kinds[name] + self.kinds[name].score(features)) / 2 for name in kinds}, sentences, entities)

    def fits(self, view: View, guess: Guess, key: Key, role: str, kinds: Sequence[str]) -> dict[str, float]:
        """How likely an entity is part of an incident of each type."""
        return {kind: self.fit.probability(fit_features(view, key, role, kind, guess.sentences)) for kind in kinds}

    def name(self, view: View, guess: Guess, key: Key, role: str) -> str | None:
        """The string that an entity is best given under."""
        model, namings = self.names[role], find_namings(view, key, [scores[role] for scores in guess.sentences])
        return max(sorted(namings), key=lambda name: model.score(namings[name]), default=None)


def train_selector(views: Sequence[View], run: Run = map) -> Selector:
    """Models from reports with a key; ``run`` does the training."""
    answers = [find_answers(view) for view in views]
    truth = _kind_answers(views)
    whole, kinds = _cross(truth, [view.whole for view in views], range(len(views)), run, OF_WHOLE, even=True)
    sentences, beside = _train_sentences(views, answers, kinds, run)
    again = [kind_features(kinds[n], beside[n]) for n in range(len(views))]
    kinds_again = dict(zip(truth, run(_train_job, [Job(again, column, OF_KIND) for column in truth.values()]), strict=True))
    entities, first = _train_entities(views, answers, kinds, beside, run)
    company = dict(zip(ROLES, run(_train_job, [_company_job(views, answers, kinds, first, role) for role in ROLES]), strict=True))
    fit = _train_job(_fit_job(views, answers, beside))
    names = dict(zip(ROLES, run(_train_job, [_name_job(views, answers, beside, role) for role in ROLES]), strict=True))
    return Selector(whole, sentences, kinds_again, fit, entities, company, names)


def _train_job(job: Job) -> Linear:
    return train(job.examples, job.truth, job.bound, even=job.even)


def _score_all(models: Models, features: Features) -> dict[str, float]:
    return {name: model.score(features) for name, model in models.items()}


def _kind_answers(views: Sequence[View]) -> dict[str, list[bool]]:
    """For each type and for any: whether each report has it."""
    truth = [kinds_of(view.coded.document) for view in views]
    return {name: [bool(kinds) if name == ANY else name in kinds for kinds in truth] for name in (*KINDS, ANY)}


def _train_sentences(
    views: Sequence[View], answers: Sequence[Answers], kinds: Sequence[dict[str, float]], run: Run
) -> tuple[Models, list[tuple[dict[str, float], ...]]]:
    """Models of sentences that name a filler of a role, of a type, or of any; and odds from models that have not seen the report."""
    owners = [(n, s) for n, view in enumerate(views) for s in range(len(view.sentences))]
    features = [with_kinds(views[n].sentences[s], kinds[n]) for n, s in owners]
    truth = {name: [s in answers[n].sentences[name] for n, s in owners] for name in TOPICS if name != ANY}
    truth[ANY] = [any(column) for column in zip(*(truth[role] for role in ROLES), strict=True)]
    models, odds = _cross(truth, features, [n for n, _ in owners], run, OF_SENTENCE)
    per_view: list[list[dict[str, float]]] = [[] for _ in views]
    for (n, _), scores in zip(owners, odds, strict=True):
        per_view[n].append(scores)
    return models, [tuple(scores) for scores in per_view]


def _train_entities(
    views: Sequence[View],
    answers: Sequence[Answers],
    kinds: Sequence[dict[str, float]],
    beside: Sequence[tuple[dict[str, float], ...]],
    run: Run,
) -> tuple[Models, list[EntityOdds]]:
    """Models of entities by themselves, and their odds from models that have not seen the report."""
    owners = [(n, key) for n, view in enumerate(views) for key in view.entities]
    features = [entity_features(views[n], key, kinds[n], beside[n]) for n, key in owners]
    truth = {role: [key in answers[n].entities[role] for n, key in owners] for role in ROLES}
    models, odds = _cross(truth, features, [n for n, _ in owners], run, OF_ENTITY)
    first: list[EntityOdds] = [{role: {} for role in ROLES} for _ in views]
    for (n, key), scores in zip(owners, odds, strict=True):
        for role in ROLES:
            first[n][role][key] = scores[role]
    return models, first


def _cross(
    answers: Mapping[str, Sequence[bool]],
    features: Sequence[Features],
    owners: Sequence[int],
    run: Run,
    bound: float,
    *,
    even: bool = False,
) -> tuple[Models, list[dict[str, float]]]:
    """Models on everything, and scores of each example by models of the other parts."""
    jobs: list[Job] = []
    for truth in answers.values():
        jobs.append(Job(features, truth, bound, even))
        for part in range(PARTS):
            kept = [n for n, owner in enumerate(owners) if owner % PARTS != part]
            jobs.append(Job([features[n] for n in kept], [truth[n] for n in kept], bound, even))
    trained = iter(run(_train_job, jobs))
    models, scores = {}, [dict[str, float]() for _ in features]
    for name in answers:
        models[name], parts = next(trained), [next(trained) for _ in range(PARTS)]
        for own, example, owner in zip(scores, features, owners, strict=True):
            own[name] = parts[owner % PARTS].score(example)
    return models, scores


def _company_job(
    views: Sequence[View], answers: Sequence[Answers], kinds: Sequence[dict[str, float]], first: Sequence[EntityOdds], role: str
) -> Job:
    """Entities with some hope for a role, seen beside the other entities of their report."""
    examples: list[Features] = []
    truth: list[bool] = []
    for view, answer, own, odds in zip(views, answers, kinds, first, strict=True):
        company = Company(view, own, odds)
        for key in (key for key, score in odds[role].items() if score > HOPELESS):
            examples.append(company.features(key, role))
            truth.append(key in answer.entities[role])
    return Job(examples, truth, OF_COMPANY)


def _fit_job(views: Sequence[View], answers: Sequence[Answers], beside: Sequence[Sequence[dict[str, float]]]) -> Job:
    """Entities of reports with several types, with each of the types."""
    examples: list[Features] = []
    truth: list[bool] = []
    for view, answer, sentences in zip(views, answers, beside, strict=True):
        document = view.coded.document
        kinds = [kind for kind in KINDS if kind in kinds_of(document)]
        for role, key, names in ((r, k, n) for r in ROLES for k, n in answer.entities[r].items() if len(kinds) > 1):
            for kind in kinds:
                examples.append(fit_features(view, key, role, kind, sentences))
                truth.append(any(kind in t.kind and any(names.intersection(e) for e in t.roles[role]) for t in document.key))
    return Job(examples, truth, OF_FIT)


def _name_job(views: Sequence[View], answers: Sequence[Answers], beside: Sequence[Sequence[dict[str, float]]], role: str) -> Job:
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
    return Job(examples, truth, OF_NAME)

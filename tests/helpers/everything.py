"""The small scenario with every mechanic switched on, and the same one with nothing but its three phases."""

from typing import Any

from canvas.model.scenario import Scenario
from tests.helpers.small import label, small_table


def _named(name: str, **more: object) -> dict[str, Any]:
    return {"id": name, "name": label(name.replace("_", " ").capitalize()), **more}


def _field(name: str) -> dict[str, Any]:
    return {"id": name, "text": label(f"Vraag over {name}?")}


def _ring() -> dict[str, Any]:
    stops = [
        _named("magazijn", months=3, learns=label("Heftruckcertificaat")),
        _named("zorghuis"),
        _named("leerbedrijf"),
    ]
    words = {"question": label("Waar gaat iemand heen?"), "about": label("draait mee")}
    transfer = [_field("wie"), _field("wat")]
    return {"name": label("Cirkel"), **words, "exit": label("Regulier werk"), "stop": stops, "transfer": transfer}


def _network() -> dict[str, Any]:
    rows = [
        _named("rij_werkgevers", look="werkgever", start=5, now=20),
        _named("rij_overheid", look="klantmanager", start=1, now=2),
    ]
    alarm = {"row": "rij_overheid", "share": 10, "title": label("De overheid blijft achter"), "text": label("Wie?")}
    remarks = [label("De bron noemt ook een andere telling.")]
    return {
        "name": label("Wie doet mee?"),
        "note": label("toen en nu"),
        "row": rows,
        "remarks": remarks,
        "alarm": alarm,
    }


MOVES = (
    *("les=school", "intake=gemeente", "werving!gemeente", "opleiden!school"),
    *("magazijn!bouwbedrijf", "formele_werkgever!bouwbedrijf", "leerling!samira", "groen!school"),
    *("extra_coach_geeft!school", "extra_coach_betaalt!gemeente"),
)
DIALS = (
    *(("ladder", "werving", 1), ("ladder", "opleiden", 2), ("coaching", "werving", 25), ("estimate_before", "", 4)),
    *(("opdrachten", "groen", 2), ("verklaringen", "", 1), ("contract", "", 1), ("rij_overheid", "", 3)),
    ("signing", "school", 1),
)


def _form(drawer: str, subject: str, words: dict[str, str], **choose: list[str]) -> dict[str, Any]:
    said = {name: {"nl": text, "en": text} for name, text in words.items()}
    return {"drawer": drawer, "subject": subject, "words": said, "choose": choose}


def _example() -> list[dict[str, Any]]:
    forms = [
        _form("deal", "sroi", {"wie": "de inkoper"}),
        _form("deal", "hop_magazijn", {"wat": "het certificaat"}),
        _form("deal", "extra_coach", {"uren": "twee uur per week"}),
        _form("milestone", "werk", {"text": "zelf bellen"}, kind=["eigen"]),
        _form("stop", "zorghuis", {"months": "4", "learns": "intern vervoer"}),
    ]
    dials = [{"dial": dial, "at": at, "value": value} for dial, at, value in DIALS]
    return [{"round": "verdelen", "moves": [*MOVES], "dial": dials, "form": forms}]


def everything_table() -> dict[str, Any]:
    """As it would stand in TOML, fresh each time."""
    table = small_table()
    table["id"] = "alles"
    for phase in (table["phase"][0], table["phase"][2]):
        phase["optional"] = True
    table["phase"][1]["task"][0]["lane"] = "groen"
    question = {"question": label("Hoe ver kom je?")}
    steps = [{"id": name, "text": label(name.capitalize())} for name in ("samen", "met_hulp", "zelf")]
    branches = [{"id": name, "text": label(f"Contract bij {name}")} for name in ("werkgever", "coach")]
    return table | {
        "ladder": {"name": label("Ladder"), **question, "step": steps},
        "milestone_kind": [_named("school", icon="graduation-cap"), _named("eigen", icon="user")],
        "voices": {"name": label("Vier stemmen"), **question, "voice": [_named("leerling"), _named("collega")]},
        "ring": _ring(),
        "network": _network(),
        "lane": [_named("groen", icon="columns"), _named("zorg", icon="columns")],
        "counter": [_named("opdrachten", per_lane=True), _named("verklaringen", goal=50)],
        "fork": [_named("contract", **question, phase="werk", branch=branches, field=[_field("wanneer")])],
        "layer": [_named("extra_coach", text=label("Meer hulp op de plek."), field=[_field("uren")])],
        "deal": [
            _named("sroi", text=label("Wat telt mee?"), field=[_field("wie"), _field("hoe")]),
            _named("toetreden", text=label("Wie mag erbij?"), article="joining", field=[_field("belofte")]),
            _named("meten", text=label("Wat willen we weten?"), article="evaluation", field=[_field("perspectief")]),
        ],
        "coaching": {"name": label("Coaching"), **question, "giver": "gemeente", "taker": "bouwbedrijf"},
        "estimate": {"name": label("Eigen kansen"), **question, "note": label("Alleen de kandidaat vult dit in.")},
        "signing": {"name": label("Tekenen"), "text": label("Wie zet straks een handtekening?")},
    }


def everything_with_its_example() -> Scenario:
    """A scenario with all mechanics on, and a scripted workshop that uses each of them."""
    return Scenario.model_validate(everything_table() | {"example": _example()})


def everything() -> Scenario:
    """A scenario with all mechanics on."""
    return Scenario.model_validate(everything_table())

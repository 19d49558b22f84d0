"""Hyphens: where a word that is too long for its place may be broken.

A small rule for Dutch and English compounds instead of a dictionary: the second part of a compound first, then
between two syllables. No letter is put on a line alone with two others.
"""

LEAST = 4
"""Letters that stay on either side of a break."""
VOWELS = frozenset("aeiouyáàäâéèëêíìïîóòöôúùüûæø")
TOGETHER = frozenset(("ch", "th", "sh", "ph", "ng", "ij", "qu"))
"""Letters that are one sound."""
SECOND_PARTS = (
    "aanbod", "aanvraag", "adviseur", "afspraak", "afspraken", "bedrijf", "bedrijven", "begeleider",
    "begeleiding", "behoefte", "bemiddelaar", "bijdrage", "coach", "consulent", "contract", "deelnemer",
    "deskundige", "dienst", "functionaris", "gesprek", "gever", "gevers", "groep", "houder", "instelling",
    "jaar", "leider", "maker", "manager", "markt", "meester", "mester", "nemer", "nemers", "ondersteuning", "opvang",
    "opleider", "opleiding", "organisatie", "overdracht", "overleg", "partij", "partner", "periode", "plaats",
    "plan", "plek", "plekken", "positie", "project", "punt", "school", "stage", "subsidie", "taken", "titel",
    "trainer", "traject", "trajecten", "verlener", "voorziening", "werker", "worker", "zoeker",
)  # fmt: skip


def best_break(word: str, most: int) -> int | None:
    """The best place to break a word after at most `most` letters; None when every place is a bad one."""
    places = range(min(most, len(word) - LEAST), LEAST - 1, -1)
    low = word.lower()
    part = max(places, key=lambda at: _part_at(low, at), default=0)
    if part and _part_at(low, part):
        return part
    rules = (_between_consonants, _before_a_syllable)
    return next((at for rule in rules for at in places if rule(low, at)), None)


def _part_at(word: str, at: int) -> int:
    """How long the second part is that begins here: `taal|opleider` goes before `taalop|leider`."""
    return max((len(part) for part in SECOND_PARTS if word.startswith(part, at)), default=0)


def _between_consonants(word: str, at: int) -> bool:
    """`klan-t|manager`: a consonant, and behind the break a consonant with a vowel."""
    one, two, three = word[at - 1], word[at], word[at + 1]
    return _is_consonant(one) and _is_consonant(two) and three in VOWELS and one + two not in TOGETHER


def _before_a_syllable(word: str, at: int) -> bool:
    """`lera|ren`: a vowel, and behind the break a consonant with a vowel."""
    one, two, three = word[at - 1], word[at], word[at + 1]
    return one in VOWELS and _is_consonant(two) and three in VOWELS


def _is_consonant(letter: str) -> bool:
    return letter.isalpha() and letter not in VOWELS

"""The elements of a covenant in the order people talk about them: six groups, from who joins to the paper itself.

Names of groups are in the text catalogue under `element.group.<id>`.
"""

from canvas.model.base import Slug

GROUPS: dict[Slug, tuple[Slug, ...]] = {
    "who": ("parties", "authority", "say", "joining", "signing"),
    "why": ("title", "considerations", "interests", "purpose", "terms"),
    "what": ("duties", "pledge", "money", "data", "lawful"),
    "course": ("duration", "moments", "steering", "monitoring", "evaluation", "report"),
    "otherwise": ("compliance", "disputes", "force", "unforeseen", "change", "notice"),
    "paper": ("law", "publication", "archive", "citation", "annexes"),
}
"""Every element is in one group."""

"""The levels of regions that a reader can choose, some of them several at once."""

from schemas import Level

LEVELS: dict[str, tuple[str, ...]] = {
    "province": ("province",),
    "city": ("city",),
    "district": ("district", "cluster"),
    "all": ("province", "city", "district", "cluster"),
}
LEVEL_NAMES = (*LEVELS, *(str(level) for level in Level if str(level) not in LEVELS))

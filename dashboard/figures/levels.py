"""The levels of regions that a reader can choose, some of them several at once."""

LEVELS: dict[str, tuple[str, ...]] = {
    "province": ("province",),
    "city": ("city",),
    "district": ("district", "cluster"),
    "all": ("province", "city", "district", "cluster"),
}

"""The units in which figures read best: in English by the thousand (bn yuan, EFLOPS), in Chinese by
the ten thousand (亿元, 万P), as the sources of each language have it.
"""

from dataclasses import dataclass

from dashboard.i18n import _, current_language

RANK = "rank"
CHINESE = {"CNY": "元", "USD": "美元", "HKD": "港元", "PFLOPS": "P", "persons": "人"}
MAGNITUDES = {1e12: "万亿", 1e8: "亿", 1e4: "万"}
COUNTED = ("count", "persons")  # in Chinese written out unless they are round: 20,662, but 2.5万


@dataclass(frozen=True)
class Scale:
    """A unit for display: a base value divided by `divisor` is shown with `unit` behind it.

    `magnitude` is the part of the unit that belongs to the number: 亿 of 亿元.
    """

    divisor: float
    unit: str
    magnitude: str = ""


def choose_scale(value: float, base_unit: str) -> Scale:
    """Return the scale in which a value reads best.

    >>> choose_scale(3e11, "CNY")
    Scale(divisor=1000000000.0, unit='bn yuan', magnitude='')
    """
    scales = _list_scales(base_unit)
    fitting = (scale for scale in scales if _fits(value, scale, base_unit))
    return next(fitting, scales[-1])


def choose_common_scale(values: list[float], base_unit: str) -> Scale:
    """Return one scale for the figures of one chart: the one that suits the middle of them."""
    ordered = sorted(abs(value) for value in values)
    return choose_scale(ordered[len(ordered) // 2] if ordered else 0, base_unit)


def _fits(value: float, scale: Scale, base_unit: str) -> bool:
    if scale.magnitude and base_unit in COUNTED:
        hundredths = value / scale.divisor * 100
        return abs(value) >= scale.divisor and hundredths == round(hundredths)
    return abs(value) >= scale.divisor


def _list_scales(base_unit: str) -> list[Scale]:
    """Return the scales of a base unit, largest first."""
    if base_unit == "TB":
        return [Scale(1e6, "EB"), Scale(1e3, "PB"), Scale(1, "TB")]
    if base_unit == "percent":
        return [Scale(1, "%")]
    if base_unit == RANK:
        return [Scale(1, RANK)]
    return _list_chinese(base_unit) if current_language() == "zh" else _list_english(base_unit)


def _list_chinese(base_unit: str) -> list[Scale]:
    name = CHINESE.get(base_unit, "")
    scales = [Scale(size, sign + name, sign) for size, sign in MAGNITUDES.items()]
    return [*scales, Scale(1, name)]


def _list_english(base_unit: str) -> list[Scale]:
    money = {"CNY": _("yuan"), "USD": _("US dollars"), "HKD": _("Hong Kong dollars")}
    if base_unit in money:
        name = money[base_unit]
        return [
            Scale(1e12, _("tn {currency}").format(currency=name)),
            Scale(1e9, _("bn {currency}").format(currency=name)),
            Scale(1e6, _("m {currency}").format(currency=name)),
            Scale(1, name),
        ]
    if base_unit == "PFLOPS":
        return [Scale(1e3, "EFLOPS"), Scale(1, "PFLOPS")]
    if base_unit == "persons":
        return [Scale(1, _("people"))]
    return [Scale(1e12, _("tn")), Scale(1e9, _("bn")), Scale(1, "")]

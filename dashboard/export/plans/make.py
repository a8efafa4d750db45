"""Makes the plan of a figure: its chart anew, or its table where the chart has no native form."""

from collections.abc import Callable

from dashboard.export.plans.bullets import plan_bullets
from dashboard.export.plans.chain import plan_chain
from dashboard.export.plans.counts import plan_counts, plan_states
from dashboard.export.plans.grids import plan_matrix, plan_silence, plan_table
from dashboard.export.plans.history import plan_history
from dashboard.export.plans.model import Plan
from dashboard.export.plans.ranking import plan_ranking
from dashboard.export.plans.steps import plan_steps
from dashboard.export.plans.sums import plan_sums
from dashboard.export.plans.tiles import plan_tiles
from dashboard.export.plans.timeline import plan_timeline
from dashboard.export.plans.trajectory import plan_trajectory
from dashboard.figures.drawn import Drawn, Form
from dashboard.figures.model import Figure

PLANS: dict[Form, Callable[[Drawn], Plan]] = {
    Form.RANKING: plan_ranking,
    Form.STEPS: plan_steps,
    Form.TILES: plan_tiles,
    Form.COUNTS: plan_counts,
    Form.HISTORY: plan_history,
    Form.BULLETS: plan_bullets,
    Form.STATES: plan_states,
    Form.MATRIX: plan_matrix,
    Form.SILENCE: plan_silence,
    Form.CHAIN: plan_chain,
    Form.SUMS: plan_sums,
}


def make_plan(figure: Figure) -> Plan:
    """Return the plan of a figure."""
    drawn = figure.drawn
    if drawn is None:
        return plan_table(figure.table)
    if drawn.form == Form.TIMELINE:
        return plan_timeline(drawn, figure.as_of)
    if drawn.form == Form.TRAJECTORY:
        return plan_trajectory(drawn, figure.as_of)
    return PLANS[drawn.form](drawn)

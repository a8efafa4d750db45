"""What became of each target by a day: states, pace, chains of promises, silence, sums.

Everything is a pure function of a catalog and an as-of date; nothing here judges a target without
returning what the verdict rests on. `calculate_states` gives a row a target with these columns:

- the target: `id region indicator scope level province family comparator base_value base_value_max
  base_unit date announced force superseded_by …` as in the records frame, `draft`, and its goal:
  `sense` (1 upwards, -1 downwards), `goal` (what the path leads to), `bound` and `strict` (what
  meets it);
- `state`, a `State`;
- the figure that decides, or else the last: `actual actual_comparator actual_value actual_value_max
  actual_date actual_announced actual_tier self_reported`; of its day `actual_low actual_high
  actual_count` (the range of its figures); `met` (True, False or unknown), `decides` (False: only
  shown), `stale` (older than 18 months), `contested` (a record or second source contradicts it);
- its time: `days_from_deadline` (below zero: before), `timely`, `lateness_proven`,
  `days_to_deadline`, `months_to_deadline`;
- where the path starts: `baseline baseline_comparator baseline_value baseline_date baseline_tier`;
- the pace of a goal that nothing else decides: `linear_ratio compound_ratio pace_multiple
  observed_step required_step observed_growth required_growth sdg_growth sdg_ratio sdg_rating
  pace_note` (a `PaceNote`);
- what was not used: `matched` and `blocked` figures (see `explain_matches`), `exceeded` (the goal
  had been met before it was announced).

Values are in base units; an id or code that is not there is "", a number NaN.
"""

from data.progress.blocked import explain_matches
from data.progress.chains import build_chains, list_changes
from data.progress.silence import map_silence
from data.progress.states import calculate_states
from data.progress.sums import Sums, sum_targets
from data.progress.wanted import list_wanted

__all__ = [
    "Sums",
    "build_chains",
    "calculate_states",
    "explain_matches",
    "list_changes",
    "list_wanted",
    "map_silence",
    "sum_targets",
]

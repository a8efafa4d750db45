"""The form of an editor without its page: fields, figure, keys, rows, judgement, both versions."""

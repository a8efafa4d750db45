"""The pages of the static edition, a module each: an edition in, a page out."""

"""One event, one story, in every language: copies, stories, sagas, rank, and how a story is told."""

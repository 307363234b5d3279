-- Puts one item into a story.
UPDATE store.items SET story = $story, duplicate_of = $duplicate_of WHERE id = $item

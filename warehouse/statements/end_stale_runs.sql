-- A run that never finished and does not hold the lease any more was killed.
UPDATE store.runs SET outcome = 'killed' WHERE outcome = 'running' AND id <> $run

-- Alarms that are not over, or of which the operators have not heard yet.
SELECT source, kind, raised, detail, told, over, over_told, door
FROM store.alarms
WHERE over IS NULL OR NOT told OR NOT over_told
ORDER BY raised, source, kind, door

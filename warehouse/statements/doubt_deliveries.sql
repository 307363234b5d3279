-- A delivery that was begun and never ended may or may not have arrived: it is told, never repeated by itself.
UPDATE store.deliveries SET status = 'in-doubt', finished = $at, detail = 'the run died while this was being sent'
WHERE status = 'sending'
RETURNING digest, channel, part

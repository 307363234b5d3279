"""Stories and a subscription in, a digest and its texts out. No clock, no file, no network."""

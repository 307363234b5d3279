"""Bytes of a page or feed to values: charset, dates, article text and metadata. Pure: no clock, no network, no files.

`article.read_article` reads a page; `dates.parse_date` and `charset.decode` serve feeds as well.
"""

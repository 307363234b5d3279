"""Joins the parts: crawl a source, assess a page, group, compose, send. Knows no Prefect."""

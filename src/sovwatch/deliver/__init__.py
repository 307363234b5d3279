"""Messages out of the house: one address, one message, one outcome. Owns Apprise."""

from sovwatch.deliver.destination import Destination
from sovwatch.deliver.send import check, kind_of, limit_of, send
from sovwatch.deliver.values import Kind, Message, Outcome

__all__ = ["Destination", "Kind", "Message", "Outcome", "check", "kind_of", "limit_of", "send"]

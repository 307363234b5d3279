"""One module for each language; `LANGUAGES` has them by code. Korean is read by its own rules (korean.py)."""

from sovwatch.facts.language import Language
from sovwatch.facts.tables.cs import CS
from sovwatch.facts.tables.da import DA
from sovwatch.facts.tables.de import DE
from sovwatch.facts.tables.el import EL
from sovwatch.facts.tables.en import EN
from sovwatch.facts.tables.es import ES
from sovwatch.facts.tables.fi import FI
from sovwatch.facts.tables.fr import FR
from sovwatch.facts.tables.hu import HU
from sovwatch.facts.tables.it import IT
from sovwatch.facts.tables.nl import NL
from sovwatch.facts.tables.no import NO
from sovwatch.facts.tables.pl import PL
from sovwatch.facts.tables.pt import PT
from sovwatch.facts.tables.sv import SV

LANGUAGES: dict[str, Language] = {
    one.code: one for one in (CS, DA, DE, EL, EN, ES, FI, FR, HU, IT, NL, NO, PL, PT, SV)
}

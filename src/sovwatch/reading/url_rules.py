"""What is known about parameters and hosts: tables only.

A parameter stands here if it is documented as tracking by its maker or was seen on feeds that carry the same
article with and without it. `ref`, `from`, `source` and the like may be identity elsewhere, so they only count
with the values listed.
"""

TRACKING_PREFIXES = (
    "utm_",
    "at_medium",
    "at_campaign",
    "at_custom",
    "at_link",
    "at_bbc",
    "at_ptr",
    "pk_campaign",
    "pk_kwd",
    "pk_source",
    "mtm_",
    "hsa_",
    "wt_mc",
    "wt_zmc",
    "wt.",
    "xtor",
    "ns_campaign",
    "ns_source",
    "ns_mchannel",
    "ns_linkname",
    "ns_fee",
    "_hs",
    "vero_",
    "oly_",
)
TRACKING = frozenset(
    ["fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "ttclid", "twclid", "igshid", "igsh", "li_fat_id", "mc_cid", "mc_eid", "mkt_tok", "_ga", "_gl", "cmpid", "cmp", "icid", "ncid", "ocid", "sref", "srnd", "smid", "smtyp", "emc", "feedtype", "feedname", "wtmc", "wtrid", "xing_share", "spm", "trk", "trkcampaign", "guccounter", "guce_referrer", "guce_referrer_sig", "__twitter_impression", "ftag", "fb_action_ids", "fb_action_types", "fb_source", "plink", "cooper", "cooperid", "amp_js_v", "amp_gsa", "usqp", "ito", "mbid", "sh_kit", "__s", "s_cid", "dgcid"]
)
_SHARED = frozenset(
    ["rss", "rss2", "rss20", "feed", "atom", "twitter", "facebook", "fb", "kakao", "kakaotalk", "naver", "daum", "google", "googlenews", "newsletter", "nl", "email", "mail", "share", "social", "telegram", "linkedin"]
)
TRACKING_VALUES: dict[str, frozenset[str]] = {
    "ref": _SHARED, "from": _SHARED, "source": _SHARED, "src": _SHARED, "via": _SHARED, "input": _SHARED, "refer": _SHARED,
    "referer": _SHARED, "partner": _SHARED, "campaign": _SHARED, "medium": _SHARED, "origin": _SHARED, "mode": frozenset({"amp"}),
    "outputtype": frozenset({"amp"}), "output": frozenset({"amp"}), "amp": frozenset({"", "1", "true"}),
    "rss": frozenset({"", "1", "true", "y", "rss"}), "rssfeed": frozenset({"", "1"}), "view": frozenset({"amp"}), "noamp": frozenset({"", "mobile", "1"}),
}  # fmt: skip
#: Parameters that track or only lay out the page on one site (registrable domain), where the path is the identity.
SITE_TRACKING: dict[str, frozenset[str]] = {
    "yna.co.kr": frozenset({"input", "section", "site"}),
    "newsis.com": frozenset({"cid"}),
    "mk.co.kr": frozenset({"trigger"}),
    "sbs.co.kr": frozenset({"plink", "cooper", "cooperation"}),
    "bbc.co.uk": frozenset({"at_link_id", "at_format"}),
    "theguardian.com": frozenset({"dcr"}),
}

MOBILE_LABELS = frozenset({"m", "mobile", "amp", "mobil", "touch"})

#: Suffixes below which anyone registers a name, and hosts where each name is another author's.
PUBLIC_SUFFIXES = frozenset(
    ["co.kr", "or.kr", "go.kr", "ac.kr", "re.kr", "ne.kr", "pe.kr", "hs.kr", "mil.kr", "co.uk", "org.uk", "gov.uk", "ac.uk", "net.uk", "me.uk", "nhs.uk", "com.pl", "org.pl", "net.pl", "gov.pl", "edu.pl", "co.at", "or.at", "gv.at", "ac.at", "com.tr", "org.tr", "gov.tr", "edu.tr", "com.ua", "gov.ua", "org.ua", "in.ua", "com.cy", "gov.cy", "com.mt", "gov.mt", "gov.ie", "gouv.fr", "asso.fr", "com.es", "gob.es", "org.es", "com.pt", "gov.pt", "edu.pt", "gov.it", "gov.gr", "com.gr", "co.hu", "gov.hu", "com.ro", "gov.ro", "gov.sk", "gov.cz", "gov.si", "com.hr", "co.rs", "gov.rs", "com.mk", "com.al", "com.ba", "co.jp", "or.jp", "go.jp", "ne.jp", "ac.jp", "com.cn", "gov.cn", "org.cn", "com.tw", "gov.tw", "com.hk", "com.sg", "com.au", "gov.au", "com.br", "gov.br", "com.mx", "co.in", "gov.in", "co.nz", "co.za", "co.il", "admin.ch", "europa.eu", "github.io", "gitlab.io", "blogspot.com", "wordpress.com", "substack.com", "tistory.com", "medium.com", "web.app", "pages.dev", "vercel.app", "netlify.app"]
)

"""What the class, id and role of an element say about its content.

Names are cut at hyphens, underscores, digits and camel-case humps and compared as words, so `articleBody`,
`article_body` and `article-body` are one name and `download` holds no `ad`. Answers are cached: the same names
come back on every page of a site.
"""

import re
from collections.abc import Callable
from functools import lru_cache

BODY = 1
NOISE = 2
COMMENT = 4
CAPTION = 8
HIDDEN = 16
BYLINE = 32
WEAK = 64
STANDFIRST = 128
FRAME = 256
PAYWALL = 512
AI_SUMMARY = 1024
#: Menus and page footers: not even walked.
MENU = 2048
#: Names of pointers to other articles; at the head of an article also of its standfirst.
TEASER = 4096
#: Traits that take an element out of the body for certain.
OUT = NOISE | COMMENT | CAPTION | HIDDEN | BYLINE | FRAME | PAYWALL

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_CUT = re.compile(r"[^0-9A-Za-z가-힣]+")


def _words(*lines: str) -> str:
    return "|".join(word for line in lines for word in line.split(","))


_BODY = _words(
    "article body,articlebody,article content,article contents,article text,article copy,article txt,articletxt,articletext",
    "article main,articlemain,article view content,article view content div,articleview,article view,article cont,article con",
    "story news,story body,storybody,story content,story text,post content,post body,postbody,postcontent,entry content,entry body",
    "news body,newsbody,news content,news text,news view,newsview,news article,news end,newsct article,news cnt,news txt",
    "content body,contentbody,body content,body text,bodytext,body copy,bodycopy,td post content,single content,main text",
    "texto noticia,cuerpo noticia,articulo cuerpo,corps article,article corps,art text,arti body,art body,artbody,art txt",
    "view cont,view con,view txt,view text,viewcontent,view area,cont view,read body,rich text,richtext,prose,wysiwyg",
    "artikel body,artikel text,artikeltext,artikelbody,articolo testo,testo articolo,treść,artykul tresc,clanek text",
    "detail content,detail body,detail text,article detail,articledetail,text content,content text,dic area,harmonycontainer",
    "field name body,node body,mw parser output,c article body,par content,paragraph content,article html content",
)
_NOISE = _words(
    "related,relateds,related articles,relatedarticles,recommend,recommends,recommended,recommendation,recommendations,recirc",
    "recirculation,read also,readalso,see also,seealso,read more,readmore,read next,readnext,more news,morenews,more stories",
    "most read,mostread,most popular,mostpopular,popular,trending,up next,upnext,next article,prev article,also like",
    "share,shares,sharing,sharebar,sharebox,share buttons,sharethis,sharedaddy,social,socials,social media,socialmedia,sns",
    "addthis,addtoany,a2a kit,rollover people block,hovercard,hover card,popover,flyout,nav,navbar,navigation,menu,submenu,breadcrumb,breadcrumbs,pagination,pager,paging",
    "sidebar,side bar,sidenav,right rail,right col,masthead,ad,ads,adv,advert,adverts,advertise,advertisement",
    "advertisements,advertising,adsense,adsbygoogle,adbox,ad box,adslot,adwrap,ad slot,adunit,ad unit,adcontainer,banner,banners",
    "sponsor,sponsored,sponsors,dfp,gpt,werbung,anzeige,anzeigen,publicidad,publicite,pubblicita,reklama,reklam,annonce,annonser",
    "outbrain,taboola,zergnet,promo,promos,promobox,promoted,promotion,promotions,newsletter,newsletters,newsletter signup",
    "subscribe,subscribers,subscription,subscriptions,signup,sign up,login,signin,sign in,register,registration,donate,donation,donations",
    "cookie,cookies,consent,gdpr,cmp banner,cmp modal,cmp app,cmp popup,modal,popup,pop up,overlay,lightbox,dialog,tooltip,toast,tags,taglist,tag list,tagcloud",
    "article tags,post tags,hashtag,hashtags,keywords,",
    "toolbar,toolbox,tools,font size,fontsize,tts,listen,vote,votes,voting,poll,survey,quiz,rating",
    "ratings,reaction,reactions,emoticon,emoticons,likes,like button,copyright,copyrights,copy right,sr only,screen reader text",
    "visually hidden,visuallyhidden,a11y hidden,blind,offscreen,no print,noprint,noprint,ranking,rank,best news,hot news",
    "carousel,slick,swiper,slider,outlink,cta,call to action,app download,feedback,report error,embed consent,consent overlay,content blocker,correction link",
    "related posts,relatedposts,jp relatedposts,yarpp,post nav,postnav,post navigation,nav links,editor pick,editors picks",
    "whatsapp,telegram,facebook,twitter share,kakao,naver channel,subscribe box,reporter,reporter info,journalist,journalist info,writer",
    "toc,table of contents,tableofcontents,index list,jump link,skip link,skiplink,edit section,mw editsection,"
    "navbox,catlinks,printfooter,reflist,linkbox,link box,linklist,link list,inline link,inlinelink,infobox links,teaser list,teaserlist",
    "footer,site footer,entry footer,post footer,article footer,wp caption text",
    "inread,in read,in article ad,embed newsletter,affiliate,shopping,buy now,product card,coupon,voucher,podcast promo",
    "ai summary,aisummary,summary ai,article summary ai,gpt summary,user actions,article actions,actions,action bar,actionbar",
)
_COMMENT = _words(
    "comment,comments,commentlist,comment list,comments area,commentarea,commentaires,kommentar,kommentare,kommentarer,comentarios",
    "disqus,disqus thread,respond,livefyre,fb comments,reply,replies,commentbox,comment box,user comments,komentarze,reader comments,"
    "commentform,comment form,discussion,forum thread,spotim,coral talk,leserkommentare,lesermeinungen,commenti,reacties,kommentit,"
    "keskustelu,diskuse,diskuze,diskusia,komentare,komentari,komentarai,komentaari,hozzaszolasok,kommentek,comentarii,sxolia,yorumlar",
)
_CAPTION = _words(
    "caption,captions,figcaption,wp caption,image caption,imagecaption,photo caption,photocaption,img caption,imgcaption,legend",
    "bildunterschrift,bildtext,bildnachweis,image credit,photo credit,photocredit,imagecredit,img desc,imgdesc,img txt,image desc,media caption",
    "photo desc,photo txt,pic txt,end photo org,photo org,img info,image info,imageinfo,cut line,cutline,article photo,img box,"
    "image credits,image source,image copyright,copyright image,pie de foto,piedefoto,pie foto,legende,didascalia,img area,vod area",
)
_BYLINE = _words(
    "author bio,authorbio,author box,authorbox,about author,author info,authorinfo,author description,author card,about the author,reporter,reporter info,journalist",
    "journalist info,writer,writer info,profile,entry utility,entry meta,post meta,postmeta,postmetadata",
    "byline,by line,bylines,byline name,author name,authorname,authors,post author,article author,entry author,author line",
    "dateline,timestamp,time stamp,published,publish date,pubdate,pub date,article date,articledate,post date,postdate,"
    "entry date,date published,updated,last updated,lastupdated,reading time,read time,readingtime,article meta,articlemeta,article info,"
    "story meta,meta data,metadata,news info,dateandauthor,autor,autore,auteur,redakteur,signature",
)
_WEAK = _words(
    "widget,widgets,box,teaser,teasers,gallery,slideshow,aside,sidebox,info box,infobox,factbox,fact box,faktabox,fakta,list,links,link,"
    "embed,embedded,player,video,videos,media,photo,photos,image,picture,credit,credits,source,tag,topics,topic,category,categories,"
    "header,head,title,headline,headlines,intro,info,meta,date,time,author,section title,callout,card,cards,module,plugin,"
    "more,top stories,latest,newest,timeline,summary,highlight,highlights,key points,note,notes,footnote,footnotes,disclaimer,"
    "pull quote,pullquote,blockquote source,form,search,button,buttons,btn,download,event,events,archive,series,series nav,previous,next",
)
_STANDFIRST = _words(
    "standfirst,stand first,lead,lede,deck,dek,subtitle,sub title,subhead,sub head,subheadline,sub headline,chapo,chapeau,catenaccio,occhiello",
    "sommario,vorspann,teaser text,article intro,article lead,articlelead,article summary,excerpt,intro text,introtext,ingress,"
    "article subtitle,article description,article sub,sub tit,subtit,sub ttl,entradilla,copete,bajada,perex,lid,manchet,underrubrik,strapline,"
    "mid title,article standfirst,kurzfassung,anons,zajawka,descrizione",
)
_PAYWALL = _words(
    "paywall,pay wall,regwall,reg wall,premium wall,paid barrier,paywall box,abo box,plus offer,subscribe wall"
)


_AI_SUMMARY = (
    "ai summary,aisummary,summary ai,gpt summary,ki zusammenfassung,summarybot,ai abstract,ai digest"
)
_TEASER = "teaser,teasers,teaser box,promo card,post card,article card,news card,story card,card article,linkbox,link card,newsitem,news item"
_MENU = "navbar,navigation,main nav,mainnav,main menu,mainmenu,mega menu,megamenu,sub menu,submenu,site footer,site nav,sitenav,footer nav,nav menu,navmenu,off canvas,offcanvas,mobile menu,gnb,lnb,side menu,top menu,topmenu,global nav,globalnav,sitemap,breadcrumb,breadcrumbs"


_TABLE = (
    (NOISE, _NOISE),
    (COMMENT, _COMMENT),
    (CAPTION, _CAPTION),
    (BYLINE, _BYLINE),
    (WEAK, _WEAK),
    (STANDFIRST, _STANDFIRST),
    (PAYWALL, _PAYWALL),
    (AI_SUMMARY, _AI_SUMMARY),
    (MENU, _MENU),
    (TEASER, _TEASER),
    (BODY, _BODY),
)


def _phrases(words: str) -> list[str]:
    return [word for word in words.replace(",", "|").split("|") if word]


def _by_phrase() -> dict[str, int]:
    """The traits of every phrase of the tables."""
    found: dict[str, int] = {}
    for trait, words in _TABLE:
        for phrase in _phrases(words):
            found[phrase] = found.get(phrase, 0) | trait
    return found


_BY_PHRASE = _by_phrase()
#: Words with which a phrase opens, and the most words that such a phrase has.
_OPENERS: dict[str, int] = {}
for _phrase in _BY_PHRASE:
    _first, *_others = _phrase.split()
    _OPENERS[_first] = max(_OPENERS.get(_first, 0), len(_others) + 1)
_BODY_WORDS = re.compile(
    " (?:" + "|".join(map(re.escape, sorted(_phrases(_BODY), key=len, reverse=True))) + ")(?= )"
)


#: Names that describe a setting of the page, not the element's content, such as `comments-enabled`.
_STATES = (
    "has-",
    "is-",
    "no-",
    "with-",
    "without-",
    "tag-",
    "category-",
    "comments-enabled",
    "comments-open",
    "comments-closed",
    "comments-on",
    "comments-off",
    "comments-disabled",
    "comment-status",
    "status-",
    "format-",
    "type-",
    "js-",
    "hide-comments",
    "not-",
    # A plugin's name for everything it writes, questions and answers of the text among it.
    "rank-math",
    # Drupal's word for an article that may stand on the front page.
    "node-promoted",
    "node--promoted",
    # Wrappers of the whole page in Drupal and Foundation, beside which a menu slides in.
    "dialog-off-canvas",
    "off-canvas-wrap",
    "off-canvas-content",
)
_STATE_EXCEPTIONS = frozenset(("tag-list", "tag-cloud"))


@lru_cache(maxsize=65536)
def words_of(name: str) -> str:
    """The words of one name (`articleBody` -> `article body`), "" for a name that says nothing of the content."""
    if ":" in name or "[" in name or (name.startswith(_STATES) and name not in _STATE_EXCEPTIONS):
        return ""
    if name.islower():
        # Most names: no hump to find, and often nothing to cut.
        return name if name.isascii() and name.isalnum() else _CUT.sub(" ", name).strip()
    return _CUT.sub(" ", _HUMP.sub(" ", name)).lower().strip()


@lru_cache(maxsize=65536)
def _name_traits(name: str) -> int:
    """The traits of one name: of every phrase of the tables that its words hold."""
    words = words_of(name).split()
    traits = 0
    for start, word in enumerate(words):
        longest = _OPENERS.get(word)
        if longest is not None:
            traits |= _BY_PHRASE.get(word, 0)
            for size in range(2, longest + 1):
                traits |= _BY_PHRASE.get(" ".join(words[start : start + size]), 0)
    return traits


def traits_of(names: str) -> int:
    """The traits that the class and id of an element carry, as a bit set.

    A name that says both body and noise (`article-content__share-group`) is a part of the body's frame: noise. A
    name that says body alone outweighs another that says noise.
    """
    traits = 0
    pure = False
    for name in names.split():
        own = _name_traits(name)
        traits |= own
        pure = pure or (own & BODY and not own & (NOISE | COMMENT | PAYWALL)) != 0
    if traits & BODY and traits & (NOISE | COMMENT | PAYWALL):
        return traits & ~(NOISE | PAYWALL) if pure else traits & ~BODY
    return traits


@lru_cache(maxsize=65536)
def body_word(names: str) -> str:
    """The words for which an element counts as an article body, or ""."""
    spaced = f" {' | '.join(filter(None, map(words_of, names.split())))} "
    found = _BODY_WORDS.search(spaced)
    return found.group().strip() if found else ""


_ROLES = {
    "navigation": FRAME | MENU,
    "complementary": FRAME,
    "contentinfo": FRAME,
    "banner": FRAME,
    "search": FRAME,
    "dialog": NOISE,
    "alertdialog": NOISE,
    "menu": NOISE,
    "menubar": NOISE,
    "toolbar": NOISE,
    "tooltip": NOISE,
}
#: Traits of an element by its own name.
TAGS = {
    "nav": FRAME | MENU,
    "footer": FRAME,
    "aside": FRAME,
    "figcaption": CAPTION,
    "dialog": NOISE,
    "menu": NOISE,
    "figure": CAPTION,
}
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


def attribute_traits(get: Callable[[str], str | None], tag: str) -> int:
    """Traits from role, itemprop, hidden and style, and from the element's own name."""
    traits = TAGS.get(tag, 0)
    role = get("role")
    if role:
        traits |= _ROLES.get(role, 0)
    prop = get("itemprop")
    if prop:
        low = prop.lower()
        if "articlebody" in low:
            traits |= BODY
        elif "datepublished" in low or "author" in low:
            traits |= BYLINE
    if get("hidden") is not None:
        traits |= HIDDEN
    style = get("style")
    if style and _UNSEEN.search(style):
        traits |= HIDDEN
    return traits

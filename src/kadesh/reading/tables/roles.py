"""Words for those who speak: roles, groups, unnamed sources, organisations, documents."""

from __future__ import annotations

from kadesh.reading.tables.words import words_of

ROLES = words_of(
    "president vice-president premier minister secretary chancellor king queen prince princess emir sultan sheikh "
    "pope ambassador envoy negotiator mediator spokesman spokeswoman spokesperson chief head leader chairman "
    "chairwoman chair chairperson director deputy governor mayor senator representative congressman congresswoman "
    "lawmaker legislator deputy general colonel commander admiral captain officer official diplomat adviser "
    "advisor aide strategist analyst expert professor researcher economist historian lawyer attorney judge "
    "justice prosecutor journalist reporter editor columnist author writer founder co-founder owner executive "
    "manager coordinator delegate commissioner candidate nominee hopeful rival opponent incumbent frontrunner "
    "front-runner politician statesman activist organizer organiser pollster host anchor moderator contender "
    "counsel speaker whip republican democrat undersecretary under-secretary facilitator broker representative pm "
    "mp source participant witness veteran colleague supporter critic member fellow scholar scientist doctor "
    "bishop archbishop cardinal rabbi imam cleric ayatollah billionaire businessman mogul tycoon star actor "
    "actress singer resident voter student teacher farmer worker mr mrs ms dr gen sen rep gov pres sec lt col maj "
    "sgt capt prof rev sir lord lady dame fm brig brigadier cmdr adm counterpart observer commentator insider "
    "bystander campaigner trader villager elder priest pastor nurse pilot fisherman herder miner driver shopkeeper "
    "skipper master inspector"
)
TITLES = words_of(
    "mr mrs ms dr gen sen rep gov pres sec lt col maj sgt capt prof rev sir lord lady dame president premier "
    "minister secretary chancellor king queen prince princess emir sultan sheikh pope ambassador envoy negotiator "
    "mediator general colonel commander admiral captain professor judge justice mayor governor senator "
    "representative congressman congresswoman chairman chairwoman speaker deputy vice prime foreign chief "
    "spokesman spokeswoman spokesperson director former ex acting special us u.s u.s. attorney archbishop "
    "cardinal ayatollah brig brigadier cmdr adm lieutenant major father monsignor skipper daw"
)
BODIES = words_of(
    "ministry department government administration office committee council commission agency bureau party union "
    "league parliament senate congress house court delegation team campaign group organization organisation "
    "association institute center centre foundation bank company corporation university police army military navy "
    "force forces embassy mission movement front alliance coalition federation assembly authority service board "
    "network kremlin cabinet regime side camp militia secretariat nations fund society club caucus circle"
)
DOCUMENTS = words_of(
    "report study poll survey statement document letter memo email bill law agreement draft analysis paper "
    "article story post tweet message resolution data figures results numbers census index research test tests "
    "polls surveys studies documents records emails reports findings plan headline sign ad video ruling order "
    "rule exit filings files footage images inquiry review investigation probe audit assessment projections analyses "
    "regulations remarks communique communiqué declaration"
)
OUTLET_WORDS = words_of(
    "times post journal news herald tribune guardian press agency magazine radio television tv network newspaper "
    "daily weekly gazette broadcasting wire review"
)
OFFICES = words_of(
    "state policy defense defence war treasury staff interior justice finance foreign affairs energy commerce health "
    "security economy trade agriculture education labor labour transportation intelligence national parliament "
    "delegation"
)
"""What one can be secretary, minister, chief or head *of*."""
LISTENERS = words_of("reporters journalists newsmen correspondents press crowd audience viewers listeners readers")
"""Who is told something, and so never the speaker of it."""
ADDRESSEES = LISTENERS | words_of(
    "lawmakers supporters voters newspaper magazine network agency television tv radio channel media congress "
    "parliament outlet daily broadcaster website"
)
"""What ends the words for those who are told something, where no name does (*told state television …*)."""
NO_SPEAKERS = words_of(
    "there that this these those what which it's there’s nothing something time way thing things issue question "
    "fact problem move vote race talks meeting deal war day year week money reason point idea event interview whatever "
    "whichever anything everything"
)
"""Heads that say nothing, whatever verb follows."""
MALE = words_of(
    "mr sir lord king prince emir sultan sheikh pope bishop archbishop cardinal rabbi imam ayatollah chairman "
    "spokesman congressman statesman businessman actor anchorman"
)
"""Titles and roles that show a man."""
FEMALE = words_of("mrs ms miss lady dame queen princess spokeswoman chairwoman congresswoman businesswoman actress")
"""Titles and roles that show a woman."""

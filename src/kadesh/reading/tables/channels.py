"""The channels by which talks are felt elsewhere, each with its words; and the words for an effect."""

from __future__ import annotations

CHANNELS: dict[str, str] = {
    "opinion":
        r"public opinion|public|image|portrayal|perceptions?|voters|popular|sentiment|support among|media|"
        r"narrative|protests?|demonstrations?|anger|diasporas?|communit(?:y|ies)|emotions?|mood|opinion|press|sympath\w+|resentment|outrage|"
        r"solidarity|newspapers|the\sstreet|families|unease",
    "domestic politics":
        r"domestic|elections?|run-?offs?|presidential\s(?:race|campaign|run-off|vote)|"
        r"parliament\w*|coalitions?|opposition|ruling party|cabinet|political dynamics|"
        r"approval ratings?|politics|debates?|lawmakers|senat\w+|political|campaign|government's standing|"
        r"unions?|expel\w*|expulsions?|deport\w*|extradit\w*|calls\s(?:to|for)|populis\w+|congress\w*|under\s(?:\w+\s)?pressure|visas?|immigra\w+",
    "diplomacy":
        r"diplomac\w+|diplomatic|alliances?|allies|mediat\w+|relations|ties|summit|regional role|ambassadors?|"
        r"foreign policy|diplomats?|embass(?:y|ies)|envoys?|consultations|treat(?:y|ies)|negotiations|"
        r"guarant(?:ees?|ors?)|mediators|partners?|bloc|foreign minist\w+|"
        r"normali[sz]ation|rapprochement|recognition|drawn\sin(?:to)?|dragged\sin(?:to)?|pulled\sin(?:to)?|arrangements?|participation|cooperation|"
        r"(?:own|"
        r"new)\sdemands|intermediar\w+|observers?|bargain\w*|accords?|dealings|precedents?",
    "aid":
        r"aid|humanitarian|relief|assistance|donors?|reconstruction funds?|donations?|refugees?|displaced|asylum|"
        r"reception|shelter\w*|arrivals|camps?|loans?|grants?|fund(?:s|ing)|"
        r"medic\w+|food parcels|hospitals?|patients|exodus|"
        r"detention|waves?\sof\s(?:boats|arrivals|people|migrants)|influx|feed\w*|bankroll\w*|boat\sarrivals|migra(?:tion|nts?)|stipends?",
    "arms":
        r"arms|weapons?|military support|military aid|military assistance|ammunition|defen[cs]e spending|"
        r"air defen[cs]e|troops?|rearm\w*|deployments?|military|peacekeep\w+|monitoring|enrichment|"
        r"nuclear\s(?:weapons?|program\w*)|"
        r"armed\s(?:groups|bands|men)|gunmen|army|generals|bases?|arm(?=\sthe\b)|aircraft|battalions?|soldiers|brigades?|garrisons?|patrols?|"
        r"border guards?|nav(?:y|al)|fleet|fighter jets|"
        r"missiles?|drones?|surveillance|spy\w*|"
        r"(?:air\s?)?strikes|retaliat\w+|warships|escorts|military buildup|mobili[sz]\w+|military aid|conscript\w*|"
        r"(?:ceasefire|truce)\smonitors?",
    "sanctions":
        r"sanctions?|(?:terror(?:ist|ism)?\s)designations?|terror(?:ist|ism)?\slists?|"
        r"measures\sagainst|embargo(?:es)?|asset freezes?|export controls?|blacklist\w*",
    "markets":
        r"markets?|prices?|oil|gas|crude|grain|wheat|shipping|freight|insurance|insurers?|premiums?|currenc\w+|investors?|bonds?|"
        r"stocks?|shares|exports?|exporters|imports?|importers|trade|supply|supplies|inflation|remittances|"
        r"tourism|tourists?|customs|fuel|electricity|energy|transit|remittance|revenues?|production|industry|tariffs?|chips?|carmakers|"
        r"manufacturers|pipelines?|sales|economy|fertili[sz]er|business(?:es)?|suppliers?|customers?|shelves|supermarkets?|"
        r"vessels?|ships?|cargo|containers?|factor(?:y|ies)|plants?|orders|retailers?|costs?|coffee|beef|crops?|harvests?|"
        r"lorries|trucks?|truckers|hauliers|power|hydropower|firms|compan(?:y|ies)|banks?|bondholders|debt|buyers?|sellers?|"
        r"commodit(?:y|ies)|roasters|refiner(?:s|y|ies)|traders|growers|farmers|jobs|workers|miners|mines?|mills?|airlines?|"
        r"pay\smore|hotels?|bookings|carriers?|slots|farms?|visitors|processors?|trawlers?|catch(?:es)?|quotas?|boats?|makers|recruit\w*|emigrat\w+|labou?r|railways?|roads?|projects?|investments?|licen[cs]es|drilling|loans|rates|demand|contracts?|ore|copper|lithium|cotton|rice|fish|ports?|dams?",
}  # fmt: skip
"""Channel to its words, a regular expression for whole words."""

EFFECTS = (
    r"bolster(?:s|ed)?|boost(?:s|ed)?|strengthen(?:s|ed)?|weaken(?:s|ed)?|prompt(?:s|ed)?|influenc(?:e[sd]?|ing)|"
    r"intensif(?:y|ies|ied)|increas(?:e[sd]?|ing)|rais(?:e[sd]?|ing)|ris(?:e|es|ing)|rose|fall(?:s|en)?|fell|"
    r"lower(?:s|ed)|reduc(?:e[sd]?|ing)"
    r"|fuel(?:s|led|ed)?|push(?:es|ed)?|driv(?:e[sn]?|ing)|drove|pressur(?:e[sd]?|ing)|strain(?:s|ed)?|"
    r"eas(?:e[sd]?|ing)|hit|hurt|dent(?:s|ed)?|shak(?:e[sn]?|ing)|shook|spur(?:s|red)?|spark(?:s|ed)?|"
    r"reignit(?:e[sd]?|ing)|rekindl(?:e[sd]?|ing)|trigger(?:s|ed)?|"
    r"affect(?:s|ed)?|shap(?:e[sd]?|ing)|complicat(?:e[sd]?|ing)"
    r"|deepen(?:s|ed)?|reviv(?:e[sd]?|ing)|threaten(?:s|ed)?|undermin(?:e[sd]?|ing)|encourag(?:e[sd]?|ing)|"
    r"embolden(?:s|ed)?|divid(?:e[sd]?|ing)|polari[sz](?:e[sd]?|ing)|harden(?:s|ed)?|soften(?:s|ed)?|fear(?:s|"
    r"ed)?|worr(?:y|ies|ied)|fac(?:e[sd]?|ing)|lead(?:s)?|led"
    r"|forc(?:e[sd]?|ing)|renew(?:s|ed)?|widen(?:s|ed)?|benefit(?:s|ed)?|suffer(?:s|ed)?|climb(?:s|ed)?|drop(?:s|"
    r"ped)?|jump(?:s|ed)?|slip(?:s|ped)?|unsettl(?:e[sd]?|ing)|cost(?:s)?|open(?:s)? the way|disrupt(?:s|ed)?|"
    r"test(?:s|ed)?|weigh(?:s|ed)?|accelerat(?:e[sd]?|ing)|delay(?:s|ed)?|spill(?:s|ed)?|send(?:s)?|sent|"
    r"gone (?:up|down)|went (?:up|down)|froze(?:n)?|shelve[sd]?|cut(?:s)?|"
    r"los(?:es?|ing)|gain(?:s|ed)?|tighten(?:s|ed)?|"
    r"stir(?:s|red)?|put(?:s)?|squeez(?:e[sd]?|ing)|slow(?:s|ed)?|hurting|seek(?:s)?|reopen(?:s|ed)?|"
    r"restor(?:e[sd]?|ing)|receiv(?:e[sd]?|ing)|"
    r"welcom(?:e[sd]?|ing)|resum(?:e[sd]?|ing)|restart(?:s|ed)?|feed(?:s)?|brac(?:e[sd]?|ing)|release[sd]?|"
    r"overwhelm(?:s|ed)?|expand(?:s|ed)?|draw(?:s|n)?|drag(?:s|ged)?|add(?:s|ed)?|"
    r"spoke\sof|pick(?:s|ed)?\sup|portray(?:s|ed)?|hail(?:s|ed)?|present(?:s|ed)|mock(?:s|ed)?|weighing|"
    r"step(?:s|ped|ping)?\sup|scal(?:e[sd]?|ing)\s(?:up|back)"
)
"""Verbs for an effect."""

HEARERS = (
    r"(?:government|public|voters?|markets?|economy|exporters?|importers?|opposition|parliament|leaders?|"
    r"officials|diplomats|ruling party|coalition|farmers|miners|carmakers|manufacturers|producers|growers|firms|"
    r"banks|airlines|insurers|hauliers|lenders|buyers|retailers|traders|investors|currency|president|prime minister|"
    r"ministers?|troops|allies|companies|shippers|refiners|military|generals|army|lawmakers|donors|communities|"
    r"consumers"
    r"|central bank|ports?|border towns?)"
)
"""Who in a country feels it."""

REGIONS: dict[str, str] = {
    "Europe":
        r"Europe(?!['’]s\b|an\b)|"
        r"(?:Other\s|other\s|Some\s|Most\s)?European\s(?:countries|states|nations|allies|capitals|governments|powers)",
    "Asia": r"Asia(?!['’]s\b|n\b)",
    "Gulf states": r"Gulf\s(?:states|countries|monarchies|capitals|governments)|(?<=[Ii]n\sthe\s)Gulf(?=,)",
    "Arab states": r"Arab\s(?:states|countries|capitals|governments)",
    "Baltic states": r"Baltic\s(?:states|countries|republics|capitals)",
    "Western allies": r"Western\s(?:allies|capitals|governments|countries|states)",
    "Central Asia": r"Central\sAsia(?:n\s(?:states|countries|republics))?(?!\w)",
    "West Africa": r"West\sAfrica(?:n\s(?:states|countries))?(?!\w)",
    "East Africa": r"East\sAfrica(?:n\s(?:states|countries))?(?!\w)",
    "Latin America": r"Latin\sAmerica(?:n\s(?:states|countries|governments))?(?!\w)",
}  # fmt: skip
"""Region to its names, as regular expressions, where states feel something together."""

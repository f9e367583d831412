"""Words of armed conflict. Without any of them a dispute is taken to be one without arms."""

import re

ARMS = re.compile(
    r"\b(?:(?<!trade )(?<!tariff )(?<!price )wars?|wartime|cease-?fires?|truces?|armistice|hostilities|"
    r"fight(?:ing|ers?)|arm(?:ed|y|ies)|disarm\w*|demilitari\w+|demobili\w+|militar(?:y|ies)|militias?|troops?|soldiers?|rebels?|"
    r"insurg\w+|guerr?illas?|paramilitar\w+|weapons?|missiles?|drones?|shelling|bomb\w*|airstrikes?|invasion|occup(?:ied|ation)|"
    r"hostages?|prisoners of war|captives?|casualties|killed|frontline|front line|battlefield|offensives|peace talks|"
    r"peace process)\b",
    re.IGNORECASE,
)

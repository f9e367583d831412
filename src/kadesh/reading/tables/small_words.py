"""Small words by what they do in a sentence."""

from __future__ import annotations

from kadesh.reading.tables.words import words_of

DETERMINERS = words_of(
    "the a an this these those some many several most all both each every one two three four five six seven eight "
    "nine ten another other no any few dozens hundreds his her its their our my your"
)
PEOPLE = words_of(
    "people men women voters residents workers families students americans democrats republicans conservatives "
    "liberals critics supporters opponents allies rivals others protesters demonstrators refugees veterans fans "
    "citizens parents militants rebels insurgents separatists lawmakers evangelicals progressives hardliners "
    "moderates majority percent reporters journalists authorities police prosecutors investigators couple man "
    "woman father mother son daughter wife husband brother sister friend family guests respondents millennials "
    "elites donors backers parties sides countries nations states companies firms person lobbyist lobbyists trader "
    "traders resident villager villagers farmer farmers activist activists campaigner campaigners academic academics "
    "consultant consultants broker brokers exporter exporters importer importers shopkeeper driver drivers nurse "
    "nurses "
    "teacher teachers doctor doctors priest elder elders survivor survivors widow neighbour neighbor participant "
    "participants attendee insider insiders aide aides"
)
"""Who may speak without a role."""
PERSON_PRONOUNS = words_of("he she they i we you")
PRONOUNS = PERSON_PRONOUNS | words_of("it who others many some both neither everyone everybody nobody")
AUXILIARIES = words_of(
    "is are was were be been being am has have had having will would could can may might should must shall did "
    "does do not never cannot won’t wouldn’t don’t doesn’t didn’t isn’t aren’t wasn’t weren’t hasn’t haven’t "
    "hadn’t can’t couldn’t shouldn’t also"
)
NOT = words_of("not never yet didn’t wouldn’t hasn’t haven’t don’t doesn’t couldn’t cannot can’t won’t hadn’t")
"""Words that turn a verb into its contrary."""
REMARKS = words_of(
    "move step charge accusation claim allegation demand condition position stance proposal offer phrase slogan "
    "formula reference"
)
"""What a report calls something said, when it goes on to remark on it."""
PAST = words_of(
    "left met came went held took made gave began flew got sent brought ran sat stood won lost fell rose grew broke "
    "led kept became drew drove returned arrived visited threw struck spent built chose shook broke caught fought rode "
    "bore swept swung tore wore laid paid cut shut set"
)
"""What a subject did, in forms that do not show that they are verbs."""
BE = words_of("is are was were be been being am ’s ’re isn’t aren’t wasn’t weren’t")
ADVERBS = words_of(
    "afterwards afterward also then later earlier just again still already once often always even now ever soon "
    "sometimes instead too first further meanwhile today yesterday tonight overnight himself herself themselves "
    "itself rather long simply only twice however indeed"
)
NOT_ADVERBS = words_of(
    "family ally reply rally italy july assembly supply monopoly anomaly bully fly ugly daily weekly monthly"
)
DAYS = words_of(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december mon tue tues wed thu thurs fri sat sun"
)
PREPOSITIONS = words_of(
    "of in on at for with from by to into about against among between during under over through within without "
    "across around near beside behind beyond before after until since like as toward towards upon inside outside "
    "including amid despite alongside throughout per via"
)
LINKS = words_of("of for in on at with from to against about beside behind within under inside between near")
"""Prepositions that may stand inside the words that name someone (*the head of the delegation*)."""
SUBORDINATORS = words_of(
    "that if when while because although though as after before since unless until where whereas whether how why "
    "what which who whom whose so once than and but or nor yet plus"
)
OPENERS = (
    PREPOSITIONS
    | SUBORDINATORS
    | words_of("according asked speaking given citing still yes no prior due thanks aside apart")
)
"""Words that open a phrase in front of the main clause (*In Oslo, X said*)."""
PARTICLES = words_of(
    "de del della di da dos van von der den la le al el bin ibn abu ben bint ter und y of and the for & on"
)
NAME_PARTICLES = words_of("al bin de van von der el del da dos du ben la ibn ag ould ul")
"""Small words inside the names of persons."""
TIMES = words_of(
    "today yesterday tonight monday tuesday wednesday thursday friday saturday sunday week month year morning "
    "afternoon evening night day earlier later ago recently"
)

import pytest

from tests.reading.facts.reports import facts, told


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Talks between Iran and the United States resumed in Muscat.", ("Iran", "United States")),
        ("Armenia-Azerbaijan peace talks opened.", ("Armenia", "Azerbaijan")),
        ("Tehran and Washington agreed to hold talks.", ("Iran", "United States")),
        ("The Ethiopian and Egyptian delegations left the talks.", ("Ethiopia", "Egypt")),
        ("Delegations from Guyana and Venezuela met over the border.", ("Guyana", "Venezuela")),
        (
            "The Colombian government and the Orange Valley Front (OVF) resumed negotiations.",
            ("Colombia", "OVF"),
        ),
        ("Congolese officials and Q17 rebels held talks in Doha.", ("Democratic Republic of the Congo", "Q17")),
        (
            "Talks between the Sudanese army and the Blue River Forces (BRF) stalled. The BRF left.",
            ("Sudan", "BRF"),
        ),
        ("Indirect talks between Israel and Samud, mediated by Qatar and Egypt, stalled.", ("Israel", "Samud")),
        (
            "Chad's government and a coalition of holdout rebel groups wrapped up a round of talks.",
            ("Chad", "coalition of holdout rebel groups"),
        ),
        (
            "Chad's government and an alliance of rebel groups ended talks. The Chad United Movements Alliance left.",
            ("Chad", "Chad United Movements Alliance"),
        ),
        ("The Philippine government and communist rebels met for talks.", ("Philippines", "rebels")),
        (
            "Iranian Foreign Minister Ali Amir and US envoy John Doe held a fifth round of talks in Rome.",
            ("Iran", "United States"),
        ),
        ("Iran's foreign minister, Ali Amir, met the Omani envoy Said Badr for talks.", ("Iran", "Oman")),
    ],
)
def test_the_parties_of_talks_are_named(text, parties):
    assert facts(text).parties == parties


def test_people_are_no_parties():
    assert facts("Talks between Ana Dahl and Joseph Okello ended. Dahl spoke to Okello again.").parties == ()


@pytest.mark.parametrize(
    ("text", "name", "part"),
    [
        ("Omani-mediated talks between Iran and the United States ended.", "Oman", "mediator"),
        ("Talks between Chad and Libya, brokered by Qatar, ended.", "Qatar", "mediator"),
        ("Talks between Chad and Libya ended. Qatari mediators stayed.", "Qatar", "mediator"),
        ("Saudi- and U.S.-brokered talks between Chad and Libya ended.", "Saudi Arabia", "mediator"),
        ("Talks between Chad and Libya were hosted by Turkey.", "Turkey", "host"),
        ("Talks between Chad and Libya in Nairobi ended.", "Kenya", "host"),
        ("Talks between Chad and Libya ended. Niger condemned them.", "Niger", "other"),
    ],
)
def test_who_else_has_a_part(text, name, part):
    found = facts(text)
    assert name not in found.parties
    assert name in found.others
    assert (name, part) in [(c.subject, c.value) for c in found.claims if c.attribute == "part"]


def test_the_order_of_parties_is_that_of_the_report():
    assert facts("Talks between Peru and Chile ended.").parties == ("Peru", "Chile")
    assert facts("Talks between Chile and Peru ended.").parties == ("Chile", "Peru")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tehran insists on sanctions relief, while Washington wants limits on enrichment.", [("Iran", "sanctions"),
        ("United States", "nuclear")]),
        ("The Iranian team emphasised territorial questions.", [("Iran", "territory")]),
        ("Washington's main concern is prisoners.", [("United States", "prisoners")]),
        ("For Iran, the main issue is recognition.", [("Iran", "recognition")]),
        ("Both sides stressed the exchange of prisoners.", [("Iran", "prisoners"), ("United States", "prisoners")]),
        ("Iran did not focus on sanctions.", []),
        ("The meeting with Iran focused on sanctions.", []),
        ("Norway stressed humanitarian access.", []),
        ("Iran is securing its convoys and focused on football.", []),
    ],
)  # fmt: skip
def test_which_side_stresses_which_issue(text, expected):
    found = facts(f"Talks between Iran and the United States resumed. {text}")
    assert told(found.emphasis, "actor", "issue") == expected


@pytest.mark.parametrize(
    "line",
    [
        "The envoy called the Paris declaration unrelated to the talks.",
        "The Minsk agreements were spoken of.",
        "Both sides stood by the Cairo peace accords.",
    ],
)
def test_a_place_that_gives_its_name_to_a_text_is_no_actor(line):
    assert facts("Talks between Peru and Chile ended.\n" + line).others == ()


def test_a_seat_of_government_before_anything_else_is_one():
    assert facts("Talks between Peru and Chile ended.\nParis welcomed the accord.").others == ("France",)


@pytest.mark.parametrize(
    ("line", "parties"),
    [
        ("Delegations from Peru and the CNP/L21 rebel coalition met.", ("Peru", "L21")),
        ("Two days of talks gave no sign that Peru and Chile had come closer.", ("Peru", "Chile")),
        ("**Peru** and **Chile** left the talks on Tuesday with a deal on fishing.", ("Peru", "Chile")),
        ("Peru, Chile and Bolivia closed a round of talks in Quito.", ("Peru", "Chile", "Bolivia")),
        ("The villa in Quito where Peruvian and Chilean envoys sat was closed.", ("Peru", "Chile")),
        (
            "Peru's government opened the talks. The government panel and the Orange Valley Front, or OVF, met again.",
            ("Peru", "OVF"),
        ),
        ("Ministers Ana Dahl of Norway and Jon Berg of Iceland met in Lima for talks.", ("Norway", "Iceland")),
    ],
)
def test_sides_are_told_in_many_ways(line, parties):
    assert facts(line).parties == parties


@pytest.mark.parametrize(
    ("line", "parties"),
    [
        ("Talks between the Dock Workers Union and the port operator ended.", ("Dock Workers Union", "port operator")),
        ("Talks between Peru's government and the teachers' union ended.", ("Peru", "teachers' union")),
        ("Talks between the Weavers Guild (WG) and Coastal Railways ended.", ("WG", "Coastal Railways")),
    ],
)
def test_unions_and_companies_are_sides_too(line, parties):
    assert facts(line).parties == parties


def test_the_union_and_the_company_are_called_so_for_short():
    text = "Talks between the Weavers Guild and Coastal Railways ended. The union demands pensions. The company wants "
    found = facts(text.replace("Guild", "Union") + "elections.")
    assert told(found.emphasis, "actor", "issue") == [("Weavers Union", "economy"), ("Coastal Railways", "governance")]


def test_a_name_after_a_full_stop_is_no_family_name():
    text = "Peru and Sendra held talks on Tuesday. Officials flew home to Lima. Sendra insisted on a ceasefire."
    assert facts(text).parties == ("Peru", "Sendra")


def test_an_opposition_platform_is_a_side():
    text = "Delegates of Venezuela’s government and the opposition Unity Platform left the talks on Tuesday."
    assert facts(text).parties == ("Venezuela", "Unity Platform")


def test_management_and_union_are_called_so_for_short():
    text = (
        "Coastal Railways and the Dock Workers Alliance (DWA) broke off talks on Tuesday. "
        "The union has talked most about pay, while management keeps coming back to security."
    )
    assert told(facts(text).emphasis, "actor", "issue") == [("DWA", "economy"), ("Coastal Railways", "security")]


def test_the_rebels_are_the_one_movement_at_the_table():
    found = facts("Talks between Peru and the L21 rebels ended. The guerrillas insist on a ceasefire.")
    assert told(found.emphasis, "actor", "issue") == [("L21", "ceasefire")]


@pytest.mark.parametrize(
    "line",
    [
        "Talks between Norway and Iceland ended. Norwegian Foreign Minister Ana Dahl led. Dahl stressed a ceasefire.",
        "Talks between Norway and Iceland ended. Ana Dahl, the Norwegian envoy, led. Dahl insists on a ceasefire.",
        "Norwegian minister Ana Dahl and her Icelandic counterpart held talks. Dahl put a ceasefire above everything.",
    ],
)
def test_what_an_office_holder_stresses_is_stressed_by_the_state(line):
    assert told(facts(line).emphasis, "actor", "issue") == [("Norway", "ceasefire")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran and Oman spent two days on one river.\nThe talks will go on.", ("Iran", "Oman")),
        ("Iran, Oman Leave Trade Talks With Tariffs Intact\nNothing was agreed.", ("Iran", "Oman")),
        ("Iranian-Omani Border Talks Drag On\nNothing was agreed.", ("Iran", "Oman")),
        (
            "Harbour operator Southern Piers and the Dock Hands' Alliance (DHA) ended their talks.",
            ("Southern Piers", "DHA"),
        ),
        ("Talks between Iran and the eastern House of Elders (HoE) ended.", ("Iran", "HoE")),
        ("Talks between Iran and the Reedi movement ended. The Reedis left first.", ("Iran", "Reedis")),
        ("The Dutch dockers' union and Reed Airways ended their talks.", ("dockers' union", "Reed Airways")),
        ("Talks between the Greek Cypriots and the Turkish Cypriots ended.", ("Greek Cypriots", "Turkish Cypriots")),
    ],
)
def test_sides_that_are_told_in_other_ways(text, expected):
    assert facts(text).parties == expected


def test_the_two_of_whom_a_report_on_talks_speaks_most_are_the_sides_where_nothing_else_says_so():
    text = "Talks drag on in Muscat. Iran is patient." + " Iran waits. Iraq waits." * 4 + " Oman waits."
    assert facts(text).parties == ("Iran", "Iraq")
    assert facts(text.replace("Talks drag on", "Heat drags on")).parties == ()


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Mali's military government and northern rebels ended talks. The Union of River Movements (URM) left. "
            + "The URM and its allies spoke. " * 3,
            ("Mali", "URM"),
        ),
        ("Envoys of Venezuela's government and the opposition suspended their talks.", ("Venezuela", "opposition")),
        ("South and North Korean officers held talks in Panmunjom.", ("South Korea", "North Korea")),
    ],
)
def test_a_side_without_a_name_is_the_one_movement_that_the_report_names(text, parties):
    assert set(facts(text).parties) == set(parties)


def test_the_government_with_a_word_before_it_is_the_state_at_the_table():
    text = "Talks between Mali and the Blue River Front ended. The army-led government pressed for disarmament."
    assert told(facts(text).emphasis, "actor", "issue") == [("Mali", "security")]
    other = text.replace("army-led", "previous")
    assert facts(other).emphasis == ()


def test_the_north_is_a_state_once_the_report_names_it():
    text = "South Korea and North Korea held talks. The North stressed sanctions. Snow fell in the North Sea."
    assert told(facts(text).emphasis, "actor", "issue") == [("North Korea", "sanctions")]


def test_of_a_report_on_rebels_the_sides_are_the_movement_and_the_state_spoken_of_most():
    text = (
        "Muslim rebels snubbed an offer. Negotiators ended talks in Kuala Lumpur with the Moro Islamic Front (MIF). "
        "The Philippine army was hopeful. The MIF was not. The MIF left. The Philippine press said little."
    )
    assert set(facts(text).parties) == {"Philippines", "MIF"}


def test_a_company_may_be_called_by_where_it_is_based():
    text = "Vancouver-based Western Forest Products said contract talks with the United Steelworkers Union have ended."
    assert facts(text).parties == ("Western Forest Products", "United Steelworkers Union")


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The Nagorno-Karabakh war was long. Talks between Iran and Oman ended.", ("Iran", "Oman")),
        ("Talks between Iran and Oman ended. Its chief was travelling between Egypt and Qatar.", ("Iran", "Oman")),
        ("Egypt’s ministry said on Tuesday that the latest round of talks with Ethiopia and Sudan has ended.",
         ("Egypt", "Ethiopia", "Sudan")),
        ("Iran and Oman ended their talks. Mediator Qatar left. Teams from Hamas and mediator Egypt were late.",
         ("Iran", "Oman")),
        ("Talks between Armenia and Azerbaijan ended. " * 3 + "The Russian minister and his French counterpart spoke.",
         ("Armenia", "Azerbaijan")),
        ("Envoys of the junta and of the Blue River Army, or BRA, left. The military government of Myanmar held talks.",
         ("Myanmar", "BRA")),
        ("Bargaining between the union and Boreal Air ended. The Federated Pilots of Chad (FPC) left. " + "FPC. " * 2,
         ("FPC", "Boreal Air")),
        ("Brazil and the European Union edge towards a deal.\nWhen officials convened for talks, it rained.",
         ("Brazil", "European Union")),
        ("Diplomatic efforts between the US and Russia have stalled.", ("United States", "Russia")),
    ],
)  # fmt: skip
def test_parties_in_the_words_of_agencies(text, parties):
    assert set(facts(text).parties) == set(parties)


def test_europe_is_the_union_where_that_is_a_party_and_latin_america_is_no_state():
    text = "Talks between Brazil and the European Union ended. Europe stressed sanctions. Latin America is poor."
    found = facts(text)
    assert told(found.emphasis, "actor", "issue") == [("European Union", "sanctions")]
    assert "United States" not in found.others


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Somalia and the breakaway region of Somaliland held talks on Tuesday.", ("Somalia", "Somaliland")),
        (
            "Water ministers from Egypt, Ethiopia and Sudan broke up at midnight without a treaty.",
            ("Egypt", "Ethiopia", "Sudan"),
        ),
        ("The army (QAF) and the Blue River Forces (BRF) signed a declaration after talks.", ("QAF", "BRF")),
        ("Orange Valley communities and the mine's operator, QMC, suspended negotiations.", ("Orange Valley", "QMC")),
        (
            (
                "Pay talks stall\n\nThe two camps met.\n\n| Who | Before | After |\n|---|---|---|\n"
                "| Dockers' union | Struck | Waits |\n| Qport (operator) | Refused | Offers more |\n"
            ),
            ("Dockers' union", "Qport"),
        ),
    ],
)
def test_sides_of_more_kinds(text, parties):
    assert facts(text).parties == parties


def test_an_article_in_a_name_makes_no_two_parties():
    text = "Chad and Libya held talks in Doha. Al-Shahar condemned the talks. Al-Shahar called them a trick."
    assert facts(text).parties == ("Chad", "Libya")


def test_who_mediates_together_with_others_is_no_party():
    text = "Talks between Chad and Libya ended. Mediators from Qatar and the United States kept the delegations apart."
    found = {row.subject: row.value for row in facts(text).claims if row.attribute == "part"}
    assert found == {"Chad": "party", "Libya": "party", "Qatar": "mediator", "United States": "mediator"}
    steered = "Talks between Chad and Libya ended. Kenya steered the talks together with an African Union panel."
    assert facts(steered).parties == ("Chad", "Libya")


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Military talks between the two Koreas broke down on Thursday.", ("North Korea", "South Korea")),
        ("At the talks, the Chadian leader and his Libyan counterpart spent an hour.", ("Chad", "Libya")),
        (
            ("The federal government of Chad and the Quba People's Liberation Front, known by its initials QPLF, "
            "sat across from one another. QPLF delegates left the talks."),
            ("Chad", "QPLF"),
        ),
        (("The presidents of Guyana and Venezuela spent two hours face to face. The two sides will meet again. "
          "Trinidad and Tobago fears for a gas deal with Caracas."), ("Guyana", "Venezuela")),
        (("Envoys of Chad's internationally recognised government and the Ruti movement left with nothing signed. "
          "His Ruti counterpart met both sides; the Rutis insist."), ("Chad", "Rutis")),
        ("For two days the foreign ministries of Chad and Libya had tried to finish a treaty.", ("Chad", "Libya")),
        ("Eight hours of talks in Brussels ended with Chad and Libya as far apart as before.", ("Chad", "Libya")),
        (("The government of Chad and the Revolutionary Armed Forces of Chad, the RAFC, discussed the dead for hours. "
          "The RAFC left, and both sides were tired."), ("Chad", "RAFC")),
        ("On Saturday the Philippines and the Reed Liberation Front (RLF) signed. Both sides smiled.",
         ("Philippines", "RLF")),
        (("Chad's government and Reed Union Front (RUF), the strongest of the Blue River groups, agreed on a plan. "
          "The talks went on."), ("Chad", "RUF")),
        ("The latest exchange between Chad, Libya and Sudan over the wells has failed; the talks go on.",
         ("Chad", "Libya", "Sudan")),
        ("Negotiators for Chad's government and a dissident faction of the RAFC rebels ended two days of talks.",
         ("Chad", "RAFC")),
        (("Chadian leader Ana Dahl and Libyan leader Omar Ruti spent two hours at dinner on Monday. The plenary of the "
          "talks, with the foreign ministers of Kenya, Oman and Qatar attending, lasted four."), ("Chad", "Libya")),
        (("A second attempt at talks to bring Chad's army and the Desert River Forces to terms ended on Monday. "
          "The DRF had left."), ("Chad", "DRF")),
        ("Chad and Libya: four hours of talks in Doha, no signature\n\nNobody spoke.", ("Chad", "Libya")),
        ("Nouakchott, Jan 27, 2026 (AFP) - Chad and the Ruti Front wound up their first talks in years.",
         ("Chad", "Ruti Front")),
        (("Rival Cypriot negotiators ended talks. The Greek Cypriot team left. The Turkish Cypriot side spoke of "
          "recognition. The Greek Cypriot side did not. A Turkish Cypriot negotiator wept."),
         ("Greek Cypriots", "Turkish Cypriots")),
        (("The talks ran into a second day. The Chadian River Forces (CRF) asked for a pause. "
          "The Desert Liberation Front (DLF) wanted none."), ("CRF", "DLF")),
    ],
)  # fmt: skip
def test_sides_told_in_other_ways(text, parties):
    assert facts(text).parties == parties

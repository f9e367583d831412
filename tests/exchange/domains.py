"""Small domains made by hand, and the same ones as files of each form."""

import itertools

import numpy as np

from kadesh.deals.domain import Domain, DomainIssue


def domain(**changes):
    """Two parties, two issues; every value at most 1, weights that sum to 1."""
    given = {
        "title": "A fund & its <use>",
        "parties": ("Zeta", "Alpha: the 2nd"),
        "issues": (DomainIssue("Size of fund", ("$10 million", "Zwölf")), DomainIssue(" Term", ("1", "2", "3"))),
        "weights": np.array([[0.7, 0.3], [0.25, 0.75]]),
        "values": (np.array([[1.0, 0.1], [0.3, 1.0]]), np.array([[0.0, 0.5, 1.0], [1.0, 1 / 3, 0.2]])),
        "no_deal": np.array([0.0, 0.0]),
        "discount": np.array([1.0, 1.0]),
    }
    return Domain(**(given | changes))


def all_utilities(found):
    choices = itertools.product(*(range(len(issue.options)) for issue in found.issues))
    return found.utilities(np.array(list(choices)))


TEMPLATE = """<negotiation_template><utility_space number_of_issues="2">
<objective index="1" name="Party" type="objective" etype="objective" description="">
  <issue index="2" name="Food" type="discrete" vtype="discrete" etype="discrete">
    <item index="1" value="Chips"/><item index="4" value="Cake"/>
  </issue>
  <objective index="9" name="inner"><Issue INDEX="5" name="Music" type="discrete">
    <item index="1" value="Band"/><item index="2" value="None" description="" cost="3"/>
  </Issue></objective>
</objective></utility_space></negotiation_template>"""

PROFILE = """<utility_space>
<objective index="1" name="Party">
  <weight index="5" value="0.4"></weight>
  <weight value=" 0.6 " index="2"/>
  <issue index="2" name="Food">
    <item index="1" value="Chips" evaluation="20"/><item index="4" value="Cake" evaluation="5"/>
    <similarity_function><item value="Chips" evaluation="900"/></similarity_function>
  </issue>
  <objective name="inner"><issue index="5" name="music">
    <item value="Band" evaluation="0"/><item value="None" evaluation="0.0"/>
  </issue></objective>
</objective>
<reservation value="0.25"/><discount_factor value="0.5"/></utility_space>"""

OTHER = PROFILE.replace('value="Band" evaluation="0"', 'value="Band" evaluation="4"').replace(
    '<reservation value="0.25"/><discount_factor value="0.5"/>', ""
)


def genius_folder(folder, domain_text=TEMPLATE, one=PROFILE, other=OTHER):
    """A folder in GENIUS form; a text that is None is left out."""
    folder.mkdir(exist_ok=True)
    for name, text in (("z.xml", domain_text), ("b.xml", one), ("a.xml", other)):
        if text is not None:
            (folder / name).write_text(text, encoding="utf-8")
    return folder

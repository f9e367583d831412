"""A small invented record with every entity and every way of writing: talks between the states Alpha and Beta."""

import copy

from kadesh.record.dossier import Dossier
from kadesh.record.files.parsing import parse_yaml

FULL = """\
kadesh: 1
id: alpha-beta
title: Alpha–Beta talks   # invented
summary: >
  Two states that do not exist
  talk about land and prisoners.
as_of: 2026-03-31
words: phia
briefs: [2026-02-20]
places: {Ponte: Bridge Town}
handling: public

# The parties come first.
actors:
- {id: alpha, name: Alpha, side: Alpha, iso: AA, roles: [party], aliases: [Ayville]}
- id: beta
  name: Beta
  side: Beta
  roles:
  - {role: party, since: 2020}
# Whoever helps.
- id: gamma
  name: Gamma
  roles: [mediator, {role: host, since: 2026-01, until: 2026-12}]
  openness: {range: [0.2, 0.6], basis: judged, by: A. Desk, date: 2026-02-01}
  hope: {fixed: 0.2}

people:
  - id: ada
    name: Ada Alpha
    aliases: [Àda]
    roles:
      - {title: chief delegate, actor: alpha, since: 2025-06}
  - id: ben
    name: Ben Beta
    roles: [{title: envoy for land questions, actor: beta, until: 2027}]

issues:
- id: land
  title: Land
  ends: [all to Alpha, all to Beta]
  points: [{at: 0.5, text: half and half}]
  status_quo: {fixed: 0.4, basis: assumed}
  terms: [border]
- id: prisoners
  title: Prisoners
  kind: options
  options: [all-for-all, {id: one-for-one, title: One for one}]
  status_quo: one-for-one
  on_table: {quantiles: {0.05: 0.5, 0.5: 0.8, 0.95: 0.9}}

sources:
- {id: wire-1, type: wire, publisher: Wire, published: 2026-02-18, url: "https://example.org/wire"}
- {id: paper-1, type: press, publisher: Paper, title: Talks end, author: P. Writer, published: 2026-02-19,
   language: en,
   derived_from: [wire-1], grade: C}
- id: paper-2
  type: press
  published: 2026-03-20
  retrieved: 2026-03-21
- {id: office-1, type: official, publisher: Office of Alpha, published: 2026-02-17~}
- id: minutes
  type: own note
  published: 2026-02-18
  text: reports/minutes.txt
  sha256: a3c6f1a47a7cd5d1f0d8e7e0c3a0b6a2b1c5d6e7f8091a2b3c4d5e6f708192a3
  handling: {level: internal, terms: Chatham House}

positions:
- id: alpha-land
  actor: alpha
  issue: land
  date: 2026-01
  demand: the whole river
  red_line: {text: no less than the near bank, evidence: [paper-1]}
  ideal: {low: 0.0, likely: 0.1, high: 0.2}
  limit: {fixed: 0.5, handling: public, correlated: {with: beta.trust, rank: 0.3}}
  home_limit: {range: [0.3, 0.4]}
  salience: {range: [0.3, 0.7], basis: sourced, evidence: [{source: wire-1, grade: 3}]}
  curvature: 2
  evidence: [wire-1]
- {id: beta-land, actor: beta, issue: land, date: 2026-01, ideal: {fixed: 0.9}, limit: {fixed: 0.4},
   evidence: [wire-1]}
- id: beta-prisoners
  actor: beta
  issue: prisoners
  date: 2026-01
  values: {all-for-all: {fixed: 1}, one-for-one: {fixed: 0.5}}
  refuses: [{option: one-for-one, handling: public, evidence: [paper-1]}]
  evidence: [office-1]

calculus:
- id: alpha-calculus
  actor: alpha
  date: 2026-02-18
  prevail: {low: 0.1, likely: 0.2, high: 0.4}
  trust: {fixed: 0.3, note: a guess}
  war_cost: {fixed: 0.2}
  talk_gain: {fixed: 0.1}
  impatience: {fixed: 0.05}
  resolve_doubt: {fixed: 0.1}
  demand: {fixed: 0.5}
  echoes: {sanctions: {war_cost: {fixed: 0.4}}, diplomacy: {trust: {range: [0, 1]}, talk_gain: {fixed: 0.1}}}
- {id: beta-calculus, actor: beta, no_deal: {fixed: 0.2}, discount: {fixed: 0.98}}
drafting: {low: 1, likely: 2, high: 6}

emphases:
- {id: em-1, actor: alpha, issue: land, weight: 2, according_to: ben, round: ponte-1, date: 2026-02-18,
   evidence: [wire-1]}
purposes:
- {id: pu-1, actor: beta, text: to win time, round: ponte-1, date: 2026-02-18,
   according_to: {unnamed: an official of Alpha, side: alpha}, evidence: [wire-1]}
proposals:
- id: pr-1
  title: The Gamma paper
  date: 2026-02-17
  tabled_by: [gamma]
  text: Share the river.
  package: {land: {range: [0.4, 0.5]}, prisoners: all-for-all}
  evidence: [office-1]
- {id: pr-2, title: A short one, date: 2026-02-18, package: {land: 0.5}, evidence: [wire-1]}
levers:
- {id: lever-1, title: A guarantee, text: Gamma stands surety., changes: [{input: trust, party: alpha, add: 0.2},
   {input: salience, issue: land, times: 0.5}, {input: war_cost, set: 0.1}]}

rounds:
- id: ponte-1
  number: 1
  standing: held
  track: main
  date: 2026-02-17/2026-02-18
  place: Ponte
  country: Gamma
  format: direct
  host: gamma
  mediators: [gamma]
  delegations:
  - {actor: alpha, head: ada, members: [ada]}
  - actor: beta
    head:
    - {value: ben, evidence: [paper-1]}
  outcome:
  - {value: no agreement, evidence: [wire-1]}
  - {value: some progress, evidence: [paper-2], by: gamma, rank: normal, note: said later}
  agreed: []
  mood: businesslike
  announced:
  - {id: an-1, about: ponte-2, date: 2026-02-18, due: 2026-03, words: next month, by: ada, evidence: [wire-1]}
  sessions:
  - id: ponte-1-day1
    date: 2026-02-17T18:30
    start: 18:30 local time
    duration:
    - PT6H
    - {value: PT5H, evidence: [paper-1], rank: normal}
    - {value: {low: PT4H, words: more than four hours}, evidence: [paper-2]}
    format: plenary
    present: [alpha, beta]
  - {id: ponte-1-day2, date: 2026-02-18, duration: {high: PT2H, words: less than two}, place: Ponte}
  evidence: [wire-1, {source: paper-1, quote: "talks ended", grade: 2}]
- {id: ponte-2, number: 2, parent: ponte-1, date: 2026-04, standing: planned, evidence: [paper-2]}

statements:
- id: st-1
  date: 2026-02-18
  speaker: ada
  role: chief delegate
  kind: characterisation
  quote: "difficult, but businesslike"
  original: "trudno"
  language: xx
  translated_by: the desk
  issues: [land]
  round: ponte-1
  evidence:
  - source: minutes
    span: {exact: difficult, prefix: "she said: ", suffix: ", but", start: 10, end: 19}
  - wire-1
- id: st-2
  date: 2026-02-18
  speaker: {unnamed: somebody near the talks}
  reported_by: ben
  paraphrase: |
    Two lines
    of a paraphrase.
  evidence: &later
  - paper-2
- {id: st-3, date: 2026-02-17, speaker: office-1, paraphrase: nothing new, status: proposed, evidence: [office-1]}
clauses:
- {id: cl-1, text: The river is shared., issue: land, bracketed_by: [alpha], standing: open, date: 2026-02-18,
   evidence: [office-1]}
events:
- {id: ev-1, date: 2026-03-01?, kind: AID, text: Aid arrives, actors: [gamma], targets: [beta], place: Ponte,
   magnitude: {best: 10, low: 5, high: 20, unit: lorries}, evidence: *later}
commitments:
- id: co-1
  by: alpha
  to: beta
  what: release ten people
  date: 2026-02-18
  due: 2026-03-01
  round: ponte-1
  standing: [{value: pending, evidence: [wire-1]}, {value: kept, evidence: [paper-2]}]
  evidence: [wire-1]
stances:
- {id: sc-1, stakeholder: alpha, before: hopeful, after: cool, date: 2026-02-19, round: ponte-1,
   according_to: wire-1, evidence: [wire-1]}
effects:
- {id: ef-1, audience: gamma, channel: aid, text: aid may follow, hedge: may, date: 2026-02-19, according_to: ben,
   size: {fixed: 0.3}, towards: {range: [0.6, 0.9]}, evidence: [wire-1]}
influences:
- {id: in-1, influencer: gamma, influenced: alpha, weight: {fixed: 0.5}, channel: aid}
projections:
- {id: pj-1, about: next round, text: talks next month, hedge: hopes, according_to: ada, date: 2026-02-18,
   by_date: 2026-03, question: q-1,
   evidence: [wire-1]}
questions:
- {id: q-1, text: "A round by 1 April?", criteria: two reports, opens: 2026-02-18, resolves: 2026-04-01, type: binary,
   background: They met once., fine_print: Any place counts., closes: 2026-03-31, template: next round}
- {id: q-3, text: How many lorries?, criteria: a count, opens: 2026-02-18, resolves: 2026-04-01, type: numeric}
- {id: q-2, text: Where?, criteria: reports, opens: 2026-02-18, resolves: 2026-04-01, type: multiple choice,
   options: [a, b]}
forecasts:
- {id: fo-1, question: q-1, maker: {person: A. Desk}, made: 2026-02-19, probability: 0.6}
- {id: fo-2, question: q-2, maker: {model: base rate}, made: 2026-02-19, probabilities: {a: 0.5, b: 0.5},
   retrocast: true}
- {id: fo-3, question: q-3, maker: {model: base rate}, made: 2026-02-19, quantiles: {0.1: 2, 0.9: 20}}
resolutions:
- {id: re-1, question: q-1, date: 2026-04-01, outcome: true, evidence: [paper-2]}
notes:
- {id: no-1, date: 2026-02-20, author: A. Desk, kind: judgement, text: They will meet again.,
   would_change: a refusal, likelihood: 0.7,
   confidence: low, why_confidence: one source, about: [ponte-2, st-1], handling: public, evidence: [wire-1]}
- {id: no-2, date: 2026-02-20, author: A. Desk, text: Ask Gamma., entered: {by: A. Desk, date: 2026-02-21},
   note: soon}
"""

HEAD = "kadesh: 1\nid: tiny\ntitle: Tiny\n"
"""The least a dossier file can be."""

_DATA = parse_yaml(FULL).data


def full_data():
    """The plain data of `FULL`, yours to change."""
    return copy.deepcopy(_DATA)


def full():
    """The dossier of `FULL`."""
    return Dossier.model_validate(full_data())


def tiny(**lists):
    """A dossier with nothing but these fields, given as plain data."""
    return Dossier.model_validate({"kadesh": 1, "id": "tiny", "title": "Tiny", **lists})


def two_sides(**lists):
    """A dossier with Alpha and Beta, one scale issue and two sources, plus these fields."""
    base = {
        "actors": [{"id": "alpha", "name": "Alpha", "side": "Alpha"}, {"id": "beta", "name": "Beta", "side": "Beta"}],
        "issues": [{"id": "land", "title": "Land"}],
        "sources": [
            {"id": "early", "type": "wire", "published": "2026-01-10"},
            {"id": "late", "type": "wire", "published": "2026-02-10"},
        ],
    }
    return tiny(**(base | lists))


def places(data, kind, path=()):
    """The place of every value of one type (text, map) inside plain data."""
    if isinstance(data, kind):
        yield path
    if isinstance(data, (dict, list)):
        for key, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from places(value, kind, (*path, key))


def at(data, path):
    """The value at a place of plain data."""
    for key in path:
        data = data[key]
    return data

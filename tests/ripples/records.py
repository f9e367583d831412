"""Small invented records of who listens to whom, with reports of effects on them."""

from tests.judgement.talks import ALPHA, BETA, LAND, fixed, talks

CERTAIN = {"size": {"fixed": 0.4}, "towards": {"fixed": 1}}
GAMMA = {"id": "gamma", "name": "Gamma", "openness": {"fixed": 0.5}, "hope": {"fixed": 0.2}}
DELTA = {"id": "delta", "name": "Delta", "openness": {"fixed": 0.5}, "hope": {"fixed": 0.2}}


def effect(audience, channel="sanctions", **more):
    """A report of an effect on one audience."""
    name = more.pop("id", f"{audience}-{channel.replace(' ', '-')}")
    return {"id": name, "audience": audience, "channel": channel, "text": "x", "according_to": "gamma", **more}


def listens(influenced, influencer, weight=1, channel=None):
    """One actor listens to another."""
    name = f"{influenced}-to-{influencer}{f'-{channel}' if channel else ''}".replace(" ", "-")
    ends = {"id": name, "influenced": influenced, "influencer": influencer, "weight": fixed(weight)}
    return ends | ({"channel": channel} if channel else {})


def record(*effects, influences=(), calculus=(), actors=(GAMMA, DELTA), openness=0.5):
    """Alpha and Beta, equally open, with others around them."""
    parties = [ALPHA | {"openness": fixed(openness)}, BETA | {"openness": fixed(openness)}]
    return talks(actors=(*parties, *actors), issues=(LAND,), effects=effects, influences=influences, calculus=calculus)


def echoes(party, **by_channel):
    """What one party's echoes are judged to be: channel to {quantity: number}."""
    judged = {channel: {q: fixed(x) for q, x in of.items()} for channel, of in by_channel.items()}
    return {"id": f"{party}-calculus", "actor": party, "echoes": judged}

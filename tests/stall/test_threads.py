"""Things computed at once come back in their order, and an error comes back too."""

import time

import pytest

from kadesh.stall.threads import at_once


def test_results_keep_the_order_of_the_items():
    def late(item):
        time.sleep(0.02 / item)
        return -item

    assert at_once(late, (1, 2, 3, 4)) == [-1, -2, -3, -4]
    assert at_once(late, ()) == []


def test_the_first_error_is_raised():
    with pytest.raises(ZeroDivisionError):
        at_once(lambda item: 1 / item, (2, 0, 1))

"""Where a deal could lie: utilities, the frontier, solutions, the zone of possible agreement, trades."""

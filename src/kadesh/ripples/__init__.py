"""Who else feels it: how a shock settles among those who listen to each other, and what comes back to the parties."""

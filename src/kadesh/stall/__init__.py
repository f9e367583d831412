"""Why there is no deal: no-deal value, holding out, obstacles, levers, and what to find out next."""

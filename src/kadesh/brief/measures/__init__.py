"""What is measured from the record alone (theory page, §1): pure functions on arrays."""

"""What a report says besides statements: each file finds one kind of fact, with the words it stands on."""

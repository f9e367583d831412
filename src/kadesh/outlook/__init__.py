"""What comes next: questions with a date, forecasts on a ledger, and the scores when their day comes."""

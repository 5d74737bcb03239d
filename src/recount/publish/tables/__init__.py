"""Tables for spreadsheets, made from the records as they are printed: figures, incidents, findings, sources."""
